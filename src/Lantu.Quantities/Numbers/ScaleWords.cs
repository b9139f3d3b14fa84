namespace Lantu.Quantities.Numbers;

/// <summary>十, 百, 千, 万, 亿 as powers of ten, and where they belong to a unit instead.</summary>
internal static class ScaleWords
{
    // 万亿 is the largest scale of the genre; with 15 digits before it a number and its unit stay within a decimal.
    private const int LargestPower = 12;

    /// <summary>The power of ten of a scale word; 0 for any other character.</summary>
    internal static int PowerOf(char character) => character switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        '万' or '萬' => 4,
        '亿' or '億' => 8,
        _ => 0,
    };

    /// <summary>Ten to a power from 0 to 28.</summary>
    internal static decimal Ten(int power) => Powers[power];

    private static readonly decimal[] Powers = BuildPowers();

    /// <summary>Whether the scale word at the cursor is the beginning of a unit or a name: 千瓦, 千米, 百分点, 百强.</summary>
    internal static bool BelongsToUnit(in TextCursor cursor) => cursor.Current switch
    {
        '千' => cursor.Peek(1) is '瓦' or '伏' or '米' or '克' or '卡' or '安' or '赫' or '帕' or '焦' or '乏',
        '百' => cursor.Peek(1) is '分' or '强' or '帕',
        '十' => cursor.Peek(1) is '佳' or '强',
        _ => false,
    };

    /// <summary>Reads 万, 亿, 万亿, 百万 … as one power of ten, 多 and 余 among them.</summary>
    /// <returns>0 where none is written.</returns>
    internal static int ReadAll(ref TextCursor cursor, ref bool exceeded)
    {
        int power = 0;
        while (true)
        {
            int skip = cursor.Current is '多' or '余' && PowerOf(cursor.Peek(1)) > 0 ? 1 : 0;
            int next = PowerOf(cursor.Peek(skip));
            if (next == 0)
            {
                return power;
            }

            cursor.Position += skip;
            if (BelongsToUnit(cursor) || power + next > LargestPower)
            {
                cursor.Position -= skip;
                return power;
            }

            exceeded |= skip > 0;
            power += next;
            cursor.Position++;
        }
    }

    private static decimal[] BuildPowers()
    {
        var powers = new decimal[29];
        powers[0] = 1m;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10m;
        }

        return powers;
    }
}
