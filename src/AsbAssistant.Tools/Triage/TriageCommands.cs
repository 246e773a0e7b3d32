using AsbAssistant.Learning;
using AsbAssistant.Learning.Training;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Tools.Triage;

/// <summary>Opens what <c>classify</c>, <c>evaluate</c> and <c>train</c> work on: <c>dialogs/triage</c> as the floor, <c>models/triage</c> above it.</summary>
internal static class TriageCommands
{
    private static readonly string Model = Path.Combine("models", "triage");

    public static int Classify(TextReader input, TextWriter output, TextWriter errors)
    {
        var lists = PhraseFiles.Read(Path.GetFullPath("dialogs"));
        if (!lists.IsOk)
            return Refused(errors, lists.Refusal.ToString());
        var model = TriageModel.Load(Model);
        if (!model.IsOk)
            return Refused(errors, model.Refusal);
        using (model.Value)
            return ClassifyCommand.Run(input, output, new TrainedReader(new PhraseReader(lists.Value), model.Value));
    }

    /// <summary>FILE, and after <c>--errors LABEL</c> what was wrong of that label; <c>--kept-out</c> takes the file's kept-out tenth only.</summary>
    public static int Evaluate(string[] args, TextWriter output, TextWriter errors)
    {
        var label = Array.IndexOf(args, "--errors") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var files = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
            return Refused(errors, "evaluate FILE.jsonl… [--kept-out] [--errors LABEL]");
        var model = TriageModel.Load(Model);
        if (!model.IsOk)
            return Refused(errors, model.Refusal);
        using var open = model.Value;
        try
        {
            var texts = LabelledText.Read(files).Where(text => !args.Contains("--kept-out") || text.IsKeptOut);
            var evaluation = new Evaluation(open, texts);
            foreach (var line in label is null ? evaluation.Report() : evaluation.Errors(label))
                output.WriteLine(line);
            return 0;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            return Refused(errors, wrong.Message);
        }
    }

    /// <summary>Trains the heads beside the network in <c>models/triage</c> from every file of <c>models/corpus</c>.</summary>
    public static int Train(TextWriter output, TextWriter errors)
    {
        var lists = PhraseFiles.Read(Path.GetFullPath("dialogs"));
        if (!lists.IsOk)
            return Refused(errors, lists.Refusal.ToString());
        try
        {
            var texts = LabelledText.Read(Directory.EnumerateFiles(Path.Combine("models", "corpus"), "*.jsonl"));
            new HeadsTrainer(Model, new PhraseReader(lists.Value), output.WriteLine).Train(texts);
            return 0;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Refused(errors, wrong.Message);
        }
    }

    private static int Refused(TextWriter errors, string why)
    {
        errors.WriteLine(why);
        return 1;
    }
}
