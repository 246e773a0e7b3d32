using AsbAssistant.Learning;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using Microsoft.ML.OnnxRuntime;

namespace AsbAssistant.Web.Triage;

/// <summary>
/// Reads with the trained model over the phrase lists. Where the model is missing, broken or fails on a message, the lists read
/// alone: nothing said is lost, and <see cref="Fault"/> tells staff and operator that less is noticed.
/// </summary>
public sealed partial class WordReader : IReadWords, IDisposable
{
    private readonly IReadWords lists;
    private readonly TriageModel? model;
    private readonly TrainedReader? trained;
    private readonly ILogger log;

    /// <summary>Opens nothing: lists and model come ready, the model perhaps refused with a sentence.</summary>
    public WordReader(IReadWords lists, Result<TriageModel, string> model, ILogger<WordReader> log)
    {
        (this.lists, this.log) = (lists, log);
        if (model.IsOk)
            trained = new TrainedReader(lists, this.model = model.Value);
        else
            NoModel(log, Fault = model.Refusal);
    }

    /// <summary>Why the lists read alone, for the operator; null while the model reads.</summary>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public WordSignals Read(string words)
    {
        if (trained is null)
            return lists.Read(words);
        try
        {
            var read = trained.Read(words);
            Fault = null;
            return read;
        }
        catch (OnnxRuntimeException fault)
        {
            NotReadByModel(log, Fault = $"The model failed on a message: {fault.GetType().Name}.");
            return lists.Read(words);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => model?.Dispose();

    [LoggerMessage(LogLevel.Error, "The phrase lists read alone. {Why}")]
    private static partial void NoModel(ILogger log, string why);

    [LoggerMessage(LogLevel.Error, "The phrase lists read one message alone. {Why}")]
    private static partial void NotReadByModel(ILogger log, string why);
}
