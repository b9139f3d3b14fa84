namespace Lantu.Formats.Pictures;

/// <summary>Reads each number again, alone and smaller: what both readings give is as good as sure.</summary>
/// <remarks>
/// The model says of 「4.」 for 4.2 that it is sure by 0.99; another scale makes other mistakes. Where the two differ, the
/// grammar of numbers chooses, and the number stays in doubt.
/// </remarks>
internal static class SecondReading
{
    // The first reading has a margin of about a sixth above and below; this one has twice that.
    private const double Margin = 0.36;
    private const int Aside = 1;

    /// <summary>The lines with their numbers checked; a line keeps all other characters.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="reader">Reads the numbers.</param>
    /// <param name="lines">As they were read.</param>
    /// <param name="done">Is told which part has been read again, from 0 to 1.</param>
    internal static List<PictureLine> Check(Picture picture, LineReader reader, List<PictureLine> lines, Action<double> done)
    {
        var numbers = new List<(int Line, int Start, int End)>();
        for (int i = 0; i < lines.Count; i++)
        {
            numbers.AddRange(NumbersOf(lines[i].Characters).Select(number => (i, number.Start, number.End)));
        }

        List<ReadCharacter>[] again = reader.Read(
            picture, [.. numbers.Select(number => Around(picture, lines[number.Line], number.Start, number.End))], done);
        var result = new List<PictureLine>(lines);

        // From the last to the first, so that what was found before keeps its place.
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            (int line, int start, int end) = numbers[i];
            result[line] = Compare(result[line], start, end, [.. RecognisedSpelling.Spell(again[i])]);
        }

        return result;
    }

    private static PictureLine Compare(PictureLine line, int start, int end, List<ReadCharacter> again)
    {
        string first = string.Concat(line.Characters.Skip(start).Take(end - start).Select(static character => character.Text));
        double sure = line.Characters.Skip(start).Take(end - start).Min(static character => character.Confidence);
        string second = Likest(first, again, out double surer);
        string before = string.Concat(line.Characters.Take(start).Select(static character => character.Text));
        string after = string.Concat(line.Characters.Skip(end).Select(static character => character.Text));
        if (second == first && NumberGrammar.IsNumber(first))
        {
            return line;
        }

        bool isSecond = second.Length > 0 && second != first
            && NumberGrammar.Prefers(new NumberReading(second, surer), new NumberReading(first, sure), before, after);
        var number = new DoubtfulNumber(start, isSecond ? second.Length : first.Length, isSecond ? first : second);
        return isSecond ? Replace(line, start, end, second, number) : line with { Doubtful = [number, .. line.Doubtful] };
    }

    // The new characters share the room of the old ones.
    private static PictureLine Replace(PictureLine line, int start, int end, string text, DoubtfulNumber number)
    {
        PixelBox room = line.Characters.Skip(start).Take(end - start).Select(static character => character.Box).Aggregate(static (one, other) => one.Around(other));
        double confidence = line.Characters.Skip(start).Take(end - start).Min(static character => character.Confidence);
        IEnumerable<PlacedCharacter> characters = text.Select((character, i) => new PlacedCharacter(
            character.ToString(),
            room with { Left = room.Left + (room.Width * i / text.Length), Right = room.Left + (room.Width * (i + 1) / text.Length) },
            confidence));
        int longer = text.Length - (end - start);
        return line with
        {
            Characters = [.. line.Characters.Take(start), .. characters, .. line.Characters.Skip(end)],
            Doubtful = [number, .. line.Doubtful.Select(other => other with { Start = other.Start + longer })],
        };
    }

    // Of the numbers that were read now, the one that is the old one, or else the longest.
    private static string Likest(string first, List<ReadCharacter> again, out double confidence)
    {
        PlacedCharacter[] characters = [.. again.Select(static character => new PlacedCharacter(character.Text, default, character.Confidence))];
        (string Text, double Confidence)[] numbers = [.. NumbersOf(characters).Select(number => characters[number.Start..number.End])
            .Select(static number => (string.Concat(number.Select(static character => character.Text)), number.Min(static character => character.Confidence)))];
        (string text, confidence) = numbers
            .OrderByDescending(number => number.Text == first)
            .ThenByDescending(static number => number.Text.Length)
            .FirstOrDefault((string.Empty, 0));
        return text;
    }

    private static IEnumerable<(int Start, int End)> NumbersOf(IReadOnlyList<PlacedCharacter> characters)
    {
        int i = 0;
        while (i < characters.Count)
        {
            int start = i;
            while (i < characters.Count && NumberGrammar.IsOfNumber(characters[i].Text, i > start))
            {
                i++;
            }

            if (i > start)
            {
                // A full stop behind a number may be a digit lost, or the end of a label: 「1.」.
                yield return (start, i);
            }

            i++;
        }
    }

    private static PixelBox Around(Picture picture, PictureLine line, int start, int end)
    {
        IReadOnlyList<PlacedCharacter> characters = line.Characters;
        PixelBox number = characters.Skip(start).Take(end - start).Select(static character => character.Box).Aggregate(static (one, other) => one.Around(other));
        int left = characters[Math.Max(0, start - Aside)].Box.Left;
        int right = characters[Math.Min(characters.Count - 1, end - 1 + Aside)].Box.Right;
        int margin = Math.Max(2, (int)Math.Round(number.Height * Margin));
        return new PixelBox(
            Math.Min(left, number.Left - (margin / 2)), number.Top - margin, Math.Max(right, number.Right + (margin / 2)), number.Bottom + margin)
            .Within(picture.Width, picture.Height);
    }
}

/// <summary>A number of a line that two readings give differently.</summary>
/// <param name="Start">Its first character in the line.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Other">What the reading that was not taken gives; empty where it gives nothing.</param>
internal readonly record struct DoubtfulNumber(int Start, int Length, string Other);
