using AsbAssistant.Common;
using AsbAssistant.Learning.Training;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Tests.Training;

public sealed class HeadsTrainerTests : IDisposable
{
    private static readonly string[] Files = ["triage.onnx", "labels.json", "vocab.txt"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("asb-heads-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        var texts = LabelledText.Read([Repository.PathTo("models", "corpus", "danger.jsonl")]);
        Assert.Equal(Train("one", texts), Train("two", texts));
    }

    [Fact]
    public void Heads_beside_another_network_are_refused_in_a_sentence()
    {
        var served = folder.CreateSubdirectory("other").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("models", "triage")))
            File.Copy(file, Path.Combine(served, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(served, "triage.onnx"), " ");
        var loaded = TriageModel.Load(served);
        Assert.False(loaded.IsOk);
        Assert.Contains("another network", loaded.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_torn_file_is_refused_in_a_sentence()
    {
        Assert.False(TriageModel.Load(folder.FullName).IsOk);
        var served = folder.CreateSubdirectory("torn").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("models", "triage")))
            File.Copy(file, Path.Combine(served, Path.GetFileName(file)));
        File.WriteAllBytes(Path.Combine(served, "weights.f32"), new byte[12]);
        Assert.Contains("weights.f32", TriageModel.Load(served).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_record_is_named_by_file_and_line()
    {
        var path = Path.Combine(folder.FullName, "bad.jsonl");
        File.WriteAllText(path, """{"id":"a","text":"b","category":"noise","hate":[],"risk":[],"signals":[]}""" + "\nnot json\n");
        Assert.Contains("bad.jsonl:2", Assert.Throws<InvalidDataException>(() => LabelledText.Read([path])).Message, StringComparison.Ordinal);
    }

    private sealed class NoLists : IReadWords
    {
        public WordSignals Read(string words) => WordSignals.Nothing("no lists");
    }

    private List<string> Train(string name, IReadOnlyList<LabelledText> texts)
    {
        var into = folder.CreateSubdirectory(name).FullName;
        foreach (var file in Files)
            File.Copy(Repository.PathTo("models", "triage", file), Path.Combine(into, file));
        new HeadsTrainer(into, new NoLists(), _ => { }).Train(texts);
        return [.. ((string[])["heads.json", "ngrams.txt", "weights.f32"]).Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(into, file)))))];
    }
}
