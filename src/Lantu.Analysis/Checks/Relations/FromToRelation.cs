using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R3: what is said of a figure's way from its start to its end.</summary>
internal static class FromToRelation
{
    private static readonly string[] Yearly = ["同比", "上年", "去年", "年均", "平均", "当年", "2"];

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                Figure end = sentence[i].IsStated ? sentence[i].AsWritten() : sentence[i];
                if (!Ledger.IsTrusted(end) || end.Fact.Measure == Measure.Rank || ledger.StartOf(end) is not { } start)
                {
                    continue;
                }

                if (Direction(ledger, start, end) is { } direction)
                {
                    yield return direction;
                }

                for (int next = i + 1; next < sentence.Count && next <= i + 2; next++)
                {
                    if (ledger.KeyOf(sentence[next]) == ledger.KeyOf(end) && Behind(ledger, start, end, sentence[next]) is { } edit)
                    {
                        yield return edit;
                    }
                }
            }
        }
    }

    private static Edit? Direction(Ledger ledger, Figure start, Figure end)
    {
        bool? rises = Wording.Rises(ledger.Between(start, end));
        bool ranks = end.Fact.Indicator.Written.EndsWith("排名", StringComparison.Ordinal) || ledger.Before(start).EndsWith("排名由", StringComparison.Ordinal) || end.Written.EndsWith('位');
        return rises is not { } up || !end.IsStated || ranks ? null : new Edit
        {
            Code = CheckCodes.Direction,
            Inputs = [end],
            Stated = start,
            Expression = static x => x[0],
            Sense = up ? EditSense.AtLeast : EditSense.AtMost,
            Formula = "{0}",
            Unit = end.Unit,
            IsHard = true,
        };
    }

    private static Edit? Behind(Ledger ledger, Figure start, Figure end, Figure said)
    {
        string between = ledger.Between(end, said);
        bool plain = said.Fact.Comparator is Comparator.Equal or Comparator.MoreThan && end.IsStated && start.Number > 0;
        if (!plain || said.Fact.Baseline is not null || said.Fact.Nature != end.Fact.Nature || between.Contains('；', StringComparison.Ordinal) || Array.Exists(Yearly, word => between.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        return said.Fact.Measure switch
        {
            Measure.Multiple => Make(CheckCodes.FromToMultiple, start, end, said, static x => x[0] / x[1], "{0} ÷ {1}", "times", said.Step > 0 && said.Fact.Reference is null),
            Measure.Growth => Growth(ledger, start, end, said),
            Measure.Change => Change(ledger, start, end, said),
            Measure.Level or Measure.AverageGrowth or Measure.Share or Measure.Rank or Measure.Streak => null,
        };
    }

    // Where the start has no year, a smaller growth may be that of the last year alone.
    private static Edit Growth(Ledger ledger, Figure start, Figure end, Figure said) => Make(
        CheckCodes.FromToGrowth, start, end, said, static x => ((x[0] / x[1]) - 1) * 100, "{0} ÷ {1} − 1", "%",
        Bases.Of(ledger, said, end.Unit) == Basis.Nominal && (start.Year is not null || said.Number > ((end.Number / start.Number) - 1) * 100 - said.Step));

    private static Edit? Change(Ledger ledger, Figure start, Figure end, Figure said)
    {
        bool falls = Wording.Rises(ledger.Between(start, end)) == false;
        bool sameUnit = said.Unit == end.Unit || (said.Unit == "pp" && end.Unit == "%");
        if (said.Unit == "%" && end.Unit != "%")
        {
            return Growth(ledger, start, end, said);
        }

        return !sameUnit || said.Unit == "%" ? null : falls && said.Number > 0
            ? Make(CheckCodes.FromToChange, start, end, said, static x => x[1] - x[0], "{1} − {0}", said.Unit, hard: true)
            : Make(CheckCodes.FromToChange, start, end, said, static x => x[0] - x[1], "{0} − {1}", said.Unit, hard: true);
    }

    private static Edit Make(
        CheckCode code, Figure start, Figure end, Figure said, Func<IReadOnlyList<decimal>, decimal> expression, string formula, string? unit, bool hard) => new()
        {
            Code = code,
            Inputs = [end, start],
            Stated = said,
            Expression = expression,
            Formula = formula,
            Unit = unit,
            IsHard = hard,
        };
}
