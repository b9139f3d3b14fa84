using Lantu.Plans.Model;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;

namespace Lantu.Site.Features.Reviewing;

/// <summary>Why a fact is in doubt, in words: what the reading itself says, what it could not tell, and how sure its rule is.</summary>
internal static class DoubtWords
{
    internal static (string Chinese, string English) Of(ReviewedPlan plan, Fact fact)
    {
        var why = new List<(string Chinese, string English)>();
        why.AddRange(plan.Read.Problems.Where(problem => problem.Span.Length > 0 && problem.Span.Overlaps(fact.Span)).Take(2).Select(static problem => (problem.Message.TrimEnd('。') + "。", $"{problem.Code}: {problem.Message}")));
        if (fact.Indicator.Id is null)
        {
            why.Add(($"“{fact.Indicator.Written}”不在指标目录里。", $"'{fact.Indicator.Written}' is in no catalogue."));
        }

        if (fact.Period is null)
        {
            why.Add(("说的是哪个时期，原文没有写明。", "The text does not tell the period."));
        }

        if (fact.Confidence < Doubts.Line)
        {
            string of100 = FormattableString.Invariant($"{Math.Round(fact.Confidence * 100, MidpointRounding.AwayFromZero)}");
            why.Add(($"这样读出来的，100 条里大约 {of100} 条全对。", $"Of 100 facts read like this, about {of100} are wholly right."));
        }

        return (string.Concat(why.Select(static one => one.Chinese)), string.Join(' ', why.Select(static one => one.English)));
    }
}
