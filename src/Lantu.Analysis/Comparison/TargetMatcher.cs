using System.Globalization;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>Brings each target of an old document together with what the new one says, and judges it.</summary>
internal sealed class TargetMatcher
{
    private readonly Plan _old;
    private readonly Plan _report;
    private readonly OutcomeFinder _outcomes;
    private readonly OutcomeReasons _reasons;
    private readonly Dictionary<string, GoodDirection> _directions;

    internal TargetMatcher(Plan old, Plan report, IndicatorCatalogue indicators)
    {
        _old = old;
        _report = report;
        _outcomes = new OutcomeFinder(report, indicators);
        _reasons = new OutcomeReasons(old, report);
        _directions = indicators.All.ToDictionary(static indicator => indicator.Id, static indicator => indicator.Direction, StringComparer.Ordinal);
    }

    /// <summary>The targets in their order; the urban and the rural income of one promise are one row.</summary>
    internal IEnumerable<ComparedTarget> Compare(IReadOnlyList<Fact> targets, bool isMain)
    {
        for (int i = 0; i < targets.Count; i++)
        {
            Fact target = targets[i];
            Fact? second = i + 1 < targets.Count && AreTwoIncomes(target, targets[i + 1]) ? targets[i + 1] : null;
            i += second is null ? 0 : 1;
            yield return second is null ? CompareOne(target, isMain) : CompareTwo(target, second, isMain);
        }
    }

    // 城镇、农村居民人均可支配收入分别增长5%、6.5%, 城乡居民…分别增长5%和7%: read as one promise, in one breath.
    private static bool AreTwoIncomes(Fact first, Fact second)
    {
        if (first.Measure != second.Measure || first.Evidence != second.Evidence || first.Rule != second.Rule
            || second.Rule is not ("Respectively" or "Each"))
        {
            return false;
        }

        bool apart = first.Indicator.Id == IndicatorKin.UrbanIncome && IndicatorKin.IsRuralIncome(second.Indicator.Id);
        bool same = first.Indicator.Id == IndicatorKin.Income && second.Indicator.Id == IndicatorKin.Income && SaysBoth(first);
        return apart || same;
    }

    private static bool SaysBoth(Fact target) => target.Indicator.Written.Contains("城乡", StringComparison.Ordinal);

    private int? YearOf(Fact target) => target.Period is { } period
        ? period.To.Year
        : _old.Document.Year ?? (_report.Document.Year is { } year ? year - 1 : null);

    private ComparedTarget CompareOne(Fact target, bool isMain)
    {
        if (YearOf(target) is not { } year)
        {
            return Without(target, isMain, Judgement.Plain(TargetVerdict.NotComparable, OutcomeReasons.NoYear));
        }

        if (_report.Document.Year is { } present && year >= present)
        {
            return Without(target, isMain, Judgement.Plain(TargetVerdict.NotComparable, OutcomeReasons.NotDue(year)));
        }

        if (_outcomes.Best(target, year) is not { } found)
        {
            return NotReported(target, isMain);
        }

        bool parts = found.Rank == OutcomeRank.Parts;
        if (parts && _outcomes.Part(static id => id == IndicatorKin.UrbanIncome, target.Measure, year) is { } urban)
        {
            found = found with { Fact = urban };
        }

        List<ComparedSide> also = parts && _outcomes.Part(IndicatorKin.IsRuralIncome, target.Measure, year) is { } rural && rural != found.Fact
            ? [new ComparedSide(null, rural, JudgePart(target, rural))]
            : SecondOfPair(target, found.Fact, year);
        Judgement judgement = target.Value.Number is null ? Wordless(target, found.Fact, year)
            : parts && SaysBoth(target) ? Worst(JudgePart(target, found.Fact), also)
            : Judge(target, found);
        return new ComparedTarget
        {
            Target = target,
            IsMain = isMain,
            Outcome = found.Fact,
            Also = also,
            Judgement = judgement,
            Match = found.Match,
            Likeness = found.Likeness,
        };
    }

