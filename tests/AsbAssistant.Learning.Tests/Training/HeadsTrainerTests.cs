using AsbAssistant.Common;
using AsbAssistant.Learning.Heads;
using AsbAssistant.Learning.NGrams;
using AsbAssistant.Learning.Training;
using AsbAssistant.Learning.Words;
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

    [Fact]
    public void A_landlords_own_record_that_nobody_has_checked_trains_nothing()
    {
        var path = Path.Combine(folder.FullName, "own.jsonl");
        File.WriteAllText(path, """{"id":"a","text":"b","category":"noise","hate":[],"risk":[],"signals":[]}""" + "\n");
        Assert.Contains("own.jsonl:1", Assert.Throws<InvalidDataException>(() => LabelledText.ReadOwn([path])).Message, StringComparison.Ordinal);

        File.WriteAllText(path, """{"id":"a","text":"b","category":"noise","hate":[],"risk":[],"signals":[],"checked":"names removed, an officer, 26 November"}""" + "\n");
        Assert.True(Assert.Single(LabelledText.ReadOwn([path])).IsOwn);
    }

    [Fact]
    public void What_fewer_than_five_residents_typed_is_not_in_the_vocabulary()
    {
        var invented = Enumerable.Repeat("loud music", 10);
        Assert.DoesNotContain("=moulder", NGramVocabulary.Of(invented, Enumerable.Repeat("the moulder", 4), 3, 8, 5).All);
        Assert.Contains("=moulder", NGramVocabulary.Of(invented, Enumerable.Repeat("the moulder", 5), 3, 8, 5).All);
        Assert.Contains("=music", NGramVocabulary.Of(invented, [], 3, 8, 5).All);
    }

    [Fact]
    public void A_landlords_own_labels_outweigh_invented_ones()
    {
        var invented = LabelledText.Read([Repository.PathTo("models", "corpus", "danger.jsonl")]);
        var against = Enumerable.Range(0, 60).Select(i => new LabelledText($"against-{i}", "the moulder is at it again", "noise", new HashSet<string>()));
        var own = Enumerable.Range(0, 60).Select(i => new LabelledText($"own-{i}", "the moulder is at it again", "noise", new HashSet<string> { "risk", "risk.weapon" }));

        double Weapon(string name, bool isOwn)
        {
            Train(name, [.. invented, .. against, .. own.Select(text => text with { IsOwn = isOwn })]);
            var heads = HeadsFile.Read(Path.Combine(folder.FullName, name));
            return heads.Score(heads.Vocabulary.Vector(new PlainText("the moulder is at it again")))[heads.Outputs.Index().First(one => one.Item == "risk.weapon").Index];
        }

        Assert.True(Weapon("own", isOwn: true) > Weapon("equal", isOwn: false) + 1);
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
