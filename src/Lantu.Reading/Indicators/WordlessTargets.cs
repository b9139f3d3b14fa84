using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;
using Lantu.Text.Words;

namespace Lantu.Reading.Indicators;

/// <summary>
/// Reads targets without a number among the main expected targets: 城乡居民人均可支配收入与经济增长基本同步, 收入倍差持续缩小.
/// </summary>
internal sealed class WordlessTargets(ReadingContext context, FactBuilder builder)
{
    private const int LongestReference = 16;
    private const string SyncWord = "同步";

    private static readonly WordTrie<Comparator> Movements = new(
        [
            All(Comparator.Down, "缩小", "下降", "减少", "降低", "收窄", "回落"),
            All(Comparator.Up, "提升", "提高", "增长", "扩大", "上升", "增加", "改善", "回升", "回稳向好", "转为上升", "正增长"),
            All(Comparator.Stable, "保持稳定", "基本稳定", "总体稳定", "保持平衡", "基本平衡", "稳定", "持平"),
        ],
        backward: true);

    // A movement is a target only where the words say that it is meant to go on: 持续缩小, 稳步提升.
    private static readonly WordTrie<bool> Manners = new(
        [
            new(
                true,
                "持续", "进一步", "继续", "稳步", "逐步", "不断", "明显", "有效", "稳中", "稳定", "总体", "保持", "基本", "大幅", "显著", "转为", "加快", "合理", "实现", "平稳", "较快", "有所", "实现同步", "保持基本", "持续稳步", "只增不"),
        ],
        backward: true);

    private readonly FoldedText _folded = context.Folded;
    private readonly ParallelSubjects _parallels = new(context.Folded, context.Catalogues.Indicators);

    /// <summary>Reads the clauses of a sentence that hold no figure.</summary>
    internal void Read(in Passage passage)
    {
        ReadOnlySpan<char> text = _folded.Characters[..passage.SentenceEnd];
        int start = passage.SentenceStart;
        for (int i = start; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is ',' or ';' or '。' or ':')
            {
                if (i > start)
                {
                    ReadClause(text, start, i, passage);
                }

                start = i + 1;
            }
        }
    }

    private void ReadClause(ReadOnlySpan<char> text, int start, int end, in Passage passage)
    {
        ReadOnlySpan<char> clause = text[start..end];
        if (clause.IndexOfAnyInRange('0', '9') >= 0)
        {
            return;
        }

        int sync = clause.IndexOf(SyncWord, StringComparison.Ordinal);
        if (sync > 0)
        {
            ReadSync(text, start, start + sync, passage);
            return;
        }

        if (!Movements.TryMatch(text, end, out int length, out Comparator movement))
        {
            return;
        }

        int at = end - length;
        int from = at;
        while (Manners.TryMatch(text, from, out int manner, out _) && from - manner > start)
        {
            from -= manner;
        }

        if (from == at && movement != Comparator.Stable)
        {
            return;
        }

        int subject = StripOpeners(text, start, from);
        if (from - subject < 2 || !IsMeasurable(text, subject, from))
        {
            return;
        }

        Add(text, subject, from, new Figure(from, end), movement, 0, 0, passage);
    }

    private void ReadSync(ReadOnlySpan<char> text, int start, int sync, in Passage passage)
    {
        int with = -1;
        for (int i = sync - 1; i >= Math.Max(start + 2, sync - LongestReference); i--)
        {
            if (text[i] is '与' or '和' or '同' or '跟')
            {
                with = i;
                break;
            }
        }

        if (with < 0)
        {
            return;
        }

        int referenceEnd = sync;
        foreach (string word in new[] { "基本", "保持", "大体", "实现" })
        {
            while (text[(with + 1)..referenceEnd].EndsWith(word, StringComparison.Ordinal))
            {
                referenceEnd -= word.Length;
            }
        }

        int end = sync + SyncWord.Length;
        int subject = StripOpeners(text, start, with);
        int subjectEnd = with;
        foreach (string word in new[] { "增长", "增速", "保持", "继续", "基本", "力争" })
        {
            if (text[subject..subjectEnd].EndsWith(word, StringComparison.Ordinal) && subjectEnd - word.Length - subject >= 2)
            {
                subjectEnd -= word.Length;
            }
        }

        if (subjectEnd - subject >= 2)
        {
            Add(text, subject, subjectEnd, new Figure(with, end), Comparator.InStepWith, with + 1, referenceEnd, passage);
        }
    }

    private void Add(ReadOnlySpan<char> text, int start, int end, Figure words, Comparator comparator, int referenceStart, int referenceEnd, in Passage passage)
    {
        bool both = comparator != Comparator.InStepWith;
        foreach (Subject item in _parallels.Split(start, end, splitsAnd: both))
        {
            var draft = new Draft
            {
                Figure = new Quantity { Start = words.Start, End = words.End, OuterStart = words.Start, OuterEnd = words.End },
                Subject = item,
                Measure = comparator == Comparator.InStepWith || text[..words.End].EndsWith("增长", StringComparison.Ordinal) ? Measure.Growth : Measure.Level,
                Comparator = comparator,
                ReferenceStart = referenceStart,
                ReferenceEnd = referenceEnd,
                Rule = comparator == Comparator.InStepWith ? "InStepWith" : "Direction",
                SubjectTrust = 0.95m,
                MeasureTrust = comparator == Comparator.InStepWith ? 1m : 0.9m,
            };
            draft.Lead.Base = -1;
            builder.Add(draft, passage);
        }
    }

    private static int StripOpeners(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && Verbs.Openers.TryMatch(text[..end], start, out int length, out LeadFlags flags) && (flags & LeadFlags.Stop) == 0)
        {
            start += length;
        }

        return start;
    }

    // What can be measured at all: in the catalogue, or by the last word of its name.
    private bool IsMeasurable(ReadOnlySpan<char> text, int start, int end)
    {
        if (context.Catalogues.Indicators.FindEnding(text[start..end], out _) is not null)
        {
            return true;
        }

        foreach (string ending in new[] { "差距", "倍差", "比重", "占比", "浓度", "能耗", "排放", "排放量", "收入", "价格", "物价", "排放总量", "强度", "就业形势", "收支", "进出口" })
        {
            if (text[start..end].EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static WordGroup<Comparator> All(Comparator comparator, params string[] words) => new(comparator, words);

    private readonly record struct Figure(int Start, int End);
}
