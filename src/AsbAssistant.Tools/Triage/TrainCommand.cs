using AsbAssistant.Learning.Training;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Tools.Triage;

/// <summary><c>asb train</c>: trains the heads beside the network in <c>models/triage</c> from every file of <c>models/corpus</c>.</summary>
internal static class TrainCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        var models = args.FirstOrDefault() ?? "models";
        var lists = PhraseFiles.Read(Path.GetFullPath("dialogs"));
        if (!lists.IsOk)
        {
            output.WriteLine(lists.Refusal);
            return 1;
        }
        try
        {
            var texts = LabelledText.Read(Directory.EnumerateFiles(Path.Combine(models, "corpus"), "*.jsonl"));
            new HeadsTrainer(Path.Combine(models, "triage"), new PhraseReader(lists.Value), output.WriteLine).Train(texts);
            return 0;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(wrong.Message);
            return 1;
        }
    }
}
