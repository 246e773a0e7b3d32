using AsbAssistant.Learning;
using AsbAssistant.Learning.Measures;
using AsbAssistant.Learning.Training;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Tools.Triage;

/// <summary>Opens what <c>classify</c>, <c>evaluate</c> and <c>train</c> work on: <c>dialogs/triage</c> as the floor, <c>models/triage</c> above it.</summary>
internal static class TriageCommands
{
    private static readonly string Model = Path.Combine("models", "triage");

    private const string EvaluateUse = "evaluate FILE.jsonl… [--kept-out] [--lists] [--errors LABEL|category]";

    public static int Classify(TextReader input, TextWriter output, TextWriter errors) =>
        WithModel(errors, model => WithLists(errors, lists => ClassifyCommand.Run(input, output, new TrainedReader(lists, model))));

    /// <summary>
    /// The model alone on labelled text, or with <c>--lists</c> as <c>classify</c> answers; after <c>--errors LABEL</c> what was wrong of
    /// that label; <c>--kept-out</c> takes the files' kept-out tenth only.
    /// </summary>
    public static int Evaluate(string[] args, TextWriter output, TextWriter errors)
    {
        var label = Array.IndexOf(args, "--errors") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var files = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
            return Refused(errors, EvaluateUse);
        if (label is not null and not "category" && !Judged.Labels.Contains(label))
            return Refused(errors, $"'{label}' is no label: category, {string.Join(", ", Judged.Labels)}");
        return WithModel(errors, model => args.Contains("--lists")
            ? WithLists(errors, lists => Report(text => Judged.By(new TrainedReader(lists, model), text)))
            : Report(text => Judged.By(model, text)));

        int Report(Func<LabelledText, Judged> read)
        {
            try
            {
                var texts = LabelledText.Read(files).Where(text => !args.Contains("--kept-out") || text.IsKeptOut);
                var evaluation = new Evaluation([.. texts.Select(read)]);
                foreach (var line in label is null ? evaluation.Report() : evaluation.Errors(label))
                    output.WriteLine(line);
                return 0;
            }
            catch (Exception wrong) when (wrong is InvalidDataException or IOException)
            {
                return Refused(errors, wrong.Message);
            }
        }
    }

    /// <summary>Trains the heads beside the network in <c>models/triage</c> from every file of <c>models/corpus</c>, and from a landlord's own files.</summary>
    public static int Train(string[] own, TextWriter output, TextWriter errors) => WithLists(errors, lists =>
    {
        try
        {
            var texts = LabelledText.Read(Directory.EnumerateFiles(Path.Combine("models", "corpus"), "*.jsonl"));
            new HeadsTrainer(Model, lists, output.WriteLine).Train([.. texts, .. LabelledText.ReadOwn(own)]);
            return 0;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Refused(errors, wrong.Message);
        }
    });

    private static int WithLists(TextWriter errors, Func<PhraseReader, int> run)
    {
        var lists = PhraseFiles.Read(Path.GetFullPath("dialogs"));
        return lists.IsOk ? run(new PhraseReader(lists.Value)) : Refused(errors, lists.Refusal.ToString());
    }

    private static int WithModel(TextWriter errors, Func<TriageModel, int> run)
    {
        var model = TriageModel.Load(Model);
        if (!model.IsOk)
            return Refused(errors, model.Refusal);
        using (model.Value)
            return run(model.Value);
    }

    private static int Refused(TextWriter errors, string why)
    {
        errors.WriteLine(why);
        return 1;
    }
}
