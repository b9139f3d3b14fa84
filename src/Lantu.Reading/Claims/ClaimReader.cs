using Lantu.Plans.Model;
using Lantu.Reading.Sections;
using Lantu.Text;
using Lantu.Text.Outline;

namespace Lantu.Reading.Claims;

/// <summary>Finds counts that announce a list, and counts what stands under them: 「重点实施“十大行动”」.</summary>
internal static class ClaimReader
{
    internal static IReadOnlyList<Claim> Read(ReadingContext context, IReadOnlyList<PlanTask> tasks)
    {
        var claims = new List<Claim>();
        var counter = new ListCounter(context, tasks);
        IReadOnlyList<Block> blocks = context.Outline.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Kind is BlockKind.Heading)
            {
                ReadHeading(context, counter, i, claims);
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem && context.BlockRoles[i] != SectionRole.Notes)
            {
                ReadText(context, counter, i, claims);
            }
        }

        return claims;
    }

    private static void ReadHeading(ReadingContext context, ListCounter counter, int index, List<Claim> claims)
    {
        Block block = context.Outline.Blocks[index];
        ReadOnlySpan<char> text = context.Folded.Slice(block.Start, block.End);
        if (!CountedList.TryFind(text, 0, out CountedList list))
        {
            return;
        }

        int found = counter.UnderHeading(block.Section, list, text[list.NounStart..list.End]);
        bool announces = found > 0 || EndsWithCount(text, list);
        if (announces)
        {
            Add(context, block.Start, list, found, claims);
        }
    }

    private static void ReadText(ReadingContext context, ListCounter counter, int index, List<Claim> claims)
    {
        Block block = context.Outline.Blocks[index];
        ReadOnlySpan<char> text = context.Folded.Slice(block.Start, block.End);
        int from = 0;
        while (CountedList.TryFind(text, from, out CountedList list))
        {
            from = list.End;
            int found = counter.InText(index, text, list);
            if (found >= 0)
            {
                Add(context, block.Start, list, found, claims);
            }
        }
    }

    // 「我们将始终做到“五个坚持”」 promises a list; 「实施三大工程，提升城市品质」 may only name one.
    private static bool EndsWithCount(ReadOnlySpan<char> text, CountedList list) => text[list.End..].Trim("”\":。项目内容").Length == 0;

    private static void Add(ReadingContext context, int offset, CountedList list, int found, List<Claim> claims)
    {
        TextSpan span = context.Folded.Source(offset + list.Start, offset + list.End);
        string written = context.Folded.Written(offset + list.Start, offset + list.End);
        claims.Add(new Claim(PlanIds.Of('c', span), written, list.Number, found, span));
        context.Trace?.Note(1, "Claim", span, $"「{written}」宣布{list.Number}项，其下找到{found}项");
        if (found == 0)
        {
            context.Problems.Add(ProblemCodes.EmptyClaim.At(span, $"「{written}」宣布了{list.Number}项，但其下没有列出内容。"));
        }
    }
}
