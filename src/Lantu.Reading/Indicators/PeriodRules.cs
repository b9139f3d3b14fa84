using Lantu.Plans.Model;
using Lantu.Quantities.Amounts;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>Chooses the period of a fact from the time told for it, or from the time of its passage.</summary>
internal static class PeriodRules
{
    // Several years: a stock, a rank and a share belong to the last of them, what was done and what grew to all.
    internal static TimeFrame Choose(in Draft draft, in Passage passage, Nature nature, FoldedText folded, PeriodTracker tracker, ref Measure measure)
    {
        TimeFrame told = Told(draft, passage, nature, tracker);
        if (!told.IsKnown)
        {
            return told;
        }

        if (draft.BaseYear > 0 && told.To - draft.BaseYear > 1 && told.FirstMonth == 0 && measure is Measure.Growth or Measure.Change or Measure.AverageGrowth)
        {
            told = new TimeFrame(draft.BaseYear + 1, told.To); // 比2020年增长: over all the years since
        }

        if (measure == Measure.AverageGrowth)
        {
            return told.IsSeveralYears ? told : SeveralYearsAround(told, passage.Role, draft.IsTimeEnd, tracker);
        }

        if (draft.IsTimeEnd && measure == Measure.Change && !told.IsSeveralYears && told.FirstMonth == 0 && told.To > tracker.Year + 1 && tracker.Year > 0)
        {
            return new TimeFrame(PeriodTracker.PlanAround(told.To).From, told.To);
        }

        if (!told.IsSeveralYears)
        {
            return told;
        }

        if (measure == Measure.Growth && draft.Lead.Has(LeadFlags.YearOnYear))
        {
            return new TimeFrame(told.To, told.To);
        }

        switch (measure)
        {
            case Measure.Growth:
                measure = Measure.Change;
                return told;
            case Measure.Change or Measure.AverageGrowth:
                return told;
            case Measure.Level:
                return IsSummed(draft, folded) ? told : new TimeFrame(told.To, told.To);
            case Measure.Share or Measure.Multiple or Measure.Rank or Measure.Streak:
                return new TimeFrame(told.To, told.To);
        }

        return told;
    }

    private static TimeFrame Told(in Draft draft, in Passage passage, Nature nature, PeriodTracker tracker)
    {
        if (draft.Time.IsKnown)
        {
            return draft.Time;
        }

        TimeFrame current = tracker.Current(passage.Role);
        bool isDone = passage.IsIntended && nature != Nature.Target && tracker.Reported > 0 && current.To > tracker.Reported;
        return isDone ? new TimeFrame(tracker.Reported, tracker.Reported) : current; // told as done among what is to be done
    }

    private static TimeFrame SeveralYearsAround(in TimeFrame told, SectionRole role, bool isEnd, PeriodTracker tracker)
    {
        if (isEnd || told.To > tracker.Year)
        {
            TimeFrame plan = PeriodTracker.PlanAround(told.To);
            return new TimeFrame(plan.From, Math.Max(plan.From, told.To));
        }

        return role == SectionRole.Review ? new TimeFrame(told.To - 4, told.To) : PeriodTracker.PlanAround(told.To);
    }

    // 累计使用外资846亿美元, 跨越三个大台阶, money spent and land supplied over the years: all of them.
    private static bool IsSummed(in Draft draft, FoldedText folded) =>
        (draft.Lead.Has(LeadFlags.Cumulative) && !(draft.Lead.Relation is Relation.Reach or Relation.RiseTo
            && draft.Figure.UnitKind is UnitKind.Count or UnitKind.Household or UnitKind.Person))
        || draft.Lead.Has(LeadFlags.Average)
        || draft.Rule == "Steps"
        || (draft.Lead.Relation == Relation.Be && draft.Figure.UnitKind == UnitKind.Money
            && folded.Slice(draft.Lead.TieStart, draft.Figure.Start).StartsWith("完成", StringComparison.Ordinal))
        || (draft.Lead.Verb is VerbKind.Flow or VerbKind.Loss && draft.Lead.Relation is Relation.None or Relation.Be
            && draft.Figure.UnitKind is not (UnitKind.Count or UnitKind.Person or UnitKind.Household));
}
