using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>Chooses how a figure measures: by its own kind, the word that ties it, the verb and the indicator.</summary>
internal static class MeasureRules
{
    private const int LongestName = 64;

    /// <summary>Sets measure, sign and trust of a draft whose figure, lead and subject are known.</summary>
    /// <param name="draft">The fact in the making.</param>
    /// <param name="folded">The text.</param>
    /// <param name="indicators">Tells rates of the catalogue.</param>
    /// <param name="isIntended">Whether the passage speaks of what is intended.</param>
    /// <param name="isSeveralYears">Whether it speaks of several years: 累计 then sums up what was done in them.</param>
    /// <param name="standsBeforeVerb">Whether a verb goes on behind the figure: 90%以上可以投产.</param>
    internal static void Choose(ref Draft draft, FoldedText folded, IndicatorCatalogue indicators, bool isIntended, bool isSeveralYears, bool standsBeforeVerb)
    {
        draft.MeasureTrust = 1m;
        switch (draft.Figure.Kind)
        {
            case QuantityKind.Rank:
                draft.Measure = Measure.Rank;
                return;
            case QuantityKind.Streak:
                draft.Measure = Measure.Streak;
                return;
            case QuantityKind.Times:
                draft.Measure = Measure.Multiple;
                return;
            case QuantityKind.Points:
                draft.Measure = Measure.Change;
                draft.IsNegative = draft.Lead.Relation == Relation.Fall;
                return;
            case QuantityKind.Percent:
                ChoosePercent(ref draft, folded, indicators, standsBeforeVerb);
                return;
            case QuantityKind.Amount or QuantityKind.Bare or QuantityKind.Duration or QuantityKind.RatioPart:
                ChooseAmount(ref draft, folded, indicators, isIntended, isSeveralYears);
                return;
        }
    }

    private static void ChoosePercent(ref Draft draft, FoldedText folded, IndicatorCatalogue indicators, bool standsBeforeVerb)
    {
        Span<char> buffer = stackalloc char[LongestName];
        ReadOnlySpan<char> words = draft.Subject.Words(folded, buffer);
        bool grows = Words.Ends(Words.Growths, words, words.Length);
        Relation relation = draft.Lead.Relation;
        if (draft.ScopeEnd > draft.ScopeStart || draft.Lead.ShareOf >= 0)
        {
            bool moved = relation is Relation.Rise or Relation.Fall && draft.Figure.Kind == QuantityKind.Points;
            draft.Measure = moved ? Measure.Change : Measure.Share;
            return;
        }

        if (draft.Rule == "PartOfNamed")
        {
            draft.Measure = Measure.Share;
            draft.MeasureTrust = 0.8m;
            return;
        }

        if (draft.Rule == "AboveOther")
        {
            draft.Measure = Measure.Change;
            return;
        }

        if (relation is Relation.Growth or Relation.Fall or Relation.Rise || grows)
        {
            ChooseMovement(ref draft, folded, indicators, words);
            return;
        }

        Indicator? indicator = indicators.FindEnding(words, out int start);
        bool isRate = indicator is { Form: IndicatorForm.Rate, Unit: "%" } && (start == 0 || words.Length - start >= 5);
        if (Words.Ends(Words.Parts, words, words.Length))
        {
            draft.Measure = Measure.Share;
            return;
        }

        if (isRate || Words.Ends(Words.Rates, words, words.Length))
        {
            draft.Measure = Measure.Level;
            return;
        }

        if (indicator is { Unit: "%" })
        {
            draft.Measure = Measure.Level;
            draft.MeasureTrust = 0.9m;
            return;
        }

        draft.Measure = Measure.Share;
        draft.MeasureTrust = standsBeforeVerb ? 0.85m : 0.75m;
    }

