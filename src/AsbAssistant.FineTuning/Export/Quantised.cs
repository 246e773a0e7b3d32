using System.Runtime.InteropServices;
using Google.Protobuf;
using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Export;

/// <summary>
/// A matrix in eight bits as ONNX Runtime's dynamic quantisation stores it. A matrix that is multiplied by: int8, a scale
/// for each output, symmetric. An embedding: uint8, one scale and one zero point for all of it.
/// </summary>
public static class Quantised
{
    private const int UInt8 = 2;

    /// <summary>The values that the eight bits stand for.</summary>
    public static Tensor Expand(TensorProto quantised, TensorProto scale, TensorProto zero)
    {
        var bits = quantised.RawData.ToByteArray();
        var values = quantised.DataType == UInt8 ? tensor(bits, [.. quantised.Dims]) : tensor(MemoryMarshal.Cast<byte, sbyte>(bits).ToArray(), [.. quantised.Dims]);
        return (values.to(float32) - tensor(zero.Int32Data.Select(z => (float)z).ToArray())) * tensor(scale.FloatData.ToArray());
    }

    /// <summary>Puts values (input × output, or rows of an embedding) in place of those stored.</summary>
    public static void Store(Tensor values, TensorProto quantised, TensorProto scale, TensorProto zero)
    {
        if (quantised.DataType == UInt8) StoreShifted(values, quantised, scale, zero);
        else StoreByOutput(values, quantised, scale);
    }

    private static void StoreByOutput(Tensor values, TensorProto quantised, TensorProto scale)
    {
        var step = values.abs().amax([0]).clamp_min(1e-12) / 127;
        var bits = (values / step).round().clamp(-127, 127).to(int8).contiguous();
        quantised.RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(bits.data<sbyte>().ToArray().AsSpan()));
        Replace(scale, step);
    }

    private static void StoreShifted(Tensor values, TensorProto quantised, TensorProto scale, TensorProto zero)
    {
        var (low, high) = (Math.Min(values.min().item<float>(), 0), Math.Max(values.max().item<float>(), 0));
        var step = (high - low) / 255;
        var shift = (int)Math.Round(-low / step);
        var bits = ((values / step).round() + shift).clamp(0, 255).to(uint8).contiguous();
        quantised.RawData = ByteString.CopyFrom(bits.data<byte>().ToArray());
        Replace(scale, tensor(new[] { step }));
        zero.Int32Data.Clear();
        zero.Int32Data.Add(shift);
    }

    private static void Replace(TensorProto scale, Tensor step)
    {
        scale.FloatData.Clear();
        scale.FloatData.AddRange(step.data<float>().ToArray());
    }
}
