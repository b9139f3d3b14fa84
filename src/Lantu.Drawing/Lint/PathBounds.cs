using System.Globalization;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Lint;

/// <summary>The box around a filled path of our charts and cards: absolute commands M, L, H, V, A and Z.</summary>
internal static class PathBounds
{
    /// <summary>The box in units of the picture; null where the path holds other commands.</summary>
    internal static Rect? Of(DisplayItem.Path path)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, low = double.MinValue;
        double x = 0;
        double y = 0;
        string data = path.Data;
        for (int i = 0; i < data.Length;)
        {
            char command = data[i++];
            List<double> numbers = Numbers(data, ref i);
            switch (command)
            {
                case 'M' or 'L' when numbers.Count % 2 == 0:
                    (x, y) = numbers.Count == 0 ? (x, y) : (numbers[^2], numbers[^1]);
                    break;
                case 'H' when numbers.Count > 0:
                    x = numbers[^1];
                    break;
                case 'V' when numbers.Count > 0:
                    y = numbers[^1];
                    break;
                case 'A' when numbers.Count == 7:
                    (x, y) = (numbers[5], numbers[6]);
                    break;
                case 'Z' or ' ':
                    continue;
                default:
                    return null;
            }

            (left, top, right, low) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(low, y));
        }

        return left > right
            ? null
            : new Rect(path.Offset.X + (left * path.Scale), path.Offset.Y + (top * path.Scale), (right - left) * path.Scale, (low - top) * path.Scale);
    }

    private static List<double> Numbers(string data, ref int at)
    {
        var numbers = new List<double>();
        while (at < data.Length && !char.IsAsciiLetter(data[at]))
        {
            int end = at;
            while (end < data.Length && (char.IsAsciiDigit(data[end]) || data[end] is '.' or '-'))
            {
                end++;
            }

            if (end == at)
            {
                at++;
                continue;
            }

            numbers.Add(double.Parse(data.AsSpan(at, end - at), NumberStyles.Float, CultureInfo.InvariantCulture));
            at = end;
        }

        return numbers;
    }
}