    // Growth is the movement of an indicator over a year; the effect of a measure (办事时效提升84%) is a change.
    private static void ChooseMovement(ref Draft draft, FoldedText folded, IndicatorCatalogue indicators, ReadOnlySpan<char> words)
    {
        draft.IsNegative = draft.Lead.Relation == Relation.Fall;
        if (draft.Lead.Has(LeadFlags.Average))
        {
            draft.Measure = Measure.AverageGrowth;
            return;
        }

        if (draft.Lead.Has(LeadFlags.PerTime) && folded.Slice(draft.Lead.ClauseStart, draft.Figure.Start).Contains("每年", StringComparison.Ordinal))
        {
            draft.Measure = Measure.AverageGrowth; // 农业总产值每年要增长百分之四
            return;
        }

        bool compared = draft.Lead.Base >= 0 || draft.Lead.Has(LeadFlags.YearOnYear) || folded.Slice(draft.Lead.ClauseStart, draft.Figure.Start).Contains("同比", StringComparison.Ordinal);
        ReadOnlySpan<char> tie = folded.Slice(draft.Lead.TieStart, draft.Figure.OuterStart);
        bool isEffect = false;
        for (int i = 1; i <= tie.Length && !isEffect; i++)
        {
            isEffect = Words.Ends(Words.Effects, tie, i);
        }

        bool isKnown = indicators.FindEnding(words, out _) is { Form: not IndicatorForm.Rate };
        if (isEffect || (draft.Lead.Relation == Relation.Rise && !isKnown))
        {
            draft.Measure = compared && !isEffect ? Measure.Growth : Measure.Change;
            draft.MeasureTrust = compared ? 0.7m : 0.8m;
            return;
        }

        draft.Measure = Measure.Growth;
        draft.MeasureTrust = draft.Lead.Relation == Relation.Growth ? 1m : 0.9m;
    }

    private static void ChooseAmount(ref Draft draft, FoldedText folded, IndicatorCatalogue indicators, bool isIntended, bool isSeveralYears)
    {
        Relation relation = draft.Lead.Relation;
        VerbKind verb = draft.Lead.Verb;
        UnitKind unit = draft.Figure.UnitKind;
        if (relation is Relation.Rise or Relation.Growth or Relation.Fall)
        {
            draft.Measure = Measure.Change;
            draft.IsNegative = relation == Relation.Fall;
            return;
        }

        bool saidNew = StartsWithGain(folded, draft.Subject);
        if (verb == VerbKind.Gain || saidNew)
        {
            draft.Measure = relation is Relation.RiseTo ? Measure.Level : Measure.Change;
            return;
        }

        if (verb == VerbKind.Loss)
        {
            // Money given up is told as it is: 减少财政收入520亿元.
            draft.Measure = unit == UnitKind.Money ? Measure.Level : Measure.Change;
            draft.IsNegative = unit != UnitKind.Money;
            return;
        }

        bool isNew = verb == VerbKind.Work && draft.Lead.VerbStart >= 0 && folded.Characters[draft.Lead.VerbStart] == '新' && !draft.Lead.Has(LeadFlags.Cumulative);
        if (relation == Relation.Reach && isNew)
        {
            draft.Measure = Measure.Change; // 农村新建房屋达9亿平方米
            draft.MeasureTrust = 0.85m;
            return;
        }

        if (relation is Relation.Reach or Relation.RiseTo or Relation.FallTo or Relation.Keep)
        {
            draft.Measure = Measure.Level;
            return;
        }

        bool isWork = IsWorkNamed(folded, draft.Subject, atEnd: true);
        if (draft.Figure.Before == Quantities.Bounds.Bound.MoreThan && draft.Lead.HasSubject && verb == VerbKind.None && !isWork)
        {
            draft.Measure = Measure.Level; // 经营主体突破150万户
            return;
        }

        if (unit == UnitKind.Visits && verb == VerbKind.Work && IsWorkNamed(folded, draft.Subject, atEnd: true))
        {
            draft.Measure = Measure.Change; // 开展职业技能培训7万人次
            draft.MeasureTrust = 0.8m;
            return;
        }

        bool isCounted = unit is UnitKind.Count or UnitKind.Person or UnitKind.Household || draft.Unit == "person";
        bool isBuilt = unit is UnitKind.Area or UnitKind.Length or UnitKind.Power;
        if (verb == VerbKind.Work && isCounted && draft.Lead.Has(LeadFlags.Cumulative) && !isSeveralYears)
        {
            draft.Measure = Measure.Level; // 累计开通航线16条: the total standing
            draft.MeasureTrust = 0.85m;
            return;
        }

        if (verb is VerbKind.Flow or VerbKind.None && relation == Relation.None && (isCounted || isBuilt) && IsWorkNamed(folded, draft.Subject, verb == VerbKind.None || !IsCompletion(folded, draft.Lead)))
        {
            verb = VerbKind.Work;
        }

        if (verb == VerbKind.Work && (isCounted || isBuilt))
        {
            draft.Measure = Measure.Change;
            draft.MeasureTrust = unit == UnitKind.Person ? 0.85m : 0.95m;
            return;
        }

        if (verb is VerbKind.Flow or VerbKind.Stock || relation == Relation.Be || !(isCounted || isBuilt))
        {
            bool done = unit == UnitKind.Count && verb == VerbKind.Flow;
            draft.Measure = done && IsDone(folded, draft.Lead) ? Measure.Change : Measure.Level;
            draft.MeasureTrust = isCounted ? 0.75m : 1m;
            return;
        }

        Span<char> buffer = stackalloc char[LongestName];
        bool isKnown = indicators.Find(draft.Subject.Words(folded, buffer)) is not null;
        draft.Measure = !isKnown && isIntended && (isCounted || isBuilt) ? Measure.Change : Measure.Level;
        draft.MeasureTrust = isKnown ? 0.9m : 0.6m;
    }

