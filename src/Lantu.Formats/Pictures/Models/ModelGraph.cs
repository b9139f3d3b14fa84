using System.Diagnostics.CodeAnalysis;

namespace Lantu.Formats.Pictures.Models;

/// <summary>The steps of a model (<c>GraphProto</c> of ONNX), to be changed and written again.</summary>
internal sealed class ModelGraph
{
    private const int GraphField = 7;
    private const int NodeField = 1;

    private readonly List<WireField> _model;
    private readonly List<WireField> _graph;
    private readonly List<ModelNode> _nodes;
    private readonly List<string> _added = [];
    private readonly Dictionary<string, ModelNode> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelTensor?> _tensors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelNode> _givers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ModelNode>> _takers = new(StringComparer.Ordinal);
    private int _names;

    private ModelGraph(byte[] model)
    {
        _model = WireField.Of(model);
        _graph = WireField.Of(_model.Single(static field => field.Number == GraphField).Bytes);
        _nodes = [.. _graph.Where(static field => field.Number == NodeField).Select(static field => ModelNode.Read(field.Bytes))];
        foreach (ModelNode node in _nodes)
        {
            Index(node);
            if (node.Kind == "Constant")
            {
                _constants[node.Outputs[0]] = node;
            }
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
        _added.Add(name);
        _tensors[name] = tensor;
        return name;
    }

    /// <summary>A name that no value has.</summary>
    internal string NewName() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lantu.{_names++}");

    /// <summary>The step that a value comes from; null where it is an input.</summary>
    internal ModelNode? Giver(string name) => _givers.GetValueOrDefault(name);

    /// <summary>The steps that take a value.</summary>
    internal IReadOnlyList<ModelNode> Takers(string name) => _takers.GetValueOrDefault(name) ?? [];

    /// <summary>Lets a step take other values.</summary>
    internal void Feed(ModelNode node, params ReadOnlySpan<string> inputs)
    {
        Forget(node);
        node.Inputs.Clear();
        node.Inputs.AddRange(inputs);
        Index(node);
    }

    /// <summary>Lets a step give its value under another name.</summary>
    internal void Rename(ModelNode node, string output)
    {
        Forget(node);
        node.Outputs[0] = output;
        Index(node);
    }

    /// <summary>Puts a step in the place of another; null takes it out.</summary>
    internal void Replace(ModelNode node, ModelNode? by)
    {
        int at = _nodes.IndexOf(node);
        Forget(node);
        if (by is null)
        {
            _nodes.RemoveAt(at);
            return;
        }

        _nodes[at] = by;
        Index(by);
    }

    /// <summary>Writes the model, without the constants that nobody takes any more.</summary>
    internal byte[] Write()
    {
        var taken = _nodes.SelectMany(static node => node.Inputs).ToHashSet(StringComparer.Ordinal);
        var graph = new WireMessage();
        foreach (string name in _added.Where(taken.Contains))
        {
            graph.With(NodeField, ModelNode.Constant(name, _tensors[name]!).Write());
        }

        foreach (ModelNode node in _nodes.Where(node => node.Kind != "Constant" || taken.Contains(node.Outputs[0])))
        {
            graph.With(NodeField, node.Write());
        }

        _graph.FindAll(static field => field.Number != NodeField).ForEach(field => graph.With(field.Whole));
        var model = new WireMessage();
        foreach (WireField field in _model)
        {
            _ = field.Number == GraphField ? model.With(GraphField, graph) : model.With(field.Whole);
        }

        return model.ToArray();
    }

    private void Index(ModelNode node)
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

    private void Forget(ModelNode node)
    {
        foreach (string output in node.Outputs)
        {
            if (_givers.GetValueOrDefault(output) == node)
            {
                _givers.Remove(output);
            }
        }

        node.Inputs.ForEach(input => _takers[input].Remove(node));
    }
}
