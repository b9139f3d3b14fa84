using System.Buffers;
using System.Numerics;

namespace Lantu.Formats.Pictures;

/// <summary>Scales a part of a picture to a size, by a triangle filter as wide as the step between its samples.</summary>
/// <remarks>
/// Own code, since what Skia gives differs from processor to processor in the last bit, and the same picture must give
/// the same text.
/// </remarks>
internal static class Resampler
{
    /// <summary>Writes the scaled part as rows of blue, green, red, from 0 to 255.</summary>
    /// <param name="picture">What to take it from.</param>
    /// <param name="part">Within the picture and not empty.</param>
    /// <param name="width">How wide it shall be.</param>
    /// <param name="height">How high it shall be.</param>
    /// <param name="scaled">Where it goes: three numbers for each pixel wanted.</param>
    internal static void Scale(Picture picture, PixelBox part, int width, int height, Span<float> scaled)
    {
        scaled.Clear();
        Taps across = Taps.Of(part.Width, width);
        Taps down = Taps.Of(part.Height, height);
        byte[] rentedRow = ArrayPool<byte>.Shared.Rent(part.Width * 3);
        float[] rentedNarrow = ArrayPool<float>.Shared.Rent(width * 3);
        Span<byte> row = rentedRow.AsSpan(0, part.Width * 3);
        Span<float> narrow = rentedNarrow.AsSpan(0, width * 3);
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
                    Add(narrow, weight, scaled.Slice(target * width * 3, width * 3));
                }
            }
        }

        ArrayPool<byte>.Shared.Return(rentedRow);
        ArrayPool<float>.Shared.Return(rentedNarrow);
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
