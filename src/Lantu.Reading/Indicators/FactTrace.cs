using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>Tells in words how a fact was read, for <c>lantu explain</c>.</summary>
internal static class FactTrace
{
    internal static void Note(ReadingTrace trace, Fact fact, in Draft draft, in Passage passage, FoldedText folded)
    {
        string bound = ContractNames.Of(fact.Comparator);
        trace.Note(1, fact.Rule, fact.Span, $"{fact.Indicator.Written}：{ContractNames.Of(fact.Measure)} {bound} {fact.Value.Written}");
        string subject = draft.SubjectTrust >= 1m ? "紧接在数字之前" : "承前或在数字之后，见规则名";
        trace.Note(2, "Indicator", folded.Source(draft.Subject.Start, draft.Subject.End), $"指标“{fact.Indicator.Written}”{subject}；目录：{fact.Indicator.Name ?? "未收录"}");
        if (draft.Lead.TieStart < draft.Figure.OuterStart)
        {
            trace.Note(2, "Tie", folded.Source(draft.Lead.TieStart, draft.Figure.OuterStart), $"数字前的词定为 {draft.Lead.Relation}");
        }

        if (draft.Figure.OuterStart < draft.Figure.Start || draft.Figure.OuterEnd > draft.Figure.End)
        {
            trace.Note(2, "Bound", folded.Source(draft.Figure.OuterStart, draft.Figure.OuterEnd), $"界限词使比较为 {bound}");
        }

        string period = fact.Period?.Label ?? "不明";
        trace.Note(2, "Period", fact.Evidence, draft.Time.IsKnown ? $"句中写明时间：{period}" : $"随章节的时间：{period}");
        trace.Note(2, "Nature", fact.Evidence, $"所在部分为 {ContractNames.Of(passage.Role)}，定为 {ContractNames.Of(fact.Nature)}");
        trace.Note(2, "Confidence", fact.Span, $"把握 {fact.Confidence}");
    }
}
