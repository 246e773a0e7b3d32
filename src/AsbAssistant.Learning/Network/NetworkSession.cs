using Microsoft.ML.OnnxRuntime;

namespace AsbAssistant.Learning.Network;

/// <summary>The network's file as the service runs it; whoever measures it or writes its parity must run it the same way.</summary>
public static class NetworkSession
{
    /// <summary>Opens it, on one thread: two that share their cores with other work wait for each other by spinning.</summary>
    public static InferenceSession Open(string path)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        // Adding and then a norm takes a fifth of the time of the two joined, and eight bits round differently behind each.
        options.AddSessionConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
        return new InferenceSession(path, options);
    }
}
