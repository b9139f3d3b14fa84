using Lantu.Plans.Model;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>Tells whether a fact is a result or a target: by its section, and by its own words where they are stronger.</summary>
internal static class NatureRules
{
    private static readonly string[] Intentions = ["力争", "确保", "争取", "目标", "将要", "计划", "明年", "要求", "今后", "到本世纪末", "规划", "打算", "应当", "必须", "要", "将"];

    internal static Nature Choose(in Draft draft, in Passage passage, FoldedText folded, PeriodTracker tracker)
    {
        int year = tracker.Year;
        TimeFrame time = draft.Time.IsKnown ? draft.Time : tracker.Current(passage.Role);
        if (passage.IsIntended)
        {
            // 2025年已建成…: told as done within the chapter of tasks.
            bool past = year > 0 && time.IsKnown && time.To < year;
            return past ? Nature.Result : Nature.Target;
        }

        if (year > 0 && time.IsKnown && time.From > year)
        {
            return Nature.Target;
        }

        if (passage.Role is SectionRole.Review || draft.Lead.Has(LeadFlags.Estimated))
        {
            return Nature.Result;
        }

        if (year > 0 && time.IsKnown && time.To < year)
        {
            return draft.Lead.Has(LeadFlags.Planned) ? Nature.Target : Nature.Result;
        }

        ReadOnlySpan<char> before = folded.Slice(passage.SentenceStart, draft.Figure.Start);
        foreach (string intention in Intentions)
        {
            if (before.Contains(intention, StringComparison.Ordinal))
            {
                return Nature.Target;
            }
        }

        return Nature.Result;
    }
}
