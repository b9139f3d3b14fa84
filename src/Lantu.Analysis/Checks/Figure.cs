using Lantu.Analysis.Intervals;
using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Text;

namespace Lantu.Analysis.Checks;

/// <summary>A figure as it enters a sum: its number, where its rounding lets it lie, and where it stands.</summary>
internal sealed record Figure
{
    // 约 and 近 are no licence: so much of the figure, and twice as much before anything is held against it.
    private const decimal AboutShare = 0.05m;

    /// <summary>The document.</summary>
    internal required int Source { get; init; }

    /// <summary>The fact that it is, or whose start it is.</summary>
    internal required Fact Fact { get; init; }

    /// <summary>Whether it is the start of a from–to.</summary>
    internal bool IsStart { get; init; }

    /// <summary>The number, in the unit of the fact.</summary>
    internal required decimal Number { get; init; }

    /// <summary>What one more in the last digit is worth; 0 for exact counts.</summary>
    internal required decimal Step { get; init; }

    /// <summary>Where rounding half up and the words around it let it lie.</summary>
    internal required Interval Tight { get; init; }

    /// <summary>Where it lies if it was cut off or rounded twice: a whole step to either side.</summary>
    internal required Interval Loose { get; init; }

    /// <summary>Where it stands.</summary>
    internal required TextSpan Span { get; init; }

    /// <summary>As written: 2693.3亿元.</summary>
    internal required string Written { get; init; }

    /// <summary>The year it speaks of, where it is one.</summary>
    internal int? Year { get; init; }

    internal string Id => Fact.Id;

    internal string? Unit => Fact.Value.Unit;

    /// <summary>Whether it stands as it is: no 超, 近, 约.</summary>
    internal bool IsPlain => IsStart || Fact.Comparator == Comparator.Equal;

    internal SourceSpan Place => new(Source, Span);

    /// <summary>The figure of a fact that carries a number.</summary>
    internal static Figure Of(int source, Fact fact, string text)
    {
        decimal number = fact.Value.Number!.Value;
        decimal low = fact.Value.Low ?? number;
        decimal high = fact.Value.High ?? number;
        decimal step = fact.Value.Upper is null ? high - low : 0;
        Interval loose = fact.Value.Upper is null ? Interval.Of(number - step, number + step) : Interval.Of(low, high);
        return new Figure
        {
            Source = source,
            Fact = fact,
            Number = number,
            Step = step,
            Tight = Bound(fact, Interval.Of(low, high), number, 1, text),
            Loose = Bound(fact, loose, number, 2, text),
            Span = fact.Span,
            Written = fact.Value.Written,
            Year = YearOf(fact.Period),
        };
    }

    /// <summary>The start of a from–to; null where the text gives it no number.</summary>
    internal static Figure? StartOf(int source, Fact fact, string text)
    {
        if (fact.Baseline is not { Number: { } number, Written: { } written })
        {
            return null;
        }

        TextSpan span = Wording.Before(text, fact, written);
        decimal step = StepOf(written, number);
        return new Figure
        {
            Source = source,
            Fact = fact,
            IsStart = true,
            Number = number,
            Step = step,
            Tight = Interval.Of(number - (step / 2), number + (step / 2)),
            Loose = Interval.Of(number - step, number + step),
            Span = span,
            Written = written,
            Year = YearOf(fact.Baseline.Period) ?? Wording.YearBefore(text, fact.Evidence.Start, span.Start),
        };
    }

    /// <summary>The same figure with another number, as if it had been written so.</summary>
    internal Figure With(decimal number)
    {
        decimal shift = number - Number;
        return this with { Number = number, Tight = Tight + shift, Loose = Loose + shift };
    }

    /// <summary>The figure as an exact number: 「7%以上」 among the targets is 7 and not 6.5 to 7.5.</summary>
    internal Figure AsExact() => this with { Tight = Interval.Exactly(Number), Loose = Interval.Exactly(Number), Step = 0 };

    /// <summary>The figure as its digits say, whatever stands around them: 「增加到65万吨」 of a plan is 64.5 to 65.5.</summary>
    internal Figure AsWritten() => this with
    {
        Tight = Interval.Of(Number - (Step / 2), Number + (Step / 2)),
        Loose = Interval.Of(Number - Step, Number + Step),
    };

    /// <summary>Whether its digits are what is meant: bare, or a level that a plan wants to reach.</summary>
    internal bool IsStated => IsPlain || (Fact is { Nature: Nature.Target, Comparator: Comparator.AtLeast, Value.Upper: null });

    /// <summary>The year of a period; of several years or months the year in which it ends.</summary>
    internal static int? YearOf(Period? period) => period?.To.Year;

    private static decimal StepOf(string written, decimal number)
    {
        IReadOnlyList<Quantity> read = Quantity.ReadAll(written);
        if (read.Count == 0 || read[0].Number == 0)
        {
            return 0;
        }

        bool exact = read[0].Step == 1 && !read[0].IsScaled && read[0].UnitKind is not Quantities.Amounts.UnitKind.Money;
        return exact ? 0 : read[0].Step * Math.Abs(number / read[0].Number);
    }

    private static Interval Bound(Fact fact, Interval rounded, decimal number, int times, string text)
    {
        decimal share = Math.Abs(number) * AboutShare * times;
        return fact.Comparator switch
        {
            Comparator.AtLeast => Interval.From(number),
            Comparator.MoreThan => Interval.From(times == 1 ? number : rounded.Low ?? number),
            Comparator.AtMost => Interval.UpTo(number),
            Comparator.LessThan => Wording.SaysNearly(text, fact.Span) ? Interval.Of(number - share, number) : Interval.UpTo(number),
            Comparator.About => Interval.Of((rounded.Low ?? number) - share, (rounded.High ?? number) + share),
            Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => rounded,
        };
    }
}
