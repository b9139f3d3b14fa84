using System.Runtime.InteropServices;

namespace Lantu.Formats.Pictures.Models;

/// <summary>Constant numbers of a model (<c>TensorProto</c> of ONNX), in single precision.</summary>
/// <remarks>They stay where the model holds them, and are multiplied when they are written: models have megabytes of them.</remarks>
internal sealed class ModelTensor
{
    private const int ShapeField = 1;
    private const int TypeField = 2;
    private const int BytesField = 9;
    private const int Single = 1;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly double _factor;

    /// <summary>Takes numbers.</summary>
    /// <param name="shape">How many along each axis; none for a single number.</param>
    /// <param name="values">The numbers, the last axis first.</param>
    internal ModelTensor(IReadOnlyList<int> shape, float[] values)
        : this(shape, MemoryMarshal.AsBytes<float>(values).ToArray(), 1)
    {
    }

    private ModelTensor(IReadOnlyList<int> shape, ReadOnlyMemory<byte> bytes, double factor)
    {
        Shape = shape;
        _bytes = bytes;
        _factor = factor;
    }

    /// <summary>How many numbers there are along each axis; none for a single number.</summary>
    internal IReadOnlyList<int> Shape { get; }

    /// <summary>How many numbers there are.</summary>
    internal int Count => _bytes.Length / sizeof(float);

    private ReadOnlySpan<float> Raw => MemoryMarshal.Cast<byte, float>(_bytes.Span);

    /// <summary>One of the numbers.</summary>
    internal double this[int index] => Raw[index] * _factor;

    /// <summary>The numbers; null where they are not single precision, or written in another way than as bytes.</summary>
    internal static ModelTensor? Read(ReadOnlyMemory<byte> bytes)
    {
        var shape = new List<int>();
        bool single = false;
        ReadOnlyMemory<byte> values = default;
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
                case BytesField:
                    values = field.Bytes;
                    break;
            }
        }

        int count = 1;
        shape.ForEach(side => count *= side);
        return single && BitConverter.IsLittleEndian && values.Length == count * sizeof(float) ? new ModelTensor(shape, values, 1) : null;
    }

    /// <summary>The numbers, each multiplied.</summary>
    internal ModelTensor Times(double factor) => new(Shape, _bytes, _factor * factor);

    /// <summary>The sum of some of the numbers.</summary>
    internal double Sum(int first, int count)
    {
        double sum = 0;
        foreach (float value in Raw.Slice(first, count))
        {
            sum += value;
        }

        return sum * _factor;
    }

    /// <summary>The numbers as a message.</summary>
    internal WireMessage Write()
    {
        var tensor = new WireMessage();
        foreach (int side in Shape)
        {
            tensor.With(ShapeField, (ulong)side);
        }

        return tensor.With(TypeField, Single).With(BytesField, Multiplied());
    }

    private ReadOnlyMemory<byte> Multiplied()
    {
        if (_factor == 1)
        {
            return _bytes;
        }

        byte[] bytes = GC.AllocateUninitializedArray<byte>(_bytes.Length);
        Span<float> values = MemoryMarshal.Cast<byte, float>(bytes.AsSpan());
        ReadOnlySpan<float> raw = Raw;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(raw[i] * _factor);
        }

        return bytes;
    }
}
