namespace Lantu.Formats.Pictures.Models;

/// <summary>Rewrites a model so that it says the same with fewer steps.</summary>
/// <remarks>
/// Between two convolutions of PP-OCRv4 stand up to eight steps that each multiply, add to or cut all numbers by one, and the
/// runtime goes through the whole memory for each. What is linear goes into the weights of the convolution before it or behind
/// it, or becomes one convolution of a single point for each channel, which the runtime joins with the cut behind it and
/// keeps in the order of numbers that convolutions like. What comes out differs by rounding alone.
/// </remarks>
internal static class ModelFolding
{
    private const int AxesOfWeights = 4;

    /// <summary>The model with fewer steps.</summary>
    internal static byte[] Fold(byte[] model)
    {
        ModelGraph graph = ModelGraph.Read(model);
        foreach (ModelNode node in graph.Nodes.ToArray())
        {
            // The steps of a chain are gone once its first has been seen.
            if (node.Outputs is [string output] && graph.Giver(output) == node && Chain.From(graph, node) is { } chain)
            {
                Fold(graph, chain);
            }
        }

        foreach (ModelNode node in graph.Nodes.ToArray())
        {
            GateOnce(graph, node);
        }

        return graph.Write();
    }

    private static void Fold(ModelGraph graph, Chain chain)
    {
        if (ChannelsOf(graph, chain.Input) is not { } channels)
        {
            return;
        }

        string output = chain.Output;
        ModelNode[] takers = [.. graph.Takers(output)];
        ModelNode? before = graph.Giver(chain.Input);
        bool backward = before is { Kind: "Conv" } && graph.Takers(chain.Input).Count == 1;
        bool forward = !backward && takers.Length > 0 && Array.TrueForAll(takers, taker => IsUnpadded(graph, taker));
        ModelNode? points = backward || forward ? null : Points(graph, chain, channels);
        chain.Nodes.ForEach(node => graph.Replace(node, node == chain.Nodes[0] ? points : null));
        if (before is not null && backward)
        {
            ModelTensor weights = Weights(graph, before);
            float[] bias = Bias(graph, before, channels);
            for (int i = 0; i < channels; i++)
            {
                bias[i] = (float)((bias[i] * chain.Factor) + chain.Summand);
            }

            Feed(graph, before, before.Inputs[0], weights.Times(chain.Factor), bias);
            graph.Rename(before, output);
        }
        else if (forward)
        {
            Array.ForEach(takers, taker => FoldInto(graph, taker, chain));
        }
    }

    // A convolution of a single point for each channel.
    private static ModelNode Points(ModelGraph graph, Chain chain, int channels)
    {
        return new ModelNode("Conv", [chain.Input, Each(chain.Factor, [channels, 1, 1, 1]), Each(chain.Summand, [channels])], chain.Output)
            .With("group", channels);

        string Each(double value, int[] shape)
        {
            float[] values = new float[channels];
            values.AsSpan().Fill((float)value);
            return graph.Add(new ModelTensor(shape, values));
        }
    }

    // w (f x + s) + b = (w f) x + (b + s Σw)
    private static void FoldInto(ModelGraph graph, ModelNode convolution, Chain chain)
    {
        ModelTensor weights = Weights(graph, convolution);
        int channels = weights.Shape[0];
        int each = weights.Count / channels;
        float[] bias = Bias(graph, convolution, channels);
        for (int i = 0; i < channels; i++)
        {
            bias[i] = (float)(bias[i] + (weights.Sum(i * each, each) * chain.Summand));
        }

        Feed(graph, convolution, chain.Input, weights.Times(chain.Factor), bias);
    }

    // x + x g = x (1 + g), where g is one number for each channel.
    private static void GateOnce(ModelGraph graph, ModelNode sum)
    {
        if (sum.Kind != "Add"
            || graph.Giver(sum.Inputs[1]) is not { Kind: "Mul" } product
            || graph.Takers(product.Outputs[0]).Count != 1
            || product.Inputs[0] != sum.Inputs[0]
            || graph.Giver(product.Inputs[1]) is not { Kind: "HardSigmoid" } gate
            || graph.Takers(gate.Outputs[0]).Count != 1)
        {
            return;
        }

        var opener = new ModelNode("Add", [gate.Outputs[0], graph.Add(new ModelTensor([], [1f]))], graph.NewName());
        graph.Replace(product, opener);
        graph.Replace(sum, new ModelNode("Mul", [sum.Inputs[0], opener.Outputs[0]], sum.Outputs[0]));
    }

