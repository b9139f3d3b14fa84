using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Reading.Sentences;
using Lantu.Reading.Tables;
using Lantu.Text.Outline;

namespace Lantu.Reading.Indicators;

/// <summary>Reads all facts of a document, block by block and sentence by sentence.</summary>
internal static class FactReader
{
    // A "sentence" without an end is cut here, so that no work grows faster than the text.
    private const int LongestSentence = 1000;

    private const int LeastNextYears = 4;

    internal static IReadOnlyList<Fact> Read(ReadingContext context)
    {
        if (context.Document.Language != "zh")
        {
            return []; // a problem says so
        }

        var tracker = new PeriodTracker(context.Document.Year ?? 0, context.Document.Kind, LooksToNextYear(context.Folded.Characters));
        var builder = new FactBuilder(context, tracker);
        var reader = new SentenceReader(context, builder, tracker);
        var wordless = new WordlessTargets(context, builder);
        var headings = new HeadingTimes(context, tracker);
        var tables = new TableReader(context, builder, tracker);
        int table = 0;
        int section = -2;
        for (int i = 0; i < context.Outline.Blocks.Count; i++)
        {
            Block block = context.Outline.Blocks[i];
            if (table < context.Outline.Tables.Count && context.Outline.Tables[table].FirstBlock == i)
            {
                OutlineTable found = context.Outline.Tables[table++];
                if (found.EndBlock > i && tables.TryRead(found))
                {
                    i = found.EndBlock - 1;
                    continue;
                }
            }

            if (block.Kind == BlockKind.Chrome)
            {
                continue;
            }

            if (block.Section != section)
            {
                section = block.Section;
                tracker.Enter(headings.Of(section));
            }

            ReadBlock(context, reader, wordless, block);
        }

        return builder.Build();
    }

    // A report of November or December tells of 今年 and plans for 明年; one of January looks back on 去年.
    private static bool LooksToNextYear(ReadOnlySpan<char> text)
    {
        int found = 0;
        for (int at = text.IndexOf("明年", StringComparison.Ordinal); at >= 0; at = text.IndexOf("明年", StringComparison.Ordinal))
        {
            found++;
            text = text[(at + 2)..];
        }

        return found >= LeastNextYears;
    }

    private static void ReadBlock(ReadingContext context, SentenceReader reader, WordlessTargets wordless, Block block)
    {
        ReadOnlySpan<char> text = context.Folded.Characters;
        string? id = block.Section < 0 || block.Section >= context.Sections.Count ? null : context.Sections[block.Section].Id;
        int start = block.Start;
        while (start < block.End)
        {
            int length = text[start..Math.Min(block.End, start + LongestSentence)].IndexOfAny("。!?\n");
            int end = length >= 0 ? start + length + 1 : Math.Min(block.End, start + LongestSentence);
            var passage = new Passage(context.RoleAt(start), id, start, end);
            context.Trace?.Note(0, "Sentence", context.Folded.Source(start, end), $"句子，所在部分为 {ContractNames.Of(passage.Role)}");
            reader.Read(passage);
            if (passage.Role is SectionRole.Targets or SectionRole.Goals)
            {
                wordless.Read(passage);
            }

            start = end;
        }
    }
}
