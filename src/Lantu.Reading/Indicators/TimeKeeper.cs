using Lantu.Plans.Model;
using Lantu.Quantities.Periods;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>
/// Keeps the time within a sentence: the last time told before a figure holds for it, and the words that open a
/// sentence hold for those that follow.
/// </summary>
internal sealed class TimeKeeper(SentenceState state, PeriodTracker tracker)
{
    private const int LongestOpening = 12;
    private const int LongestGap = 12;

    // Indices among the times of the sentence; -1 where none holds.
    private int _now = -1;
    private int _earlier = -1;
    private int _base = -1;
    private int _next;

    /// <summary>The time that holds for the figure at hand, or that of the passage.</summary>
    internal TimeFrame Frame => _now >= 0 ? tracker.Resolve(state.Times[_now], state.Passage.Role) : tracker.Current(state.Passage.Role);

    /// <summary>Begins a sentence: nothing is told yet.</summary>
    internal void Begin()
    {
        _now = -1;
        _base = -1;
        _next = 0;
    }

    // 五年来，…: the words that open a sentence hold for those that follow.
    internal void OpenPeriod(ReadOnlySpan<char> text)
    {
        if (state.Times.Count == 0)
        {
            return;
        }

        TimePhrase time = state.Times[0];
        int lead = time.Start - state.Passage.SentenceStart;
        if (lead > LongestOpening || time.IsBase || time.IsEnd || time.Kind is TimeKind.Months)
        {
            return;
        }

        if (time.Kind == TimeKind.Years && state.Times.Count > 1 && state.Times[1] is { IsBase: true, Kind: TimeKind.Years } since
            && since.Start - time.End <= 2 && since.To < time.To)
        {
            tracker.Open(new TimeFrame(since.To + 1, time.To)); // 2005年与2000年相比，…
        }
        else if (Opens(text, time, lead) && !NamesPlan(text, time) && !IsPassing(time.Kind))
        {
            tracker.Open(tracker.Resolve(time, state.Passage.Role));
        }
    }

    /// <summary>Goes on to the next figure.</summary>
    internal void Reach(int position)
    {
        _earlier = _now;
        MoveTo(position);
    }

    // The last time told before a figure holds for it; a base to compare with does not.
    internal void MoveTo(int position)
    {
        while (_next < state.Times.Count && state.Times[_next].Start < position)
        {
            TimePhrase told = state.Times[_next];
            bool attribute = told.Kind == TimeKind.FiveYearPlan && state.Passage.Role is SectionRole.Tasks or SectionRole.Targets or SectionRole.Conduct
                && state.Folded.Characters[Math.Min(told.End, state.Passage.SentenceEnd - 1)] is not (',' or ':');
            if (!told.IsBase && !attribute)
            {
                _now = _next;
            }
            else if (told.IsBase && told.Kind == TimeKind.Years
                && state.Folded.Slice(told.End, state.Passage.SentenceEnd).StartsWith("相比", StringComparison.Ordinal))
            {
                _base = _next;
            }

            _next++;
        }

        // 6月底前通车，新改建国省道85公里: what is due by a month says nothing of the next clause.
        if (state.Passage.IsIntended && _now >= 0 && state.Times[_now].Kind == TimeKind.Months
            && state.Folded.Slice(state.Times[_now].End, position).IndexOfAny(",;:") > 0)
        {
            _now = -1;
        }
    }

    // 从1979年的170亿元…: the year behind 从 is that of the start, not of the fact.
    internal void LeaveStart(int start, int end)
    {
        if (_now >= 0 && state.Times[_now].Start >= start && state.Times[_now].Start < end)
        {
            _now = _earlier;
        }
    }

    /// <summary>Takes a time that stands behind its figure, where none was told before.</summary>
    /// <returns>What held until now, for <see cref="Return"/>.</returns>
    internal int LookBehind(ReadOnlySpan<char> text, int index)
    {
        int own = _now;
        if (_now < 0 && TimeBehind(text, index) is >= 0 and int behind)
        {
            _now = behind;
            _next = behind + 1;
        }

        return own;
    }

    /// <summary>Returns to what held before a time behind its figure was taken.</summary>
    internal void Return(int own) => _now = own;

    /// <summary>Tells a draft its time, and the year that its words compare with.</summary>
    internal void Date(ref Draft draft)
    {
        int compared = draft.Lead.Base >= 0 && state.Times[draft.Lead.Base].Kind == TimeKind.Years ? draft.Lead.Base : _base;
        draft.BaseYear = compared >= 0 ? state.Times[compared].To : 0;
        if (draft.Lead.Base >= 0 && state.Times[draft.Lead.Base] is { Kind: TimeKind.RelativeYear, From: -1 })
        {
            draft.Lead.Flags |= LeadFlags.YearOnYear;
        }

        if (_now >= 0)
        {
            draft.Time = Frame;
            TimePhrase told = state.Times[_now];
            if (told.Kind == TimeKind.SomeYears && state.Folded.Characters[told.End] is '共' or '累')
            {
                draft.Lead.Flags |= LeadFlags.Cumulative;
            }

            draft.IsTimeEnd = told.IsEnd;
        }

        if (draft.Measure == Measure.Multiple && draft.Lead.Base >= 0 && draft.ReferenceEnd == 0)
        {
            TimePhrase origin = state.Times[draft.Lead.Base];
            (draft.ReferenceStart, draft.ReferenceEnd) = (origin.Start, origin.End); // 是2020年的2.3倍
        }
    }

    // 147个项目上半年全部开工: the time stands behind its figure.
    private int TimeBehind(ReadOnlySpan<char> text, int index)
    {
        if (!state.Passage.IsIntended || _next >= state.Times.Count)
        {
            return -1;
        }

        TimePhrase time = state.Times[_next];
        int start = state.Figures[index].OuterEnd;
        bool behind = time.Kind == TimeKind.Months && !time.IsBase
            && time.Start >= start && time.End < state.NextStart(index + 1, text.Length) && time.Start - start <= LongestGap
            && text[start..time.Start].IndexOfAny(",;:、。") < 0;
        return behind ? _next : -1;
    }

    private static bool Opens(ReadOnlySpan<char> text, in TimePhrase time, int lead)
    {
        char next = time.End < text.Length ? text[time.End] : '\0';
        bool aside = lead > 0 && text[time.Start] == '近'; // 57个县生产总值近3年年均增速…: of that clause alone
        return next is ',' or ':' or '。' || (time.Kind is TimeKind.PastYears && !aside)
            || (lead == 0 && time.Kind is TimeKind.Years or TimeKind.RelativeYear or TimeKind.WholeYear);
    }

    // “十五五”规划纲要: the plan itself, not its years.
    private static bool NamesPlan(ReadOnlySpan<char> text, in TimePhrase time) =>
        time.Kind == TimeKind.FiveYearPlan
        && text[time.End..Math.Min(text.Length, time.End + 2)] is "规划" or "收官" or "开局" or "目标" or "蓝图" or "发展";

    // Among tasks for the year, several years are mentioned in passing.
    private bool IsPassing(TimeKind kind) =>
        state.Passage.Role is SectionRole.Tasks or SectionRole.Targets or SectionRole.Conduct
        && kind is TimeKind.FiveYearPlan or TimeKind.ComingYears or TimeKind.PastYears or TimeKind.SomeYears;
}