    private static bool IsUnpadded(ModelGraph graph, ModelNode node) =>
        node.Kind == "Conv" && IsWeighted(graph, node) && node.IsAll("pads", 0) && node.IsAll("group", 1);

    private static bool IsWeighted(ModelGraph graph, ModelNode convolution) =>
        graph.IsConstant(convolution.Inputs[1], out ModelTensor? weights)
        && weights.Shape.Count == AxesOfWeights
        && (convolution.Inputs.Count < 3 || graph.IsConstant(convolution.Inputs[2], out _));

    private static ModelTensor Weights(ModelGraph graph, ModelNode convolution) =>
        graph.IsConstant(convolution.Inputs[1], out ModelTensor? weights) ? weights : throw new InvalidOperationException("The weights are not constant.");

    private static float[] Bias(ModelGraph graph, ModelNode convolution, int channels)
    {
        float[] bias = new float[channels];
        if (convolution.Inputs.Count > 2 && graph.IsConstant(convolution.Inputs[2], out ModelTensor? told))
        {
            for (int i = 0; i < channels; i++)
            {
                bias[i] = (float)told[i];
            }
        }

        return bias;
    }

    private static void Feed(ModelGraph graph, ModelNode convolution, string input, ModelTensor weights, float[] bias) =>
        graph.Feed(convolution, input, graph.Add(weights), graph.Add(new ModelTensor([bias.Length], bias)));

    // How many channels a value has that comes from a convolution by steps that keep them.
    private static int? ChannelsOf(ModelGraph graph, string name) => graph.Giver(name) switch
    {
        { Kind: "Conv" } convolution when IsWeighted(graph, convolution) => Weights(graph, convolution).Shape[0],
        { Kind: "Mul" or "Clip" } step => ChannelsOf(graph, step.Inputs[0]),
        _ => null,
    };

    /// <summary>Steps one behind the other that multiply all numbers by one or add one to all.</summary>
    /// <param name="Nodes">The steps; none but the next takes what they give.</param>
    /// <param name="Input">What goes into the first.</param>
    /// <param name="Factor">By what they multiply.</param>
    /// <param name="Summand">What they add then.</param>
    private sealed record Chain(List<ModelNode> Nodes, string Input, double Factor, double Summand)
    {
        internal string Output => Nodes[^1].Outputs[0];

        internal static Chain? From(ModelGraph graph, ModelNode first)
        {
            Chain? chain = null;
            ModelNode? node = first;
            while (node is not null && Scalar(graph, node) is { } scalar)
            {
                Chain before = chain ?? new Chain([], scalar.Input, 1, 0);
                chain = before with
                {
                    Nodes = [.. before.Nodes, node],
                    Factor = before.Factor * scalar.Factor,
                    Summand = (before.Summand * scalar.Factor) + scalar.Summand,
                };
                IReadOnlyList<ModelNode> takers = graph.Takers(node.Outputs[0]);
                node = takers.Count == 1 ? takers[0] : null;
            }

            return chain;
        }

        private static (string Input, double Factor, double Summand)? Scalar(ModelGraph graph, ModelNode node)
        {
            if (node.Kind is not ("Mul" or "Add" or "Div"))
            {
                return null;
            }

            int constant = graph.IsConstant(node.Inputs[1], out ModelTensor? tensor) ? 1
                : node.Kind != "Div" && graph.IsConstant(node.Inputs[0], out tensor) ? 0
                : -1;
            if (constant < 0 || tensor is not { Count: 1 })
            {
                return null;
            }

            double value = tensor[0];
            string input = node.Inputs[1 - constant];
            return node.Kind switch
            {
                "Mul" => (input, value, 0),
                "Div" => (input, 1 / value, 0),
                _ => (input, 1, value),
            };
        }
    }
}
