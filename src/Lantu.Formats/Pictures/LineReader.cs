using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace Lantu.Formats.Pictures;

/// <summary>Reads the characters in the boxes of lines.</summary>
internal sealed class LineReader : IDisposable
{
    private const int LineHeight = 48;
    private const int Batch = 3;
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
        int[] order = [.. Enumerable.Range(0, boxes.Count).OrderBy(i => WidthOf(boxes[i]))];
        // The widest first: they take the longest, and the memory that they take is enough for all others.
        int[][] batches = [.. order.Chunk(Batch).Reverse()];
        Workers.Do(batches.Length, _workers, i => ReadBatch(picture, boxes, batches[i], read), done);
        return read;
    }

    private static int WidthOf(PixelBox box) => Math.Clamp(
        (int)Math.Round((double)box.Width * LineHeight / box.Height), ShortestWidth, LongestWidth);

    private void ReadBatch(Picture picture, IReadOnlyList<PixelBox> boxes, int[] batch, List<ReadCharacter>[] read)
    {
        int widest = batch.Max(i => WidthOf(boxes[i]));
        int size = 3 * LineHeight * widest;

        // Lent: with new memory for each of a thousand lines, a tenth of the time went into clearing it.
        float[] input = ArrayPool<float>.Shared.Rent(batch.Length * size);
        float[] pixels = ArrayPool<float>.Shared.Rent(size);
        input.AsSpan(0, batch.Length * size).Clear();
        for (int i = 0; i < batch.Length; i++)
        {
            int width = WidthOf(boxes[batch[i]]);
            Resampler.Scale(picture, boxes[batch[i]], width, LineHeight, pixels.AsSpan(0, width * LineHeight * 3));
            Place(pixels, width, widest, input.AsSpan(i * size, size));
        }

        using OrtValue tensor = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance, input.AsMemory(0, batch.Length * size), [batch.Length, 3, LineHeight, widest]);
        using var options = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(options, ["x"], [tensor], _session.OutputNames);
        long[] shape = results[0].GetTensorTypeAndShape().Shape;
        int steps = (int)shape[1];
        int classes = (int)shape[2];
        ReadOnlySpan<float> probabilities = results[0].GetTensorDataAsSpan<float>();
        for (int i = 0; i < batch.Length; i++)
        {
            PixelBox box = boxes[batch[i]];
            double step = (double)widest / steps * box.Width / WidthOf(box);
            read[batch[i]] = Characters(probabilities.Slice(i * steps * classes, steps * classes), classes, box, step);
        }

        ArrayPool<float>.Shared.Return(pixels);
        ArrayPool<float>.Shared.Return(input);
    }

    private static void Place(float[] pixels, int width, int widest, Span<float> planes)
    {
        const float Middle = 127.5f;
        for (int part = 0; part < 3; part++)
        {
            for (int y = 0; y < LineHeight; y++)
            {
                Span<float> row = planes.Slice((part * LineHeight * widest) + (y * widest), width);
                ReadOnlySpan<float> source = pixels.AsSpan(y * width * 3, width * 3);
                for (int x = 0; x < width; x++)
                {
                    row[x] = (source[(x * 3) + part] - Middle) / Middle;
                }
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
