using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Site.Markup;

namespace Lantu.Site.Words;

/// <summary>How a figure is said on a page: in the words of the text, its unit and its bound small.</summary>
internal static class FigureWords
{
    /// <summary>「增长 7% 以上」, 「第2位」, 「超60万人次」, as plain text.</summary>
    internal static string Of(Fact fact)
    {
        (string lead, string number, string unit, string bound) = Parts(fact);
        return lead + (lead.EndsWith('长') || lead.EndsWith('降') ? " " : string.Empty) + number + unit + (bound.Length > 0 ? " " + bound : string.Empty);
    }

    /// <summary>The same with unit and bound in small letters; the number is the link.</summary>
    internal static Html Link(Fact fact, string address, bool withLead = true)
    {
        (string lead, string number, string unit, string bound) = Parts(fact);
        Html small = unit.Length > 0 && unit is not ("%" or "位") ? Html.Of($"""<span class="u">{unit}</span>""") : Html.Text(unit);
        Html before = !withLead || lead.Length == 0 ? Html.None
            : lead is "超" or "不足" ? Html.Of($"""<span class="pre">{lead}</span>""")
            : Html.Of($"{lead} ");
        Html after = bound.Length > 0 ? Html.Of($"""<span class="u"> {bound}</span>""") : Html.None;
        return Html.Of($"""{before}<a class="n" href="{address}">{number}{small}</a>{after}""");
    }

    /// <summary>What stands in front, the digits, the unit, and what stands behind.</summary>
    internal static (string Lead, string Number, string Unit, string Bound) Parts(Fact fact)
    {
        string written = fact.Value.Written;
        if (fact.Value.Number is not { } value)
        {
            string words = fact.Comparator == Comparator.InStepWith && fact.Reference is { } reference ? $"与{reference}同步" : written;
            return (string.Empty, words, string.Empty, string.Empty);
        }

        bool falls = fact.Measure is Measure.Growth or Measure.AverageGrowth && value < 0;
        written = falls ? written.TrimStart('-', '−') : written;
        int digits = EndOfDigits(written);
        (string before, string after) = Bounds(fact.Comparator, fact.Measure, falls);
        return (Lead(fact, falls) + before, written[..digits], written[digits..], after);
    }

    /// <summary>The stretch of time a fact speaks of; empty where the text does not tell.</summary>
    internal static string Period(Fact fact) => fact.Period?.Label.Replace("..", "—", StringComparison.Ordinal) ?? string.Empty;

    /// <summary>What is measured: the catalogue's name, else the words of the text; with the place where it is another.</summary>
    internal static string Indicator(Fact fact)
    {
        string name = fact.Indicator.Name ?? fact.Indicator.Written;
        return fact.Place is { } place ? $"{name}（{place}）" : name;
    }

    /// <summary>A number without zeros at its end.</summary>
    internal static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Lead(Fact fact, bool falls) => fact.Measure switch
    {
        Measure.Level or Measure.Multiple or Measure.Rank => string.Empty,
        Measure.Growth => falls ? "下降" : "增长",
        Measure.AverageGrowth => falls ? "年均下降" : "年均增长",
        Measure.Change => fact.Value.Number < 0 ? "减" : "增",
        Measure.Share => "占" + fact.Scope,
        Measure.Streak => "连续",
    };

    private static (string Before, string After) Bounds(Comparator comparator, Measure measure, bool falls) => comparator switch
    {
        // 第3位以内 and 前三: the best is the smallest number.
        Comparator.AtLeast => (string.Empty, measure == Measure.Rank || falls ? "以内" : "以上"),
        Comparator.AtMost => (string.Empty, falls ? "以上" : "以内"),
        Comparator.MoreThan => (falls ? "不足" : "超", string.Empty),
        Comparator.LessThan => (falls ? "超" : "不足", string.Empty),
        Comparator.About => (string.Empty, "左右"),
        Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => (string.Empty, string.Empty),
    };

    // 2693.3|亿元, 5%—5.5|%, 第2|位, 两|年.
    private static int EndOfDigits(string written)
    {
        int last = written.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (last >= 0)
        {
            return last + 1;
        }

        int words = 0;
        while (words < written.Length && "零一二三四五六七八九十百千两半第".Contains(written[words], StringComparison.Ordinal))
        {
            words++;
        }

        return words == 0 ? written.Length : words;
    }
}
