namespace Lantu.Text.Folding;

/// <summary>One character at a time: width, case and punctuation folded, invisible characters dropped.</summary>
internal static class CharacterFolding
{
    /// <summary>Stands for a character that the folded text leaves out.</summary>
    internal const char Dropped = '\0';

    /// <summary>Stands for a character that folds to several; see <see cref="Expand"/>.</summary>
    internal const char Expanded = '\uFFFF';

    // What the Kangxi radicals from U+2F00 on stand for: printers of web pages write them for the common characters.
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮"
        + "皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private static readonly char[] Table = Build();

    private static readonly string[] Bracketed = ["(一)", "(二)", "(三)", "(四)", "(五)", "(六)", "(七)", "(八)", "(九)", "(十)"];

    private static readonly char[] PlainTable = BuildPlain();

    internal static char Fold(char character) => Table[character];

    /// <summary>What each character folds to whatever stands around it; dropped where that matters, or it folds to several.</summary>
    internal static ReadOnlySpan<char> Plain => PlainTable;

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
        >= '㈠' and <= '㈩' => Bracketed[character - '㈠'],
        _ => character.ToString(),
    };

    private static char[] BuildPlain()
    {
        var table = (char[])Table.Clone();
        for (int i = 0; i < table.Length; i++)
        {
            bool special = table[i] is '*' or '\\' or '[' or '^' or Expanded or (>= '①' and <= '⑳') or (>= '㉑' and <= '㉟');
            table[i] = special ? Dropped : table[i];
        }

        return table;
    }

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

        table['～'] = '~';
        table['∼'] = '~';
        table['〜'] = '~';
        table['﹪'] = '%';
        table['•'] = '·';
        table['・'] = '·';
        table['‧'] = '·';
        table['∶'] = ':';
        table['○'] = '〇';
        table['﹐'] = ',';
        table['²'] = '2';
        table['³'] = '3';
        table['﹒'] = '.';
        table['﹔'] = ';';
        table['﹕'] = ':';
        table['｡'] = '。';
        table['､'] = '、';
        for (int i = 0; i < Radicals.Length; i++)
        {
            table['\u2F00' + i] = Radicals[i];
        }

        foreach (char feed in "\v\f\u0085\u2028\u2029")
        {
            table[feed] = '\n';
        }

        foreach (char unit in "㎡㎥㎞㎢㎏㎜㎝㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩")
        {
            table[unit] = Expanded;
        }

        return table;
    }
}
