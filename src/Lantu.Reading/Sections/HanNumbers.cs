namespace Lantu.Reading.Sections;

/// <summary>Small Chinese numbers, as labels and announced counts write them: 三, 十, 二十九.</summary>
internal static class HanNumbers
{
    private const string Digits = "〇一二三四五六七八九";

    internal static bool IsNumeral(char character) =>
        character is '十' or '百' or '两' || Digits.Contains(character, StringComparison.Ordinal);

    /// <summary>Reads a number below a hundred; returns how many characters it took, 0 where there is none.</summary>
    internal static int Read(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        int length = 0;
        int pending = 0;
        while (length < text.Length && length < 4 && IsNumeral(text[length]) && text[length] != '百')
        {
            char character = text[length];
            if (character == '十')
            {
                number += Math.Max(pending, 1) * 10;
                pending = 0;
            }
            else
            {
                if (pending > 0)
                {
                    // 「五一」, 「二三」 are no numbers.
                    number = 0;
                    return 0;
                }

                pending = character == '两' ? 2 : Digits.IndexOf(character, StringComparison.Ordinal);
            }

            length++;
        }

        number += pending;
        return number > 0 ? length : 0;
    }
}
