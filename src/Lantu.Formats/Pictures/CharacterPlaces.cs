namespace Lantu.Formats.Pictures;

/// <summary>Finds the ink of each character of a line from the steps at which the model saw it.</summary>
/// <remarks>
/// A step is a sixth of the line's height, which is too coarse for a narrow digit: so the border between two characters
/// is put where the least ink is, and each box is drawn tight.
/// </remarks>
internal static class CharacterPlaces
{
    /// <summary>The line with its characters placed; null where it has none.</summary>
    internal static PictureLine? Place(Picture picture, PixelBox box, List<ReadCharacter> read)
    {
        if (read.Count == 0)
        {
            return null;
        }

        LineInk ink = LineInk.Of(picture, box);
        int[] borders = Borders(box, read, ink);
        var characters = new PlacedCharacter[read.Count];
        for (int i = 0; i < read.Count; i++)
        {
            var part = new PixelBox(borders[i], box.Top, Math.Max(borders[i] + 1, borders[i + 1]), box.Bottom);
            characters[i] = new PlacedCharacter(read[i].Text, ink.Tight(part) ?? part, read[i].Confidence);
        }

        double em = EmOf(characters, box);
        return new PictureLine
        {
            Box = box,
            Characters = characters,
            Em = em,
            Ink = ink.Colour,
            Ground = ink.Ground,
            Weight = WeightOf(characters, ink, em),
        };
    }

    /// <summary>Whether a character fills a square: ideographs do, and the signs of CJK.</summary>
    internal static bool IsIdeograph(string text) => text.Length > 0 && text[0] is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static int[] Borders(PixelBox box, List<ReadCharacter> read, LineInk ink)
    {
        int[] borders = new int[read.Count + 1];
        borders[0] = box.Left;
        borders[^1] = box.Right;
        for (int i = 1; i < read.Count; i++)
        {
            double from = read[i - 1].Middle;
            double to = read[i].Middle;
            double left = Share(read[i - 1].Text);
            double middle = from + ((to - from) * left / (left + Share(read[i].Text)));
            double reach = (to - from) * 0.35;
            borders[i] = Math.Max(borders[i - 1], ink.Valley(middle - reach, middle, middle + reach));
        }

        return borders;
    }

    // A digit is about half as wide as an ideograph.
    private static double Share(string text) => text.Length > 0 && text[0] < 0x2E80 ? 1 : 1.8;

    // The distance of neighbouring ideographs is the side of their square; where there are none, a digit is as high as
    // 0.73 of it, and an ideograph alone 0.9.
    private static double EmOf(PlacedCharacter[] characters, PixelBox box)
    {
        var steps = new List<double>();
        var heights = new List<double>();
        for (int i = 0; i < characters.Length; i++)
        {
            PlacedCharacter character = characters[i];
            bool ideograph = IsIdeograph(character.Text);
            if (ideograph && i > 0 && IsIdeograph(characters[i - 1].Text))
            {
                steps.Add((character.Box.Left + character.Box.Right - characters[i - 1].Box.Left - characters[i - 1].Box.Right) / 2.0);
            }

            if (ideograph || char.IsAsciiLetterOrDigit(character.Text[0]))
            {
                heights.Add(character.Box.Height / (ideograph ? 0.9 : 0.73));
            }
        }

        steps.Sort();
        heights.Sort();
        double height = heights.Count > 0 ? heights[heights.Count / 2] : box.Height * 0.75;

        // Letters set wide apart are no larger for it.
        return steps.Count >= 2 ? Math.Min(steps[steps.Count / 2], height * 1.25) : height;
    }

    private static double WeightOf(PlacedCharacter[] characters, LineInk ink, double em)
    {
        int count = 0;
        long points = 0;
        foreach (PlacedCharacter character in characters)
        {
            if (IsIdeograph(character.Text))
            {
                count++;
                points += ink.Count(character.Box);
            }
        }

        return count == 0 ? 0 : Math.Min(1, points / (count * em * em));
    }
}
