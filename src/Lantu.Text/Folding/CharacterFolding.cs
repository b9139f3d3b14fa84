namespace Lantu.Text.Folding;

/// <summary>One character at a time: width, case and punctuation folded, invisible characters dropped.</summary>
internal static class CharacterFolding
{
    /// <summary>Stands for a character that the folded text leaves out.</summary>
    internal const char Dropped = '\0';

    /// <summary>Stands for a character that folds to several; see <see cref="Expand"/>.</summary>
    internal const char Expanded = '\uFFFF';

    private static readonly char[] Table = Build();

    internal static char Fold(char character) => Table[character];

    /// <summary>What a square or a unit sign is written as in letters: ㎡ is m2.</summary>
    internal static string Expand(char character) => character switch
    {
        '㎡' => "m2",
        '㎥' => "m3",
        '㎞' => "km",
        '㎢' => "km2",
        '㎏' => "kg",
        '㎜' => "mm",
        '㎝' => "cm",
        '‰' => "‰",
        '℃' => "℃",
        _ => character.ToString(),
    };

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (int i = 0; i <= char.MaxValue; i++)
        {
            table[i] = (char)i;
        }

        // Full-width ASCII: ０-９, Ａ-Ｚ, （）％．，：； and the rest.
        for (int i = 0xFF01; i <= 0xFF5E; i++)
        {
            table[i] = (char)(i - 0xFEE0);
        }

        foreach (char space in " \t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000")
        {
            table[space] = ' ';
        }

        foreach (char invisible in "\0\r\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u202A\u202B\u202C\u202D\u202E\uE5E5")
        {
            table[invisible] = Dropped;
        }

        foreach (char dash in "‐‑‒–―─━﹣－")
        {
            table[dash] = '-';
        }

        table['—'] = '—';
        table['～'] = '~';
        table['∼'] = '~';
        table['〜'] = '~';
        table['﹪'] = '%';
        table['·'] = '·';
        table['•'] = '·';
        table['・'] = '·';
        table['‧'] = '·';
        table['∶'] = ':';
        table['〇'] = '〇';
        table['○'] = '〇';
        table['﹐'] = ',';
        table['﹒'] = '.';
        table['﹔'] = ';';
        table['﹕'] = ':';
        table['｡'] = '。';
        table['､'] = '、';
        foreach (char unit in "㎡㎥㎞㎢㎏㎜㎝")
        {
            table[unit] = Expanded;
        }

        return table;
    }
}