    private static bool IsCompletion(FoldedText folded, in Lead lead) =>
        lead.VerbStart >= 0 && folded.Slice(lead.VerbStart, Math.Min(lead.VerbStart + 2, folded.Length)) is "完成" or "实现";

    // 完成14万平方米既有建筑节能改造: the noun says what was done.
    private static bool IsWorkNamed(FoldedText folded, Subject subject, bool atEnd)
    {
        ReadOnlySpan<char> words = subject.TailEnd > subject.TailStart ? folded.Slice(subject.TailStart, subject.TailEnd) : folded.Slice(subject.Start, subject.End);
        if (atEnd)
        {
            return Words.Ends(Words.Works, words, words.Length);
        }

        for (int i = 1; i <= words.Length; i++)
        {
            if (Words.Ends(Words.Works, words, i))
            {
                return true;
            }
        }

        return false;
    }

    // 城镇新增就业, 新增贷款: the name itself says that it is what was added.
    private static bool StartsWithGain(FoldedText folded, Subject subject)
    {
        ReadOnlySpan<char> words = folded.Slice(subject.Start, subject.End);
        return words.StartsWith("新增", StringComparison.Ordinal) || words.StartsWith("净增", StringComparison.Ordinal)
            || words.StartsWith("城镇新增", StringComparison.Ordinal) || words.StartsWith("新登记", StringComparison.Ordinal)
            || words.StartsWith("城镇安置", StringComparison.Ordinal) || words.StartsWith("新开工", StringComparison.Ordinal)
            || words.EndsWith("新增就业", StringComparison.Ordinal) || words.EndsWith("新增就业人数", StringComparison.Ordinal) || words.EndsWith("再就业", StringComparison.Ordinal);
    }

    // 完成企业数字化诊断200家: work done, piece by piece; 开行3000列 is a volume.
    private static bool IsDone(FoldedText folded, in Lead lead)
    {
        ReadOnlySpan<char> verb = lead.VerbStart < 0 ? default : folded.Slice(lead.VerbStart, Math.Min(lead.VerbStart + 2, folded.Length));
        return verb is "完成" or "实现" or "落实" or "处置" or "盘活" or "整合" or "获得" or "获一" or "获文" or "争取" or "化解" or "安排" or "筹集";
    }
}
