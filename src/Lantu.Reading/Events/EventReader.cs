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

    private static readonly WordFinder Any = new([.. Words.Select(static word => word.Word)]);

    internal static IReadOnlyList<PlanEvent> Read(ReadingContext context)
    {
        var events = new List<PlanEvent>();
        IReadOnlyList<Block> blocks = context.Outline.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (context.BlockRoles[i] == SectionRole.Review && block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
            {
                ReadBlock(context, block, events);
            }
        }

        return events;
    }

    private static void ReadBlock(ReadingContext context, Block block, List<PlanEvent> events)
    {
        ReadOnlySpan<char> text = context.Folded.Slice(block.Start, block.End);
        int from = 0;
        while (Any.Find(text, from, out int word) is int at && at >= 0)
        {
            (int start, int end) = Clauses.Around(text, at);
            from = Math.Max(end, at + 1);
            ReadOnlySpan<char> clause = text[start..end];
            if (clause.Length < 4 || Clauses.HasFigure(clause) || IsNoEvent(clause))
            {
                continue;
            }

            TextSpan span = context.Folded.Source(block.Start + start, block.Start + end);
            string? date = EventDate.Latest(text[Clauses.SentenceStart(text, at)..end]);
            events.Add(new PlanEvent(
                PlanIds.Of('e', span), Words[word].Kind, context.Folded.Written(block.Start + start, block.Start + end), date, span));
            context.Trace?.Note(1, "Event", span, $"「{Words[word].Word}」说的是已经发生的事");
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
}
