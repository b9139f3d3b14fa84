using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace Lantu.Formats.Pictures;

/// <summary>Finds the lines of text in a picture.</summary>
internal sealed class TextDetector : IDisposable
{
    // Of the scaled picture: a tile is so high, and shares so much with the next. The map is put together before boxes
    // are sought, so that a line on a seam is one line.
    private const int TileHeight = 1280;
    private const int Overlap = 192;
    private const int Multiple = 32;

    private readonly InferenceSession _session;
    private readonly int _workers;

    internal TextDetector(byte[] model, SessionOptions options, int workers)
    {
        _session = new InferenceSession(model, options);
        _workers = workers;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>The boxes of the lines, from the top.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="scale">By how much it is scaled for the search: 0.67 for a picture 1080 wide.</param>
    /// <param name="done">Is told which part of the picture has been searched, from 0 to 1.</param>
    internal List<PixelBox> Find(Picture picture, double scale, Action<double> done)
    {
        int width = Math.Max(Multiple, (int)Math.Round(picture.Width * scale));
        int height = Math.Max(Multiple, (int)Math.Round(picture.Height * scale));
        var map = new ProbabilityMap(width, height);
        int tiles = 1 + ((Math.Max(0, height - TileHeight) + TileHeight - Overlap - 1) / (TileHeight - Overlap));
        Workers.Do(
            tiles,
            _workers,
            tile =>
            {
                int top = tile * (TileHeight - Overlap);
                int bottom = Math.Min(height, top + TileHeight);
                FindTile(picture, map, top, bottom, top == 0 ? 0 : top + (Overlap / 2), bottom == height ? height : bottom - (Overlap / 2));
            },
            done);
        return TextBoxes.Of(map, picture.Width, picture.Height);
    }

    // Reads rows top..bottom of the scaled picture and keeps the probabilities of rows from..to.
    private void FindTile(Picture picture, ProbabilityMap map, int top, int bottom, int from, int to)
    {
        double ratio = (double)picture.Height / map.Height;
        var part = new PixelBox(0, (int)(top * ratio), picture.Width, Math.Min(picture.Height, (int)Math.Ceiling(bottom * ratio)));
        int rows = bottom - top;
        float[] pixels = ArrayPool<float>.Shared.Rent(map.Width * rows * 3);
        Resampler.Scale(picture, part, map.Width, rows, pixels.AsSpan(0, map.Width * rows * 3));
        int paddedWidth = RoundUp(map.Width);
        int paddedHeight = RoundUp(rows);
        int size = 3 * paddedWidth * paddedHeight;
        float[] planes = ArrayPool<float>.Shared.Rent(size);
        planes.AsSpan(0, size).Clear();
        Fill(planes, pixels, map.Width, rows, paddedWidth, paddedHeight);
        using OrtValue tensor = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, planes.AsMemory(0, size), [1, 3, paddedHeight, paddedWidth]);
        using var options = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(options, ["x"], [tensor], _session.OutputNames);
        ReadOnlySpan<float> probabilities = results[0].GetTensorDataAsSpan<float>();
        for (int y = from; y < to; y++)
        {
            map.Write(y, probabilities.Slice((y - top) * paddedWidth, map.Width));
        }

        ArrayPool<float>.Shared.Return(pixels);
        ArrayPool<float>.Shared.Return(planes);
    }

    // The model was trained on blue, green, red with the means and deviations of red, green, blue; so it must be fed.
    private static void Fill(float[] planes, float[] pixels, int width, int height, int paddedWidth, int paddedHeight)
    {
        ReadOnlySpan<float> means = [0.485f * 255, 0.456f * 255, 0.406f * 255];
        ReadOnlySpan<float> deviations = [0.229f * 255, 0.224f * 255, 0.225f * 255];
        for (int part = 0; part < 3; part++)
        {
            float mean = means[part];
            float factor = 1 / deviations[part];
            for (int y = 0; y < height; y++)
            {
                Span<float> row = planes.AsSpan((part * paddedWidth * paddedHeight) + (y * paddedWidth), width);
                ReadOnlySpan<float> source = pixels.AsSpan(y * width * 3, width * 3);
                for (int x = 0; x < width; x++)
                {
                    row[x] = (source[(x * 3) + part] - mean) * factor;
                }
            }
        }
    }

    private static int RoundUp(int side) => (side + Multiple - 1) / Multiple * Multiple;
}
