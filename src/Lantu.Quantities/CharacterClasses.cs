namespace Lantu.Quantities;

/// <summary>What may begin at a character, so that the scanner tries a reader only where it can succeed.</summary>
[Flags]
internal enum CharacterClasses : byte
{
    None = 0,
    Digit = 1,
    ChineseNumeral = 2,
    OpeningQuote = 4,
    Rank = 8,
    Time = 16,
    Streak = 32,
    Doubling = 64,
    Half = 128,
}

/// <summary>The classes of all characters, in one table.</summary>
internal static class CharacterTable
{
    internal static readonly CharacterClasses[] Classes = Build();

    private static CharacterClasses[] Build()
    {
        var table = new CharacterClasses[char.MaxValue + 1];
        Mark("0123456789", CharacterClasses.Digit | CharacterClasses.Time);
        Mark("零〇一二三四五六七八九十百千万亿两", CharacterClasses.ChineseNumeral);
        Mark("“《\"", CharacterClasses.OpeningQuote);
        Mark("第首榜领前冠居", CharacterClasses.Rank);
        Mark("今去明上下本过近未这全前后第首一二三四五六七八九十两“\"", CharacterClasses.Time);
        Mark("连二三四五六七八九十0123456789", CharacterClasses.Streak);
        Mark("翻", CharacterClasses.Doubling);
        Mark("半", CharacterClasses.Half);
        return table;

        void Mark(string characters, CharacterClasses classes)
        {
            foreach (char character in characters)
            {
                table[character] |= classes;
            }
        }
    }
}
