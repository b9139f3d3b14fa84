namespace Lantu.Formats.Pictures;

/// <summary>Puts the lines of a stretch together to what the author wrote in one go.</summary>
internal sealed class Paragraphs(Grounds grounds, int width)
{
    private const double Indent = 1.4;
    private const double LargestGap = 1.9;
    private const double TextStep = 1.12;
    private const int FewLetters = 3;

    /// <summary>The paragraphs of a stretch, each as its lines.</summary>
    /// <param name="flow">Lines below each other; tiles stand for themselves.</param>
    internal List<Piece> Of(Flow flow)
    {
        var paragraphs = new List<Piece>();
        var lines = new List<PictureLine>();
        foreach (Piece piece in flow.Pieces)
        {
            if (lines.Count > 0 && (piece.IsTile || !GoesOn(lines, piece.First, flow.Limit)))
            {
                paragraphs.Add(new Piece([.. lines], false));
                lines.Clear();
            }

            if (piece.IsTile)
            {
                paragraphs.Add(piece);
            }
            else
            {
                lines.AddRange(piece.Lines);
            }
        }

        if (lines.Count > 0)
        {
            paragraphs.Add(new Piece([.. lines], false));
        }

        return paragraphs;
    }

    /// <summary>Whether what is written in a line goes on in the next.</summary>
    private bool GoesOn(List<PictureLine> before, PictureLine next, int limit)
    {
        PictureLine last = before[^1];
        if (SameRow(last, next))
        {
            return true;
        }

        double em = EmOf(before);
        if (!IsOneStyle(em, last, next) || next.Box.Top - last.Box.Bottom > LargestGap * em || grounds.AreDividedDown(last, next))
        {
            return false;
        }

        // A first line hangs in or out against the second only; after that a step to the right begins anew.
        int left = before.Count > 1 ? before.Skip(1).Min(static line => line.Box.Left) : last.Box.Left;
        bool centred = IsCentred(before[0], 0.3) && IsCentred(next, 0.3) && (IsCentred(before[0], 1) || IsCentred(next, 1));
        if (!centred && next.Box.Left - left > Indent * em)
        {
            return false;
        }

        return !EndsEarly(before, next, em, limit, centred);
    }

    private static bool SameRow(PictureLine last, PictureLine next) =>
        Math.Min(last.Box.Bottom, next.Box.Bottom) - Math.Max(last.Box.Top, next.Box.Top) > 0.5 * Math.Min(last.Box.Height, next.Box.Height);

    // A line of large figures is large all over; what it stands in has letters of the usual size.
    private static bool IsOneStyle(double em, PictureLine last, PictureLine next)
    {
        double step = next.Characters.Count <= FewLetters ? TextStep * 1.2 : TextStep;
        bool likeSize = Math.Max(em, next.Em) <= step * Math.Min(em, next.Em)
            || HasFigure(next) || HasFigure(last) || IsLike(LastSize(last), next.Em, step);
        return likeSize && last.Ground.Distance(next.Ground) < 40
            && (last.Ink.Brightness > last.Ground.Brightness) == (next.Ink.Brightness > next.Ground.Brightness);
    }

    private static bool IsLike(double one, double other, double step) => Math.Max(one, other) <= step * Math.Min(one, other);

    // 「…稳居全省县（市、区）第1」 and 「位。」: the figure at the end of the line is as large as what goes on.
    private static double LastSize(PictureLine line)
    {
        PlacedCharacter last = line.Characters[^1];
        return last.Box.Height / (char.IsAsciiDigit(last.Text[0]) ? 0.73 : 0.9);
    }

    private static bool HasFigure(PictureLine line) =>
        line.Characters.Any(static character => char.IsAsciiDigit(character.Text[0])) && line.Characters.Count <= 12;

    private static double EmOf(List<PictureLine> lines) => lines.Select(static line => line.Em).Order().ElementAt((lines.Count - 1) / 2);

    private bool IsCentred(PictureLine line, double least)
    {
        (int left, int right) = grounds.Room(line.Box);
        int before = line.Box.Left - left;
        int after = right - line.Box.Right;
        return before > least * line.Em && Math.Abs(before - after) <= 0.8 * line.Em;
    }

    // A line that had room for the first word of the next was ended by the author.
    private bool EndsEarly(List<PictureLine> before, PictureLine next, double em, int limit, bool centred)
    {
        PictureLine last = before[^1];
        (int left, int room) = grounds.Room(last.Box);
        int right = Math.Min(room, limit);
        double free;
        if (centred)
        {
            int least = before.Append(next).Min(line => Math.Min(line.Box.Left - left, right - line.Box.Right));
            free = right - left - (2 * least) - last.Box.Width;
        }
        else
        {
            int margin = Math.Max(0, before.Append(next).Min(static line => line.Box.Left) - left);
            int reach = Math.Max(right - margin, before.Append(next).Max(static line => line.Box.Right));
            free = Math.Min(reach, width) - last.Box.Right;
        }

        return free > FirstWord(next) + (0.8 * em) && !IsOpen(last, free, em);
    }

    // 「…1500亿元、」 stops short since the next figure is large; a comma never ends a paragraph.
    private static bool IsOpen(PictureLine last, double free, double em) =>
        last.Characters[^1].Text is "，" or "、" or "," or "（" or "《" or "“" && free < 12 * em;

    private static int FirstWord(PictureLine line)
    {
        int i = 0;
        while (i + 1 < line.Characters.Count && IsGlued(line.Characters[i].Text[0], line.Characters[i + 1].Text[0]))
        {
            i++;
        }

        return line.Characters[i].Box.Right - line.Characters[0].Box.Left;
    }

    private static bool IsGlued(char one, char next) =>
        (char.IsAscii(one) && char.IsAscii(next) && next != ' ') || "（《“‘”’第".Contains(one, StringComparison.Ordinal)
        || "“‘，。、；：！？”’）》%％".Contains(next, StringComparison.Ordinal);
}
