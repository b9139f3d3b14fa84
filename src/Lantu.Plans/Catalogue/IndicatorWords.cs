using Lantu.Plans.Model;

namespace Lantu.Plans.Catalogue;

/// <summary>For which indicators a word behind the name changes nothing: 总额 says no more of 出口 than 出口 does.</summary>
internal enum TailFit
{
    /// <summary>Any indicator.</summary>
    Any,

    /// <summary>A stock or a flow, not a ratio: 规模, 增速.</summary>
    Amount,

    /// <summary>A stock or a flow of money: 总额.</summary>
    Money,

    /// <summary>A stock or a flow that is counted or weighed, not paid: 数量.</summary>
    Counted,

    /// <summary>A stock or a flow of people: 人数.</summary>
    People,
}

/// <summary>
/// The words around the name of an indicator that do not change it, and the words that are written in several ways:
/// <c>indicator-words.csv</c>.
/// </summary>
internal sealed class IndicatorWords
{
    internal const string FileName = "indicator-words.csv";

    private static readonly (string Word, TailFit Value)[] Fits =
    [
        ("any", TailFit.Any),
        ("amount", TailFit.Amount),
        ("money", TailFit.Money),
        ("counted", TailFit.Counted),
        ("people", TailFit.People),
    ];

    private static readonly string[] Befores = ["whose", "when", "said"];

    private readonly CharacterTrie _before = new(backwards: false, 512);
    private readonly CharacterTrie _behind = new(backwards: false, 128);
    private readonly CharacterTrie _behindFromEnd = new(backwards: true, 128);
    private readonly List<(string Word, string[] Variants)> _same = [];

    // Whether a character begins a word that is written in several ways: most names hold none.
    private readonly bool[] _firstOfSame = new bool[char.MaxValue + 1];

    private IndicatorWords()
    {
    }

    /// <exception cref="CatalogueFormatException">A row has an unknown role or value, or a word stands twice.</exception>
    internal static IndicatorWords Read(string csv)
    {
        var words = new IndicatorWords();
        foreach (CatalogueTable.Row row in CatalogueTable.Read(FileName, csv, "role", "word", "value").Rows)
        {
            string word = row.Required(1);
            int before = CharacterTrie.Nothing;
            switch (row[0])
            {
                case "before" when Array.IndexOf(Befores, row[2]) >= 0:
                    before = words._before.Add(word, 0);
                    break;
                case "behind":
                    int fit = (int)row.OneOf(2, Fits);
                    before = words._behind.Add(word, fit);
                    _ = words._behindFromEnd.Add(word, fit);
                    break;
                case "same":
                    words._same.Add((word, row.Required(2).Length > 0 ? row.Many(2) : []));
                    words._firstOfSame[word[0]] = true;
                    break;
                case "before":
                    throw row.Fault(2, $"\"{row[2]}\" is none of {string.Join(", ", Befores)}.");
                default:
                    throw row.Fault(0, $"\"{row[0]}\" is none of before, behind, same.");
            }

            if (before != CharacterTrie.Nothing)
            {
                throw row.Fault(1, $"{word} stands twice.");
            }
        }

        return words;
    }

    /// <summary>All ways to write a name: 规上工业增加值 is 规模以上工业增加值 and 规模工业增加值 too.</summary>
    internal List<string> Spellings(string name)
    {
        var spellings = new List<string>(4) { name };
        if (!MayHoldSame(name))
        {
            return spellings;
        }

        foreach ((string word, string[] variants) in _same)
        {
            int count = spellings.Count;
            for (int i = 0; i < count; i++)
            {
                if (spellings[i].Contains(word, StringComparison.Ordinal))
                {
                    foreach (string variant in variants)
                    {
                        spellings.Add(spellings[i].Replace(word, variant, StringComparison.Ordinal));
                    }
                }
            }
        }

        return spellings;
    }

    /// <summary>How many characters at the start only say whose, when, or that the figure was reached; 0 where none do.</summary>
    internal int SkipBefore(ReadOnlySpan<char> words)
    {
        int year = SkipYear(words);
        if (year > 0)
        {
            return year;
        }

        _ = _before.Longest(words, out int length);
        return length;
    }

    /// <summary>Whether what stands behind a name changes nothing about it.</summary>
    internal bool ChangesNothing(ReadOnlySpan<char> behind, Indicator indicator)
    {
        while (behind.Length > 0)
        {
            if (CharacterTrie.IsPassedOver(behind[0]))
            {
                behind = behind[1..];
                continue;
            }

            int fit = _behind.Longest(behind, out int length);
            if (fit == CharacterTrie.Nothing || !Fit((TailFit)fit, indicator))
            {
                return false;
            }

            behind = behind[length..];
        }

        return true;
    }

    /// <summary>How many characters the longest harmless word at the end takes; 0 where there is none.</summary>
    internal int TailLength(ReadOnlySpan<char> words)
    {
        _ = _behindFromEnd.Longest(words, out int length);
        return length;
    }

    private bool MayHoldSame(string name)
    {
        foreach (char character in name)
        {
            if (_firstOfSame[character])
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fit(TailFit fit, Indicator indicator) => fit switch
    {
        TailFit.Any => true,
        TailFit.Amount => indicator.Form != IndicatorForm.Rate,
        TailFit.Money => indicator.Form != IndicatorForm.Rate && indicator.Unit is "CNY" or "USD",
        TailFit.Counted => indicator.Form != IndicatorForm.Rate && indicator.Unit is not ("CNY" or "USD"),
        TailFit.People => indicator.Form != IndicatorForm.Rate && indicator.Unit is "person" or "person-time",
    };

    // 2025年, 2021-2025年, 到2030年.
    private static int SkipYear(ReadOnlySpan<char> words)
    {
        int at = 0;
        while (at < words.Length && (char.IsAsciiDigit(words[at]) || (at > 0 && words[at] is '-' or '~' or '—' or '至')))
        {
            at++;
        }

        return at >= 2 && at < words.Length && words[at] == '年' ? at + 1 : 0;
    }
}
