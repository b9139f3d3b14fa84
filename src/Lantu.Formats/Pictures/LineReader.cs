using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace Lantu.Formats.Pictures;

/// <summary>Reads the characters in the boxes of lines.</summary>
internal sealed class LineReader : IDisposable
{
    private const int LineHeight = 48;
    private const int ShortestWidth = 16;

    // A line longer than this, scaled, is most likely a rule or a picture of grass: it is read squeezed.
    private const int LongestWidth = 4_800;

    private readonly InferenceSession _session;
    private readonly IReadOnlyList<string> _keys;
    private readonly int _workers;

    internal LineReader(byte[] model, IReadOnlyList<string> keys, SessionOptions options, int workers)
    {
        _workers = workers;
        _session = new InferenceSession(model, options);
        _keys = keys;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>The characters of each box, in the order of the boxes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="boxes">Within the picture and not empty.</param>
    /// <param name="done">Is told which part has been read, from 0 to 1.</param>
    internal List<ReadCharacter>[] Read(Picture picture, IReadOnlyList<PixelBox> boxes, Action<double> done)
    {
        var read = new List<ReadCharacter>[boxes.Count];

        // The widest first: they take the longest, and the memory that they take is enough for all others.
        int[] order = [.. Enumerable.Range(0, boxes.Count).OrderByDescending(i => WidthOf(boxes[i]))];
        Workers.Do(order.Length, _workers, i => read[order[i]] = ReadLine(picture, boxes[order[i]]), done);
        return read;
    }

    private static int WidthOf(PixelBox box) => Math.Clamp(
        (int)Math.Round((double)box.Width * LineHeight / box.Height), ShortestWidth, LongestWidth);

    // One line at a time: several at once were no faster, since what stands between two steps of the model no longer stays
    // near the processor, and a line was read with blank room as wide as its neighbour's.
    private List<ReadCharacter> ReadLine(Picture picture, PixelBox box)
    {
        int width = WidthOf(box);
        int size = 3 * LineHeight * width;

        // Lent: with new memory for each of a thousand lines, a tenth of the time went into clearing it.
        float[] input = ArrayPool<float>.Shared.Rent(size);
        float[] pixels = ArrayPool<float>.Shared.Rent(size);
        Resampler.Scale(picture, box, width, LineHeight, pixels.AsSpan(0, size));
        Place(pixels.AsSpan(0, size), input.AsSpan(0, size));
        using OrtValue tensor = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.AsMemory(0, size), [1, 3, LineHeight, width]);
        using var options = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(options, ["x"], [tensor], _session.OutputNames);
        long[] shape = results[0].GetTensorTypeAndShape().Shape;
        int steps = (int)shape[1];
        int classes = (int)shape[2];
        List<ReadCharacter> characters = Characters(results[0].GetTensorDataAsSpan<float>(), classes, box, (double)box.Width / steps);
        ArrayPool<float>.Shared.Return(pixels);
        ArrayPool<float>.Shared.Return(input);
        return characters;
    }

    // From blue, green, red for each pixel to three planes, from -1 to 1.
    private static void Place(ReadOnlySpan<float> pixels, Span<float> planes)
    {
        const float Middle = 127.5f;
        int plane = planes.Length / 3;
        for (int part = 0; part < 3; part++)
        {
            Span<float> target = planes.Slice(part * plane, plane);
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = (pixels[(i * 3) + part] - Middle) / Middle;
            }
        }
    }

    // Connectionist temporal classification (Graves et al. 2006), the best class of each step: a run of one class is one
    // character, and where the run lies is where the character lies.
    private List<ReadCharacter> Characters(ReadOnlySpan<float> probabilities, int classes, PixelBox box, double step)
    {
        var characters = new List<ReadCharacter>();
        int previous = 0;
        for (int t = 0; t * classes < probabilities.Length; t++)
        {
            ReadOnlySpan<float> of = probabilities.Slice(t * classes, classes);
            int best = Best(of, out float probability);
            double left = box.Left + (t * step);
            if (left >= box.Right)
            {
                break;
            }

            if (best != 0 && best == previous)
            {
                ReadCharacter last = characters[^1];
                characters[^1] = last with { Right = left + step, Confidence = Math.Max(last.Confidence, probability) };
            }
            else if (best != 0)
            {
                characters.Add(new ReadCharacter(_keys[best], left, left + step, probability));
            }

            previous = best;
        }

        return characters;
    }

    private static int Best(ReadOnlySpan<float> of, out float probability)
    {
        int best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(of);
        probability = of[best];
        return best;
    }
}
