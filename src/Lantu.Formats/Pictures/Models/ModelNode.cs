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

    private readonly List<WireField> _attributes = [];
    private readonly List<WireField> _rest = [];
    private readonly List<WireMessage> _added = [];

    internal ModelNode(string kind, IEnumerable<string> inputs, string output)
    {
        Kind = kind;
        Inputs = [.. inputs];
        Outputs = [output];
    }

    private ModelNode(ReadOnlyMemory<byte> bytes)
    {
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
                    _attributes.Add(field);
                    break;
                default:
                    _rest.Add(field);
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
    internal static ModelNode Constant(string name, ModelTensor tensor) =>
        new ModelNode("Constant", [], name).With("value", new WireMessage().With(AttributeTensor, tensor.Write()).With(AttributeType, TypeOfTensor));

    /// <summary>Adds an attribute that is a whole number.</summary>
    internal ModelNode With(string name, int value) =>
        With(name, new WireMessage().With(AttributeInteger, (ulong)value).With(AttributeType, TypeOfInteger));

    /// <summary>Whether all whole numbers of an attribute are this one; so they are where it is absent.</summary>
    internal bool IsAll(string name, ulong number) => !Attribute(name).Exists(field =>
        field.Number is AttributeInteger or AttributeIntegers && (!field.Bytes.IsEmpty || field.Value != number));

    /// <summary>The numbers of a constant; null where it is none, or one of other numbers.</summary>
    internal ModelTensor? Tensor() => Kind == "Constant" && Attribute("value").Find(static field => field.Number == AttributeTensor) is { } value
        ? ModelTensor.Read(value.Bytes)
        : null;

    /// <summary>The step as a message.</summary>
    internal WireMessage Write()
    {
        var node = new WireMessage();
        Inputs.ForEach(name => node.With(InputField, Encoding.UTF8.GetBytes(name)));
        Outputs.ForEach(name => node.With(OutputField, Encoding.UTF8.GetBytes(name)));
        node.With(OperatorField, Encoding.UTF8.GetBytes(Kind));
        _attributes.ForEach(attribute => node.With(AttributeField, attribute.Bytes));
        _added.ForEach(attribute => node.With(AttributeField, attribute));
        _rest.ForEach(field => node.With(field.Whole));
        return node;
    }

    private ModelNode With(string name, WireMessage value)
    {
        _added.Add(value.With(AttributeName, Encoding.UTF8.GetBytes(name)));
        return this;
    }

    private List<WireField> Attribute(string name)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(name);
        foreach (WireField attribute in _attributes)
        {
            List<WireField> fields = WireField.Of(attribute.Bytes);
            if (fields.Exists(field => field.Number == AttributeName && field.Bytes.Span.SequenceEqual(wanted)))
            {
                return fields;
            }
        }

        return [];
    }
}
