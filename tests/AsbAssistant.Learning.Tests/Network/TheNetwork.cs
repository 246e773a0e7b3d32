using AsbAssistant.Common;
using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.Words;

namespace AsbAssistant.Learning.Tests.Network;

/// <summary>The network as it lies in <c>models/triage</c>, opened once.</summary>
public sealed class TheNetwork : IDisposable
{
    private readonly TriageNetwork network = new(In("triage.onnx"), In("vocab.txt"), LabelOrder.Read(In("labels.json")));

    public static string In(string file) => Repository.PathTo("models", "triage", file);

    public long[] Ids(string message) => network.Ids(message);

    internal NetworkReading Read(string message) => network.Read(new PlainText(message));

    internal int IndexOf(string label) => network.Order.Labels.ToList().IndexOf(label);

    public void Dispose() => network.Dispose();
}
