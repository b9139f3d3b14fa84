namespace Lantu.Formats.Pdf;

/// <summary>Mends the order in which a file draws its lines where it plainly is not that of reading.</summary>
/// <remarks>
/// Programs draw a box of text, or the head of a page, after all that stands below it. Such lines fill a gap that the
/// others leave; lines beside others are a column, and stay.
/// </remarks>
internal static class StreamOrder
{
    /// <summary>The lines in the order of reading.</summary>
    internal static List<PdfLine> Mend(List<PdfLine> lines)
    {
        var mended = new List<PdfLine>(lines.Count);
        int i = 0;
        while (i < lines.Count)
        {
            PdfLine line = lines[i];
            int end = i + 1;
            if (mended.Count > 0 && line.Bottom <= mended[^1].Top && IsAlone(line, mended))
            {
                double limit = mended.Where(other => other.Top >= line.Bottom - 1).Min(static other => other.Top);
                while (end < lines.Count && lines[end].Base >= lines[end - 1].Base && lines[end].Bottom <= limit + 1 && IsAlone(lines[end], mended))
                {
                    end++;
                }

                int place = mended.FindIndex(other => other.Top >= limit);
                mended.InsertRange(place, lines.Skip(i).Take(end - i));
            }
            else
            {
                mended.Add(line);
            }

            i = end;
        }

        return mended;
    }

    private static bool IsAlone(PdfLine line, List<PdfLine> others) =>
        !others.Exists(other => other.Top < line.Bottom - 1 && other.Bottom > line.Top + 1);
}