    // 城乡居民人均可支配收入分别增长4.4%、5.6%: the second figure of the same words is the rural one.
    private List<ComparedSide> SecondOfPair(Fact target, Fact outcome, int year)
    {
        if (outcome.Indicator.Id != IndicatorKin.Income || outcome.Rule != "Respectively")
        {
            return [];
        }

        Fact? second = _report.Facts.FirstOrDefault(fact => fact.Span.Start > outcome.Span.Start && fact.Evidence == outcome.Evidence
            && fact.Rule == outcome.Rule && fact.Indicator.Id == outcome.Indicator.Id && fact.Measure == outcome.Measure && fact.Period?.To.Year == year);
        return second is null ? [] : [new ComparedSide(null, second, JudgePart(target, second))];
    }

    private ComparedTarget CompareTwo(Fact urban, Fact rural, bool isMain)
    {
        ComparedTarget first = CompareOne(AsPart(urban, IndicatorKin.UrbanIncome), isMain);
        ComparedTarget second = CompareOne(AsPart(rural, rural.Indicator.Id == IndicatorKin.Income ? IndicatorKin.RuralIncome : rural.Indicator.Id), isMain);
        List<ComparedSide> also = [new ComparedSide(rural, second.Outcome, second.Judgement)];
        return first with { Target = urban, Also = also, Judgement = Worst(first.Judgement, also) };
    }

    private static Fact AsPart(Fact target, string? id) => target with { Indicator = target.Indicator with { Id = id } };

    private static Judgement JudgePart(Fact target, Fact outcome) => target.Value.Number is null
        ? Judgement.Plain(TargetVerdict.Qualitative)
        : TargetJudge.Of(target, outcome, GoodDirection.Up);

    // One row is as good as its worse side.
    private static Judgement Worst(Judgement first, IReadOnlyList<ComparedSide> also)
    {
        foreach (Judgement second in also.Select(static side => side.Judgement))
        {
            if (second.Verdict is TargetVerdict.Missed && first.Verdict is TargetVerdict.Met or TargetVerdict.AboutMet)
            {
                string by = second.By?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;
                return first with
                {
                    Verdict = TargetVerdict.Missed,
                    Reason = new Reason(ReasonCode.Note, $"城镇达到了，农村没有达到（{by}）", $"met for urban residents, missed for rural ones ({by})"),
                };
            }

            if (second.Verdict is TargetVerdict.AboutMet && first.Verdict is TargetVerdict.Met)
            {
                first = first with { Verdict = TargetVerdict.AboutMet };
            }
        }

        return first;
    }

    private Judgement Judge(Fact target, OutcomeFinder.Candidate found)
    {
        if (_reasons.Against(target, found) is { } reason)
        {
            return Judgement.Plain(TargetVerdict.NotComparable, reason);
        }

        GoodDirection? good = target.Indicator.Id is { } id && _directions.TryGetValue(id, out GoodDirection known) ? known : null;
        Judgement judgement = TargetJudge.Of(target, found.Fact, good);
        return judgement.Reason is null ? judgement with { Reason = _reasons.Beside(target, found) } : judgement;
    }

    // 与经济增长同步: no number to judge by, but what came of it is told, with the growth of the economy beside it.
    private Judgement Wordless(Fact target, Fact outcome, int year)
    {
        bool beside = target.Comparator == Comparator.InStepWith || target.Reference?.Contains("经济增", StringComparison.Ordinal) == true;
        if (!beside || outcome.Measure != Measure.Growth || outcome.Value.Number is not { } grew
            || _outcomes.Economy(year) is not { Value.Number: { } economy })
        {
            return Judgement.Plain(TargetVerdict.Qualitative);
        }

        decimal by = grew - economy;
        string amount = Math.Abs(by).ToString("0.##", CultureInfo.InvariantCulture);
        string chinese = by == 0 ? "与地区生产总值增速相同" : $"比地区生产总值增速{(by > 0 ? "高" : "低")}{amount}个百分点";
        string english = by == 0 ? "as the economy grew" : $"{amount} points {(by > 0 ? "above" : "below")} the growth of the economy";
        return new Judgement(TargetVerdict.Qualitative, by, "pp", new Reason(ReasonCode.Note, chinese, english));
    }

    private ComparedTarget NotReported(Fact target, bool isMain)
    {
        TargetVerdict verdict = target.Value.Number is null ? TargetVerdict.Qualitative : TargetVerdict.NotReported;
        return Without(target, isMain, Judgement.Plain(verdict)) with { Mention = _outcomes.Mention(target) };
    }

    private static ComparedTarget Without(Fact target, bool isMain, Judgement judgement) =>
        new() { Target = target, IsMain = isMain, Judgement = judgement };
}
