using System.Buffers;
using System.Runtime.InteropServices;

namespace Lantu.Formats.Pictures.Models;

/// <summary>Constant numbers of a model (<c>TensorProto</c> of ONNX), in single precision.</summary>
/// <param name="Shape">How many along each axis; none for a single number.</param>
/// <param name="Values">The numbers, the last axis first.</param>
internal sealed record ModelTensor(IReadOnlyList<int> Shape, float[] Values)
{
    private const int ShapeField = 1;
    private const int TypeField = 2;
    private const int BytesField = 9;
    private const int Single = 1;

    // For the shape, in bytes.
    private const int Room = 64;

    /// <summary>The numbers; null where they are not single precision, or written in another way than as bytes.</summary>
    internal static ModelTensor? Read(ReadOnlyMemory<byte> bytes)
    {
        var shape = new List<int>();
        bool single = false;
        float[]? values = null;
        foreach (WireField field in WireField.Of(bytes))
        {
            switch (field.Number)
            {
                case ShapeField when field.Bytes.IsEmpty:
                    shape.Add((int)field.Value);
                    break;
                case TypeField:
                    single = field.Value == Single;
                    break;
                case BytesField when BitConverter.IsLittleEndian && field.Bytes.Length % sizeof(float) == 0:
                    values = MemoryMarshal.Cast<byte, float>(field.Bytes.Span).ToArray();
                    break;
            }
        }

        return single && values is not null && values.Length == shape.Aggregate(1, static (all, side) => all * side) ? new ModelTensor(shape, values) : null;
    }

    /// <summary>The numbers, each multiplied.</summary>
    internal ModelTensor Times(double factor)
    {
        float[] values = new float[Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(Values[i] * factor);
        }

        return this with { Values = values };
    }

    /// <summary>Writes the numbers.</summary>
    internal ReadOnlySpan<byte> Write()
    {
        var tensor = new ArrayBufferWriter<byte>((Values.Length * sizeof(float)) + Room);
        foreach (int side in Shape)
        {
            WireField.Write(tensor, ShapeField, (ulong)side);
        }

        WireField.Write(tensor, TypeField, Single);
        WireField.Write(tensor, BytesField, MemoryMarshal.AsBytes<float>(Values));
        return tensor.WrittenSpan;
    }
}
