using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Lantu.Formats.Pictures.Models;

/// <summary>The steps of a model (<c>GraphProto</c> of ONNX), to be changed and written again.</summary>
internal sealed class ModelGraph
{
    private const int GraphField = 7;
    private const int NodeField = 1;

    // For what stands beside the graph, in bytes.
    private const int Room = 1024;

    private readonly List<WireField> _model;
    private readonly List<WireField> _graph;
    private readonly List<ModelNode> _nodes;
    private readonly List<ModelNode> _added = [];
    private readonly Dictionary<string, ModelNode> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelTensor?> _tensors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelNode> _givers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ModelNode>> _takers = new(StringComparer.Ordinal);
    private readonly int _length;
    private bool _indexed;
    private int _names;

    private ModelGraph(byte[] model)
    {
        _length = model.Length;
        _model = WireField.Of(model);
        _graph = WireField.Of(_model.Single(static field => field.Number == GraphField).Bytes);
        _nodes = [.. _graph.Where(static field => field.Number == NodeField).Select(static field => ModelNode.Read(field.Bytes))];
        foreach (ModelNode node in _nodes.Where(static node => node.Kind == "Constant"))
        {
            _constants[node.Outputs[0]] = node;
        }
    }

    /// <summary>The steps, each behind those whose values it takes.</summary>
    internal IReadOnlyList<ModelNode> Nodes => _nodes;

    /// <summary>Reads a model.</summary>
    /// <exception cref="FormatException">The bytes are no model.</exception>
    internal static ModelGraph Read(byte[] model) => new(model);

    /// <summary>The constant of a name.</summary>
    internal bool IsConstant(string name, [NotNullWhen(true)] out ModelTensor? tensor)
    {
        if (!_tensors.TryGetValue(name, out tensor))
        {
            tensor = _constants.TryGetValue(name, out ModelNode? node) ? node.Tensor() : null;
            _tensors[name] = tensor;
        }

        return tensor is not null;
    }

    /// <summary>Adds a constant and gives its name.</summary>
    internal string Add(ModelTensor tensor)
    {
        string name = NewName();
        _added.Add(ModelNode.Constant(name, tensor));
        _tensors[name] = tensor;
        return name;
    }

    /// <summary>A name that no value has.</summary>
    internal string NewName() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lantu.{_names++}");

    /// <summary>The step that a value comes from; null where it is an input or a constant.</summary>
    internal ModelNode? Giver(string name)
    {
        Index();
        return _givers.GetValueOrDefault(name);
    }

    /// <summary>The steps that take a value.</summary>
    internal IReadOnlyList<ModelNode> Takers(string name)
    {
        Index();
        return _takers.GetValueOrDefault(name) ?? [];
    }

    /// <summary>Puts steps in the place of one; none takes it out.</summary>
    /// <remarks>Where the inputs and outputs of others were changed, this has to come after it.</remarks>
    internal void Replace(ModelNode node, params ReadOnlySpan<ModelNode> by)
    {
        int at = _nodes.IndexOf(node);
        _nodes.RemoveAt(at);
        _nodes.InsertRange(at, by);
        _indexed = false;
    }

    /// <summary>Writes the model, without the constants that nobody takes any more.</summary>
    internal byte[] Write()
    {
        var taken = _nodes.SelectMany(static node => node.Inputs).ToHashSet(StringComparer.Ordinal);
        var graph = new ArrayBufferWriter<byte>(_length + (_length / 4));
        foreach (ModelNode node in _added.Concat(_nodes).Where(node => node.Kind != "Constant" || taken.Contains(node.Outputs[0])))
        {
            WireField.Write(graph, NodeField, node.Write().Span);
        }

        foreach (WireField field in _graph.Where(static field => field.Number != NodeField))
        {
            graph.Write(field.Whole.Span);
        }

        var model = new ArrayBufferWriter<byte>(graph.WrittenCount + Room);
        foreach (WireField field in _model)
        {
            if (field.Number == GraphField)
            {
                WireField.Write(model, GraphField, graph.WrittenSpan);
            }
            else
            {
                model.Write(field.Whole.Span);
            }
        }

        return model.WrittenSpan.ToArray();
    }

    private void Index()
    {
        if (_indexed)
        {
            return;
        }

        _indexed = true;
        _givers.Clear();
        _takers.Clear();
        foreach (ModelNode node in _nodes.Where(static node => node.Kind != "Constant"))
        {
            node.Outputs.ForEach(output => _givers[output] = node);
            foreach (string input in node.Inputs)
            {
                if (!_takers.TryGetValue(input, out List<ModelNode>? takers))
                {
                    _takers[input] = takers = [];
                }

                takers.Add(node);
            }
        }
    }
}
