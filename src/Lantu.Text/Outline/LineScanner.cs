using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Cuts the folded text into lines and reads the marks that open them.</summary>
internal static class LineScanner
{
    private const string Bullets = "-*+·●■◆▪◇□★✓√►▶➢※";

    internal static List<OutlineLine> Scan(FoldedText folded)
    {
        ReadOnlySpan<char> characters = folded.Characters;
        var lines = new List<OutlineLine>(characters.Count('\n') + 1);
        int start = 0;
        int lastFeed = -1;
        bool apart = true;
        while (start <= characters.Length)
        {
            int length = characters[start..].IndexOf('\n');
            int end = length < 0 ? characters.Length : start + length;
            int sourceStart = lastFeed < 0 ? 0 : lastFeed + 1;
            if (end > start)
            {
                lines.Add(Read(folded, start, end, sourceStart, apart));
                apart = false;
            }
            else if (end < characters.Length)
            {
                // A line that holds nothing but an invisible mark is no empty line: links leave such lines in sentences.
                apart |= folded.Text.AsSpan(sourceStart, folded.Position(end) - sourceStart).IsWhiteSpace();
            }

            if (end == characters.Length)
            {
                break;
            }

            lastFeed = folded.Position(end);
            start = end + 1;
        }

        return lines;
    }

    private static OutlineLine Read(FoldedText folded, int start, int end, int sourceStart, bool apart)
    {
        var line = new OutlineLine
        {
            Start = start,
            End = end,
            Apart = apart,
            Indent = Columns(folded.Text, sourceStart, folded.Position(start)),
        };
        ReadOnlySpan<char> characters = folded.Characters;
        line.Kind = ChromeLines.Classify(characters[start..end]);
        int at = start;
        while (at < end && characters[at] == '>')
        {
            at++;
        }

        int marks = at;
        while (at < end && at - marks < 6 && characters[at] == '#')
        {
            at++;
        }

        line.Marked = at - marks;
        if (line.Marked == 0)
        {
            at = SkipBullet(folded, at, end, ref line);
        }

        line.Label = LabelReader.Read(folded, at, end, line.Marked > 0);
        line.Content = line.Label.Kind == LabelKind.None ? at : line.Label.End;
        line.Bold = IsBold(folded.Text, folded.Position(at));
        if (line.Content >= end && line.Label.Kind == LabelKind.None)
        {
            line.Kind = LineKind.Rule;
        }

        return line;
    }

    private static int SkipBullet(FoldedText folded, int at, int end, ref OutlineLine line)
    {
        ReadOnlySpan<char> characters = folded.Characters;
        int start = at;
        while (at < end && characters[at] == '—')
        {
            at++;
        }

        if (at == start)
        {
            while (at < end && at - start < 4 && characters[at] == '-')
            {
                at++;
            }
        }

        // 「——经济实力实现整体跃升。」 and 「--二是…」; a single hyphen is looked at below.
        if (at > start + 1 || (at == start + 1 && characters[start] == '—'))
        {
            line.Bullet = true;
            return at;
        }

        at = start;
        if (at + 1 < end && Bullets.Contains(characters[at], StringComparison.Ordinal))
        {
            // 「-5℃」 is a figure, 「- 5个」 an item.
            bool gap = folded.Position(at + 1) > folded.Position(at) + 1;
            if (gap || !char.IsAsciiDigit(characters[at + 1]))
            {
                line.Bullet = true;
                return at + 1;
            }
        }

        return start;
    }

    private static bool IsBold(string text, int position) =>
        position >= 2 && position <= text.Length && text[position - 1] == '*' && text[position - 2] == '*';

    private static int Columns(string text, int start, int end)
    {
        int columns = 0;
        for (int i = start; i < end && i < text.Length; i++)
        {
            columns += text[i] switch
            {
                ' ' or '\u00A0' => 1,
                '\t' => 4,
                '\u3000' => 2,
                _ => 0,
            };
        }

        return columns;
    }
}
