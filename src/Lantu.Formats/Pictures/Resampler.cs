using System.Numerics;

namespace Lantu.Formats.Pictures;

/// <summary>Scales a part of a picture to a size, by a triangle filter as wide as the step between its samples.</summary>
/// <remarks>
/// Own code, since what Skia gives differs from processor to processor in the last bit, and the same picture must give
/// the same text.
/// </remarks>
internal static class Resampler
{
    /// <summary>The scaled part as rows of blue, green, red, from 0 to 255.</summary>
    /// <param name="picture">What to take it from.</param>
    /// <param name="part">Within the picture and not empty.</param>
    /// <param name="width">How wide it shall be.</param>
    /// <param name="height">How high it shall be.</param>
    internal static float[] Scale(Picture picture, PixelBox part, int width, int height)
    {
        Taps across = Taps.Of(part.Width, width);
        Taps down = Taps.Of(part.Height, height);
        float[] scaled = new float[width * height * 3];
        byte[] row = new byte[part.Width * 3];
        float[] narrow = new float[width * 3];
        int[] first = down.FirstUses(part.Height);
        for (int y = 0; y < part.Height; y++)
        {
            if (first[y] < 0)
            {
                continue;
            }

            picture.CopyRow(part.Top + y, part.Left, row);
            across.Apply(row, narrow);
            for (int target = first[y]; target < height && down.Starts[target] <= y; target++)
            {
                if (down.TryWeight(target, y, out float weight))
                {
                    Add(narrow, weight, scaled.AsSpan(target * width * 3, width * 3));
                }
            }
        }

        return scaled;
    }

    private static void Add(ReadOnlySpan<float> row, float weight, Span<float> sum)
    {
        int i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + (new Vector<float>(row[i..]) * weight)).CopyTo(sum[i..]);
        }

        for (; i < row.Length; i++)
        {
            sum[i] += row[i] * weight;
        }
    }
}
