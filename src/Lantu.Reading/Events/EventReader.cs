using System.Buffers;
using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Outline;

namespace Lantu.Reading.Events;

/// <summary>Finds what happened without a figure: awards, approvals, openings, selections and visits, one a clause.</summary>
internal static class EventReader
{
    private static readonly (string Word, EventKind Kind)[] Words =
    [
        ("考察", EventKind.Visit), ("视察", EventKind.Visit), ("来访", EventKind.Visit), ("亲临", EventKind.Visit),
        ("荣获", EventKind.Award), ("获评", EventKind.Award), ("蝉联", EventKind.Award), ("荣膺", EventKind.Award), ("捧回", EventKind.Award),
        ("摘得", EventKind.Award), ("通报表扬", EventKind.Award), ("督查激励", EventKind.Award), ("通报嘉奖", EventKind.Award),
        ("获批", EventKind.Approval), ("批复", EventKind.Approval), ("批准", EventKind.Approval), ("核准", EventKind.Approval), ("批文", EventKind.Approval),
        ("入选", EventKind.Selection), ("列入", EventKind.Selection), ("跻身", EventKind.Selection), ("成功创建", EventKind.Selection),
        ("创成", EventKind.Selection), ("纳入国家", EventKind.Selection), ("当选", EventKind.Selection),
        ("开业", EventKind.Opening), ("通车", EventKind.Opening), ("投用", EventKind.Opening), ("投入使用", EventKind.Opening), ("投运", EventKind.Opening),
        ("封关", EventKind.Opening), ("启用", EventKind.Opening), ("揭牌", EventKind.Opening), ("挂牌", EventKind.Opening), ("开园", EventKind.Opening),
        ("开馆", EventKind.Opening), ("开门迎客", EventKind.Opening), ("正式运营", EventKind.Opening), ("开通运营", EventKind.Opening), ("落成", EventKind.Opening),
        ("全面启动", EventKind.Other), ("落户", EventKind.Other), ("落地全省首个", EventKind.Other), ("落地全国首个", EventKind.Other),
    ];

    private static readonly string[] NotEvents = ["争取", "力争", "计划", "学习", "贯彻", "讲话"];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Words.Select(static word => word.Word)], StringComparison.Ordinal);

    internal static IReadOnlyList<PlanEvent> Read(ReadingContext context)
    {
        var events = new List<PlanEvent>();
        IReadOnlyList<Block> blocks = context.Outline.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            bool reviewed = context.BlockRoles[i] == SectionRole.Review && block.Kind is BlockKind.Paragraph or BlockKind.ListItem;
            if (reviewed && context.Folded.Slice(block.Start, block.End).IndexOfAny(Any) >= 0)
            {
                foreach ((int start, int end) in Clauses.Sentences(context.Folded, block))
                {
                    ReadSentence(context, start, end, events);
                }
            }
        }

        return events;
    }

    private static void ReadSentence(ReadingContext context, int start, int end, List<PlanEvent> events)
    {
        foreach ((int from, int to) in Clauses.Of(context.Folded, start, end))
        {
            ReadOnlySpan<char> clause = context.Folded.Slice(from, to);
            int hit = clause.IndexOfAny(Any);
            if (hit < 0 || clause.Length < 4 || Clauses.HasFigure(clause) || IsNoEvent(clause))
            {
                continue;
            }

            EventKind kind = KindAt(clause, hit);
            TextSpan span = context.Folded.Source(from, to);
            string? date = EventDate.Latest(context.Folded.Slice(start, to));
            events.Add(new PlanEvent(PlanIds.Of('e', span), kind, context.Folded.Written(from, to), date, span));
            context.Trace?.Note(1, "Event", span, $"「{clause[hit..Math.Min(clause.Length, hit + 2)]}」说的是已经发生的事");
        }
    }

    // 「争取列入国家规划」 has not happened yet, and 「以春晚落户为加持，…」 is a theme.
    private static bool IsNoEvent(ReadOnlySpan<char> clause)
    {
        foreach (string word in NotEvents)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return clause[0] == '以' && clause.Contains('为');
    }

    private static EventKind KindAt(ReadOnlySpan<char> clause, int hit)
    {
        foreach ((string word, EventKind kind) in Words)
        {
            if (clause[hit..].StartsWith(word, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return EventKind.Other;
    }
}
