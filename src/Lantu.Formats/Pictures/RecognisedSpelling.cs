namespace Lantu.Formats.Pictures;

/// <summary>Writes what the model read as Chinese is written: it takes （ for ( and — for 一 where their neighbours tell.</summary>
internal static class RecognisedSpelling
{
    private const string Halves = "(),;:!?";
    private const string Wholes = "（），；：！？";

    /// <summary>The characters without the spaces that no one wrote, in the signs that their neighbours ask for.</summary>
    internal static List<ReadCharacter> Spell(List<ReadCharacter> read)
    {
        var spelled = new List<ReadCharacter>(read.Count);
        bool quoted = false;
        bool chineseLine = read.Count(static character => CharacterPlaces.IsIdeograph(character.Text)) * 3 >= read.Count;
        for (int i = 0; i < read.Count; i++)
        {
            string text = read[i].Text;
            char before = spelled.Count > 0 ? spelled[^1].Text[0] : '\n';
            char after = i + 1 < read.Count ? read[i + 1].Text[0] : '\n';
            if (string.IsNullOrWhiteSpace(text))
            {
                if (IsLatin(before) && IsLatin(after))
                {
                    spelled.Add(read[i] with { Text = " " });
                }

                continue;
            }

            quoted = text is "“" || (text is not "”" && quoted);
            string written = Written(text, before, after, quoted, chineseLine);
            quoted = written is "“" || (written is not "”" && quoted);
            spelled.Add(read[i] with { Text = written });
        }

        return spelled;
    }

    private static string Written(string text, char before, char after, bool quoted, bool chineseLine)
    {
        int half = text.Length == 1 ? Halves.IndexOf(text[0], StringComparison.Ordinal) : -1;
        bool beside = chineseLine && (after == '\n' || before is '%' or '％') && text != ",";
        bool chinese = IsChinese(before) || (IsChinese(after) && !char.IsAsciiDigit(before)) || beside;
        if (half >= 0)
        {
            return chinese ? Wholes.Substring(half, 1) : text;
        }

        return text switch
        {
            "\"" when chinese || IsChinese(after) => quoted ? "”" : "“",
            "一" when IsNumberEnd(before) && char.IsAsciiDigit(after) => "—",
            "." when IsChinese(before) || (chineseLine && before is '%' or '％') => "。",
            "—" or "-" when before == '\n' && CharacterPlaces.IsIdeograph(after.ToString()) => "一",
            "—" when "般批些个条次方体系".Contains(after, StringComparison.Ordinal) => "一",
            "O" or "o" or "〇" when char.IsAsciiDigit(before) && (char.IsAsciiDigit(after) || after == '.') => "0",
            _ => text,
        };
    }

    private static bool IsNumberEnd(char character) => char.IsAsciiDigit(character) || character is '%' or '％';

    private static bool IsLatin(char character) => character < '\u2E80' && character != '\n';

    private static bool IsChinese(char character) =>
        character is >= '\u2E80' or '“' or '”' or '‘' or '’' or '—' or '…';
}
