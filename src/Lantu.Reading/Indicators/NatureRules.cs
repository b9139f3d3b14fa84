using Lantu.Plans.Model;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>Tells whether a fact is a result or a target: by its section, and by its own words where they are stronger.</summary>
internal static class NatureRules
{
    private static readonly string[] Promises = ["力争", "确保", "争取", "要", "将", "计划", "推进", "实施", "加快", "新增", "新建", "建设", "打造", "为了", "完成", "安排", "继续", "努力"];

    private static readonly string[] Intentions = ["力争", "确保", "争取", "目标", "将要", "计划", "明年", "要求", "今后", "到本世纪末", "规划", "打算", "应当", "必须", "要", "将"];

    // 保留的小铁厂加强了管理，炼铁焦比由…降到…: experience told among the measures.
    private static bool IsTold(in Draft draft, in Passage passage, FoldedText folded)
    {
        if (passage.Role == SectionRole.Targets)
        {
            return false;
        }

        ReadOnlySpan<char> before = folded.Slice(passage.SentenceStart, draft.Figure.Start);
        if (draft.From is not null && folded.Slice(draft.Lead.TieStart, draft.Figure.Start) is var tie && (tie.Contains("现在", StringComparison.Ordinal) || tie.Contains("目前", StringComparison.Ordinal)))
        {
            return true;
        }

        bool told = before.Contains('了') || before.Contains("结果", StringComparison.Ordinal) || before.Contains("已经", StringComparison.Ordinal);
        if (!told)
        {
            return false;
        }

        foreach (string intention in Promises)
        {
            if (before.Contains(intention, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    internal static Nature Choose(in Draft draft, in Passage passage, FoldedText folded, PeriodTracker tracker)
    {
        int year = tracker.Year;
        TimeFrame time = draft.Time.IsKnown ? draft.Time : tracker.Current(passage.Role);
        if (draft.Rule == "PartOfNamed" && passage.IsIntended && passage.Role != SectionRole.Targets)
        {
            return Nature.Context; // 我国人口80%以上在农村
        }

        if (passage.IsIntended)
        {
            // 2025年已建成…: told as done within the chapter of tasks.
            bool past = year > 0 && time.IsKnown && time.To < year;
            return past || IsTold(draft, passage, folded) ? Nature.Result : Nature.Target;
        }

        if (year > 0 && time.IsKnown && time.From > year)
        {
            return Nature.Target;
        }

        if (draft.Lead.Has(LeadFlags.Planned))
        {
            return Nature.Target; // 比原来设想的600亿元: what had been planned
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
