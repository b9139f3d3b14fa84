using System.Text.RegularExpressions;
using Lantu.Plans.Observations;
using Lantu.Text.Folding;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>What the words over or beside a figure say of it: 「固定资产投资累计增长(%)」, 「2025年1—4月」.</summary>
internal sealed partial record HeadWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly char[] Edges = [' ', ',', '，', '_', '-', '—', ':', '：', '|', '·', '、', ';', '；', '/'];

    /// <summary>The time; null where they tell none.</summary>
    internal PeriodPhrase? Period { get; init; }

    /// <summary>How the figure measures; null where they do not tell.</summary>
    internal ObservedMeasure? Measure { get; init; }

    /// <summary>Whether it counts from the first month of the year; null where they do not tell.</summary>
    internal bool? IsToDate { get; init; }

    /// <summary>The unit; null where they tell none.</summary>
    internal TableUnit? Unit { get; init; }

    /// <summary>The unit as written.</summary>
    internal string? UnitWritten { get; init; }

    /// <summary>What is left: the name of an indicator, or nothing.</summary>
    internal required string Name { get; init; }

    /// <summary>Takes words apart.</summary>
    internal static HeadWords Read(string text)
    {
        string words = Letters(text);
        TableUnit? unit = null;
        string? written = null;
        bool isIndex = false;
        words = Brackets().Replace(words, match =>
        {
            string inner = match.Groups["in"].Value;
            if (IsBase(inner))
            {
                isIndex = true;
                return string.Empty;
            }

            if (UnitWords.Read(inner) is { } read)
            {
                (unit, written) = (read, inner);
                return string.Empty;
            }

            // (annual %), (当月同比增速%), (% of GDP): in percent, and perhaps what is measured.
            (unit, written) = inner.Contains('%', StringComparison.Ordinal) ? (TableUnit.Percent, "%") : (unit, written);
            return PercentKind().IsMatch(inner) ? " " + Often().Replace(inner, string.Empty) + " " : match.Value;
        });
        isIndex |= IndicesOf().IsMatch(words);
        words = IndicesOf().Replace(words, string.Empty);
        PeriodPhrase? period = PeriodWords.Take(words, out words);
        (ObservedMeasure? measure, bool? toDate) = TakeMeasure(ref words, isIndex);
        return new HeadWords
        {
            Period = period,
            Measure = measure,
            IsToDate = toDate,
            Unit = unit,
            UnitWritten = written,
            Name = Opening().Replace(words, string.Empty).Trim(Edges),
        };
    }

    private static (ObservedMeasure? Measure, bool? IsToDate) TakeMeasure(ref string words, bool isIndex)
    {
        bool toDate = ToDate().IsMatch(words);
        bool single = Single().IsMatch(words);
        bool sequential = Sequential().IsMatch(words);
        bool growth = Growth().IsMatch(words);
        bool named = isIndex || words.Contains("指数", StringComparison.Ordinal);
        foreach (Regex aside in new[] { Sequential(), Growth(), ToDate(), Single(), Absolute() })
        {
            words = aside.Replace(words, " ");
        }

        words = Spaces().Replace(Hollow().Replace(words, " "), " ");
        ObservedMeasure? measure = sequential ? (named && !growth ? ObservedMeasure.SequentialIndex : ObservedMeasure.SequentialGrowth)
            : isIndex ? ObservedMeasure.Index
            : growth ? ObservedMeasure.Growth
            : null;
        return (measure, toDate ? true : single ? false : null);
    }

    /// <summary>Words in one width and without spaces; English keeps its spaces.</summary>
    internal static string Letters(string text)
    {
        const char firstHan = '\u2E80';
        return text.Any(static letter => letter >= firstHan)
            ? FoldedText.Of(text).Characters.ToString().Replace("\n", string.Empty, StringComparison.Ordinal)
            : Spaces().Replace(text.Replace('\n', ' '), " ").Trim();
    }

    private static bool IsBase(string inner) => inner.EndsWith("=100", StringComparison.Ordinal);

    [GeneratedRegex(@"\((?<in>[^()]*)\)", Options)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(annual|monthly|quarterly|yoy|mom|当月|累计|同比|环比|增长|增速|增幅|%|,|\s)+$", Options)]
    private static partial Regex PercentKind();

    [GeneratedRegex(@"annual|monthly|quarterly|[%,]", Options)]
    private static partial Regex Often();

    [GeneratedRegex(@"\(\s*\)", Options)]
    private static partial Regex Hollow();

    [GeneratedRegex(@"^(Indices|Index) of (the )?", Options)]
    private static partial Regex IndicesOf();

    [GeneratedRegex(@"累计(?=同比|增|$|[\s_)])|累计[值额数]|自?年初(以来)?累计|^累计|(本年|年度?)累计|(?<![A-Z])accumulated(?![A-Z])|(?<![A-Z])cumulative(?![A-Z])|(?<![A-Z])ytd(?![A-Z])|year[- ]to[- ]date", Options)]
    private static partial Regex ToDate();

    [GeneratedRegex(@"当[月季期][值数]?|本[月季期][值数]?|current ?(quarter|month)|single-month", Options)]
    private static partial Regex Single();

    [GeneratedRegex(@"环比(增长率|增长|增速|增幅)?|(?<![A-Z])mom(?![A-Z])|month[- ]on[- ]month", Options)]
    private static partial Regex Sequential();

    [GeneratedRegex(@"(同比|[比较](上年|去年)(同期)?)(实际|名义)?(增长率|增长|增速|增幅|增减|±)?%?|增长率|增速|增幅|增长$|(?<![A-Z])yoy(?![A-Z])|year[- ]on[- ]year|(?<![A-Z])growth( rate)?(?![A-Z])", Options)]
    private static partial Regex Growth();

    [GeneratedRegex(@"绝对[量值数额]|^[数]值$|^value$", Options)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}、|\d{1,2}[、.](?!\d)|#|其中[:：]|[（(][一二三四五六七八九十\d]{1,2}[）)])\s*", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s{2,}", Options)]
    private static partial Regex Spaces();
}
