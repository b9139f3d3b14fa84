using System.Buffers;
using System.Text;

namespace Lantu.Formats.Pictures.Models;

/// <summary>One step of a model: an operator with what goes in and what comes out (<c>NodeProto</c> of ONNX).</summary>
internal sealed class ModelNode
{
    private const int InputField = 1;
    private const int OutputField = 2;
    private const int OperatorField = 4;
    private const int AttributeField = 5;
    private const int AttributeName = 1;
    private const int AttributeInteger = 3;
    private const int AttributeTensor = 5;
    private const int AttributeIntegers = 8;
    private const int AttributeType = 20;
    private const int TypeOfInteger = 2;
    private const int TypeOfTensor = 4;

    // For names and shapes, in bytes.
    private const int Room = 256;

    private readonly List<ReadOnlyMemory<byte>> _attributes = [];
    private readonly List<ReadOnlyMemory<byte>> _rest = [];
    private readonly ReadOnlyMemory<byte> _whole;

    internal ModelNode(string kind, IEnumerable<string> inputs, string output)
    {
        Kind = kind;
        Inputs = [.. inputs];
        Outputs = [output];
    }

    private ModelNode(ReadOnlyMemory<byte> bytes)
    {
        _whole = bytes;
        Kind = string.Empty;
        foreach (WireField field in WireField.Of(bytes))
        {
            switch (field.Number)
            {
                case InputField:
                    Inputs.Add(Encoding.UTF8.GetString(field.Bytes.Span));
                    break;
                case OutputField:
                    Outputs.Add(Encoding.UTF8.GetString(field.Bytes.Span));
                    break;
                case OperatorField:
                    Kind = Encoding.UTF8.GetString(field.Bytes.Span);
                    break;
                case AttributeField:
                    _attributes.Add(field.Bytes);
                    break;
                default:
                    _rest.Add(field.Whole);
                    break;
            }
        }
    }

    /// <summary>The name of the operator: <c>Conv</c>.</summary>
    internal string Kind { get; }

    /// <summary>The names of the values that go in.</summary>
    internal List<string> Inputs { get; } = [];

    /// <summary>The names of the values that come out.</summary>
    internal List<string> Outputs { get; } = [];

    /// <summary>Reads a step.</summary>
    internal static ModelNode Read(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>A step that gives a constant.</summary>
    internal static ModelNode Constant(string name, ModelTensor tensor)
    {
        var node = new ModelNode("Constant", [], name);
        var attribute = new ArrayBufferWriter<byte>((tensor.Values.Length * sizeof(float)) + Room);
        WireField.Write(attribute, AttributeName, "value"u8);
        WireField.Write(attribute, AttributeTensor, tensor.Write());
        WireField.Write(attribute, AttributeType, TypeOfTensor);
        node._attributes.Add(attribute.WrittenMemory);
        return node;
    }

    /// <summary>Adds an attribute that is a whole number.</summary>
    internal ModelNode With(string name, int value)
    {
        var attribute = new ArrayBufferWriter<byte>();
        WireField.Write(attribute, AttributeName, Encoding.UTF8.GetBytes(name));
        WireField.Write(attribute, AttributeInteger, (ulong)value);
        WireField.Write(attribute, AttributeType, TypeOfInteger);
        _attributes.Add(attribute.WrittenMemory);
        return this;
    }

    /// <summary>The whole numbers of an attribute; none where it is absent.</summary>
    internal IEnumerable<ulong> Integers(string name) => Attribute(name).SelectMany(static field => field.Number switch
    {
        AttributeInteger => [field.Value],
        AttributeIntegers when field.Bytes.IsEmpty => [field.Value],
        AttributeIntegers => throw new FormatException("Packed numbers are not read."),
        _ => Enumerable.Empty<ulong>(),
    });

    /// <summary>The numbers of a constant; null where it is none, or one of other numbers.</summary>
    internal ModelTensor? Tensor() => Kind == "Constant"
        ? Attribute("value").Where(static field => field.Number == AttributeTensor).Select(static field => ModelTensor.Read(field.Bytes)).FirstOrDefault()
        : null;

    /// <summary>Writes the step.</summary>
    internal ReadOnlyMemory<byte> Write()
    {
        if (Kind == "Constant" && !_whole.IsEmpty)
        {
            return _whole; // nobody changes a constant, and it holds megabytes
        }

        var node = new ArrayBufferWriter<byte>(_attributes.Sum(static attribute => attribute.Length) + Room);
        Inputs.ForEach(name => WireField.Write(node, InputField, Encoding.UTF8.GetBytes(name)));
        Outputs.ForEach(name => WireField.Write(node, OutputField, Encoding.UTF8.GetBytes(name)));
        WireField.Write(node, OperatorField, Encoding.UTF8.GetBytes(Kind));
        _attributes.ForEach(attribute => WireField.Write(node, AttributeField, attribute.Span));
        _rest.ForEach(field => node.Write(field.Span));
        return node.WrittenMemory;
    }

    private List<WireField> Attribute(string name)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(name);
        foreach (ReadOnlyMemory<byte> attribute in _attributes)
        {
            List<WireField> fields = WireField.Of(attribute);
            if (fields.Exists(field => field.Number == AttributeName && field.Bytes.Span.SequenceEqual(wanted)))
            {
                return fields;
            }
        }

        return [];
    }
}
