using System.Globalization;
using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>How a fact is said in one cell of a table.</summary>
internal static class FactWords
{
    private const string Nothing = "";

    /// <summary>The catalogue's name, else the words of the text; with its place where that is not the document's.</summary>
    internal static string Indicator(Fact fact)
    {
        string name = fact.Indicator.Name ?? fact.Indicator.Written;
        return fact.Place is { } place ? $"{name}（{place}）" : name;
    }

    /// <summary>The figure with what it says of its indicator: 「增长≥7%」, 「第2位 全省」, 「年均7.9%」.</summary>
    internal static string Figure(Fact fact) => fact.Value.Number is null ? Direction(fact) : fact.Measure switch
    {
        Measure.Level => Valued(fact),
        Measure.Growth => "增长" + Valued(fact),
        Measure.AverageGrowth => "年均增长" + Valued(fact),
        Measure.Change => (fact.Value.Number < 0 ? "减" : "增") + Sign(fact.Comparator) + fact.Value.Written,
        Measure.Share => Share(fact),
        Measure.Multiple => Multiple(fact),
        Measure.Rank => Rank(fact),
        Measure.Streak => Streak(fact),
    };

    /// <summary>The figure as written, with its condition as a sign and, where it fell, a minus.</summary>
    internal static string Valued(Fact fact)
    {
        string written = fact.Value.Written;
        bool fell = fact.Measure is Measure.Growth or Measure.AverageGrowth && fact.Value.Number < 0;
        return Sign(fact.Comparator) + (fell && !written.StartsWith('-') ? "-" : Nothing) + written;
    }

    /// <summary>「3006亿元 → 7307亿元」 where the text tells the start, else the figure alone.</summary>
    internal static string Rise(Fact fact) =>
        Start(fact) is { } start ? $"{start} → {Valued(fact)}" : Valued(fact);

    /// <summary>「第11 → 第7 全省县（市、区）」.</summary>
    internal static string Rank(Fact fact)
    {
        string place = fact.Comparator is Comparator.AtMost or Comparator.LessThan
            ? $"前{Plain(fact.Value.Number)}"
            : $"第{Plain(fact.Value.Number)}";
        string start = fact.Baseline?.Number is { } old ? $"第{Plain(old)} → " : Nothing;
        return start + place + (fact.Scope is { } scope ? " " + scope : Nothing);
    }

    internal static string Streak(Fact fact) => "连续" + Valued(fact);

    internal static string Share(Fact fact) => $"占{fact.Scope}{Valued(fact)}";

    internal static string Multiple(Fact fact) =>
        fact.Reference is { } reference ? $"{Valued(fact)}（比{reference}）" : Valued(fact);

    /// <summary>A direction without a figure: 「与经济增长同步」, 「继续缩小」.</summary>
    internal static string Direction(Fact fact)
    {
        if (fact.Comparator == Comparator.InStepWith && fact.Reference is { } reference)
        {
            return $"与{reference}同步";
        }

        return fact.Value.Written;
    }

    internal static string Percent(decimal share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    internal static string Plain(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? Nothing;

    private static string? Start(Fact fact) =>
        fact.Baseline is { } baseline ? baseline.Written ?? (baseline.Number is { } number ? Plain(number) : null) : null;

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "≤",
        Comparator.LessThan => "<",
        Comparator.About => "约",
        Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => Nothing,
    };
}
