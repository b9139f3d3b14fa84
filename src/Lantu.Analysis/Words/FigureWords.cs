using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Words;

/// <summary>What a figure is called in a sentence: 「2025年出口7307亿元」, “exports in 2025 (730.7 billion yuan)”.</summary>
internal sealed class FigureWords(Catalogues catalogues)
{
    private readonly Dictionary<string, Indicator> _indicators =
        catalogues.Indicators.All.ToDictionary(static indicator => indicator.Id, StringComparer.Ordinal);

    /// <summary>The figure with its value.</summary>
    internal Bilingual Of(Figure figure)
    {
        Bilingual thing = Thing(figure);
        Bilingual when = When(figure);
        string written = figure.Written;
        string english = AmountWords.EnglishOf(figure);
        string signed = figure.Number < 0 ? "下降" + written.TrimStart('-') : "增长" + written;
        string indeed = thing.English + when.English;
        if (figure.Fact.Nature == Nature.Target && !figure.IsStart)
        {
            // Of 增长6% and 增长6.2% a reader must see which was promised and which was reached.
            thing = thing with { Chinese = thing.Chinese + "目标" };
            indeed = thing.English + when.English + ", target";
        }

        if (figure.Fact.Measure == Measure.Rank)
        {
            english = "no. " + AmountWords.Plain(figure.Number);
        }

        return figure.IsStart ? new(when.Chinese + thing.Chinese + written, $"{indeed} ({english})") : figure.Fact.Measure switch
        {
            Measure.Level => new(when.Chinese + thing.Chinese + Sign(figure) + written, $"{indeed} ({EnglishSign(figure)}{english})"),
            Measure.Growth => new(when.Chinese + thing.Chinese + signed, $"growth of {indeed} ({english})"),
            Measure.AverageGrowth => new(when.Chinese + thing.Chinese + "年均" + signed, $"average growth of {indeed} ({english})"),
            Measure.Change => new(when.Chinese + thing.Chinese + (figure.Number < 0 ? "减" : "增") + written, $"change of {indeed} ({english})"),
            Measure.Share => new($"{when.Chinese}{thing.Chinese}占{figure.Fact.Scope}{written}", $"share of {indeed} ({english})"),
            Measure.Multiple => new($"{when.Chinese}{thing.Chinese}{written}", $"multiple of {indeed} ({AmountWords.Plain(figure.Number)} times)"),
            Measure.Rank => new($"{when.Chinese}{thing.Chinese}{figure.Fact.Scope}{written}", $"rank of {indeed} ({english})"),
            Measure.Streak => new($"{when.Chinese}{thing.Chinese}连续{written}", $"streak of {indeed} ({english})"),
        };
    }

    /// <summary>The indicator without value and time.</summary>
    internal Bilingual Thing(Figure figure)
    {
        string place = figure.Fact.Place ?? string.Empty;
        string chinese = figure.Fact.Indicator.Name ?? figure.Fact.Indicator.Written;
        string english = figure.Fact.Indicator.Id is { } id && _indicators.TryGetValue(id, out Indicator? known)
            ? known.English
            : $"“{figure.Fact.Indicator.Written}”";
        return new(place + chinese, place.Length == 0 ? english : $"{english} of {place}");
    }

    /// <summary>An indicator of the catalogue by its id, or words as they are.</summary>
    internal Bilingual Named(string key) => _indicators.TryGetValue(key, out Indicator? known)
        ? new(known.Name, known.English)
        : new(key, $"“{key}”");

    internal static Bilingual Year(int year)
    {
        string digits = year.ToString(CultureInfo.InvariantCulture);
        return new(digits + "年", " in " + digits);
    }

    private static Bilingual When(Figure figure)
    {
        if (figure.IsStart)
        {
            return figure.Year is { } start ? Year(start) : new("期初", " at the start");
        }

        Period? period = figure.Fact.Period;
        return period is null ? Bilingual.None : period.From is { Month: 1, Day: 1 } && period.To is { Month: 12, Day: 31 }
            ? period.From.Year == period.To.Year
                ? Year(period.From.Year)
                : new($"{Text(period.From.Year)}—{Text(period.To.Year)}年", $" in {Text(period.From.Year)}–{Text(period.To.Year)}")
            : new(period.Label, " in " + period.Label);
    }

    private static string Sign(Figure figure) => figure.Fact.Comparator switch
    {
        Comparator.AtLeast => "不低于",
        Comparator.MoreThan => "超过",
        Comparator.AtMost => "不高于",
        Comparator.LessThan => "不到",
        Comparator.About => "约",
        Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => string.Empty,
    };

    private static string EnglishSign(Figure figure) => figure.Fact.Comparator switch
    {
        Comparator.AtLeast => "at least ",
        Comparator.MoreThan => "more than ",
        Comparator.AtMost => "at most ",
        Comparator.LessThan => "less than ",
        Comparator.About => "about ",
        Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => string.Empty,
    };

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
