using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Outline;

namespace Lantu.Reading.Statements;

/// <summary>Keeps what carries no figure and yet belongs to the plan: themes, and the sentences of guiding principles.</summary>
internal static class StatementReader
{
    private static readonly string[] Drives =
        ["驱动", "引领", "标志", "支点", "加持", "基石", "抓手", "牵引", "核心", "导向", "契机", "主线", "统领", "突破口", "动力", "载体", "底线", "根本", "先导", "引擎"];

    internal static IReadOnlyList<Statement> Read(ReadingContext context)
    {
        var statements = new List<Statement>();
        IReadOnlyList<Block> blocks = context.Outline.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
            {
                continue;
            }

            SectionRole role = context.BlockRoles[i];
            if (role == SectionRole.Guidance)
            {
                foreach ((int start, int end) in Clauses.Sentences(context.Folded, block))
                {
                    if (context.RoleAt(start) == SectionRole.Guidance && end - start >= 8 && !Clauses.HasFigure(context.Folded.Slice(start, end)))
                    {
                        Add(context, statements, StatementKind.Principle, block, start, end);
                    }
                }
            }
            else if (role == SectionRole.Review && context.Folded.Characters[block.Start] == '以')
            {
                ReadTheme(context, statements, block);
            }
        }

        return statements;
    }

    // 「以比拼夺冠为驱动，经济“硬实力”高位提升。」
    private static void ReadTheme(ReadingContext context, List<Statement> statements, Block block)
    {
        ReadOnlySpan<char> text = context.Folded.Slice(block.Start, block.End);
        int stop = text.IndexOfAny('。', ';');
        int end = stop < 0 ? text.Length : stop;
        ReadOnlySpan<char> sentence = text[..end];
        int comma = sentence.IndexOf(',');
        int turn = comma < 0 ? -1 : sentence[..comma].LastIndexOf('为');
        if (turn < 2 || sentence.Length > 60 || Clauses.HasFigure(sentence) || !EndsWithDrive(sentence[(turn + 1)..comma]))
        {
            return;
        }

        Add(context, statements, StatementKind.Theme, block, block.Start, block.Start + Math.Min(end + 1, text.Length));
    }

    private static bool EndsWithDrive(ReadOnlySpan<char> words)
    {
        foreach (string drive in Drives)
        {
            if (words.EndsWith(drive, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ReadingContext context, List<Statement> statements, StatementKind kind, Block block, int start, int end)
    {
        TextSpan span = context.Folded.Source(start, end);
        string? section = block.Section < 0 ? null : context.Sections[block.Section].Id;
        statements.Add(new Statement(PlanIds.Of('p', span), kind, context.Folded.Written(start, end), span, section));
        context.Trace?.Note(1, kind == StatementKind.Theme ? "Theme" : "Principle", span, "不含数字，原样保留");
    }
}
