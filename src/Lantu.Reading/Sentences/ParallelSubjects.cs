using Lantu.Plans.Catalogue;
using Lantu.Quantities.Numbers;
using Lantu.Text.Folding;
using Lantu.Text.Words;

namespace Lantu.Reading.Sentences;

/// <summary>
/// Takes a list of what is measured apart, and gives each item the words that it shares with the others:
/// 城镇、农村居民人均可支配收入 are two incomes, 单位国内生产总值用水量、能耗 are two intensities.
/// </summary>
internal sealed class ParallelSubjects(FoldedText folded, IndicatorCatalogue indicators)
{
    private const int MostItems = 16;
    private const int LongestName = 48;
    private const int ShortItem = 2;
    private const int LongestGrade = 4;
    private const string Ordinals = "一二三四五六七八九十";

    private static readonly WordTrie<bool> Tails = new(
        [
            new(
                true,
                "产业产值", "产业增加值", "产业营收", "产业营业收入", "产业投资", "产业", "产值", "总产值", "增加值", "投资", "收入", "产量", "面积", "规模", "利润", "税收", "贷款余额", "存款余额", "余额", "贷款", "存款", "销售额", "销售收入", "零售额", "吞吐量", "客运量",
                "货运量", "覆盖率", "参保率", "入园率", "排放量", "浓度", "用水量", "人数", "总额", "总数", "营收", "营业收入", "总收入", "产能", "出口", "进口", "进出口", "供应量", "完成率", "交易额", "成交额", "成交面积", "销售面积", "行业增加值", "业增加值", "消费", "人均可支配收入", "企业", "项目", "面积分别", "起数", "件数", "次数", "户数", "限额", "标准"),
        ],
        backward: true);

    private readonly List<Subject> _items = [];

    /// <summary>The items of a list.</summary>
    /// <param name="start">The first word of the list.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="splitsAnd">Whether 和 and 与 part items even without a 、.</param>
    /// <returns>One item where it is no list; used again by the next call.</returns>
    internal IReadOnlyList<Subject> Split(int start, int end, bool splitsAnd)
    {
        _items.Clear();
        ReadOnlySpan<char> text = folded.Characters;
        int itemStart = start;
        int depth = 0;
        bool comma = text[start..end].Contains('、');
        for (int i = start; i < end; i++)
        {
            char current = text[i];
            depth += current is '(' or '“' ? 1 : current is ')' or '”' ? -1 : 0;
            bool and = current is '和' or '与' or '及' && (splitsAnd || comma) && IsAnd(text, itemStart, i, end);
            if (depth == 0 && _items.Count < MostItems && (current == '、' || and) && i > itemStart)
            {
                _items.Add(new Subject(itemStart, i));
                itemStart = i + 1;
            }
        }

        if (itemStart < end || _items.Count == 0)
        {
            _items.Add(new Subject(itemStart, Math.Max(itemStart, end)));
        }

        if (_items.Count > 1)
        {
            ShareWords(text);
        }

        return _items;
    }

    /// <summary>Where the noun begins that the items of a list share with the last of them; its end where none is known.</summary>
    internal static int TailOf(ReadOnlySpan<char> text, Subject last) =>
        Tails.TryMatch(text, last.End, out int length, out _) ? last.End - length : last.End;

    // 和 parts items; it stays within a name such as 和平 or 研究与试验发展, and 以及 is one word.
    private bool IsAnd(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (at - start < 2 || end - at < 3 || text[at + 1] is '谐' or '平' or '美' || (text[at + 1] == '以' && text[at + 2] == '上'))
        {
            return false;
        }

        // The whole is one indicator of the catalogue: 研究与试验发展经费投入.
        return indicators.Find(text[start..end]) is null;
    }

    private void ShareWords(ReadOnlySpan<char> text)
    {
        Subject last = CutCount(text, _items[^1], out int tailStart, out int tailEnd);
        Subject first = _items[0];
        _items[^1] = last;
        for (int i = 0; i < _items.Count; i++)
        {
            Subject item = _items[i];
            if (tailEnd > tailStart)
            {
                _items[i] = new Subject(item.Start, item.End, tailStart, tailEnd);
                continue;
            }

            if (i < _items.Count - 1 && TryShareKnownTail(text, item, last, out Subject known))
            {
                _items[i] = known;
                continue;
            }

            if (i < _items.Count - 1 && TryShareSide(text, item, last, out Subject side))
            {
                _items[i] = side;
                continue;
            }

            if (indicators.Find(text[item.Start..item.End]) is not null)
            {
                continue;
            }

            if ((i > 0 && TryShareHead(text, first, item, out Subject shared))
                || (i < _items.Count - 1 && TryShareTail(text, item, last, out shared)))
            {
                _items[i] = shared;
            }
        }
    }

    // 绿色食品三大主导产业产值: the count sums the list up; what stands behind it belongs to every item.
    private static Subject CutCount(ReadOnlySpan<char> text, Subject last, out int tailStart, out int tailEnd)
    {
        tailStart = tailEnd = 0;
        for (int i = last.Start + 1; i < last.End - 1; i++)
        {
            int behind = i;
            if (text[i] == '等')
            {
                behind = i + 1;
            }

            var cursor = new Quantities.TextCursor(text[..last.End], behind);
            bool counted = NumeralReader.TryRead(ref cursor, out Numeral numeral) && numeral.Value is >= 2m and <= 30m
                && cursor.Current is '大' or '项' or '个' or '类' or '种' or '家' or '市' or '县' or '区';
            if (!counted && behind == i)
            {
                continue;
            }

            if (counted)
            {
                tailStart = cursor.Position + 1;
                foreach (string word in new[] { "主导", "重点", "主要", "支柱", "优势", "传统", "新兴", "特色", "千亿级", "百亿级" })
                {
                    if (text[tailStart..last.End].StartsWith(word, StringComparison.Ordinal))
                    {
                        tailStart += word.Length;
                    }
                }

                tailEnd = last.End;
                if (text[tailStart..tailEnd].EndsWith("指标", StringComparison.Ordinal) || tailEnd - tailStart > 12)
                {
                    tailStart = tailEnd = 0;
                }
            }

            return new Subject(last.Start, i);
        }

        return last;
    }

    private bool TryShareKnownTail(ReadOnlySpan<char> text, Subject item, Subject last, out Subject shared)
    {
        shared = item;
        Span<char> name = stackalloc char[LongestName];
        int length = item.End - item.Start;
        if (length + (last.End - last.Start) > LongestName)
        {
            return false;
        }

        text[item.Start..item.End].CopyTo(name);
        for (int tail = last.Start + 1; tail < last.End - 1; tail++)
        {
            text[tail..last.End].CopyTo(name[length..]);
            if (!EndsAlike(text, item, last.End, last.End - tail) && indicators.Find(name[..(length + last.End - tail)]) is not null)
            {
                shared = new Subject(item.Start, item.End, tail, last.End);
                return true;
            }
        }

        return false;
    }

    private static bool TryShareTail(ReadOnlySpan<char> text, Subject item, Subject last, out Subject shared)
    {
        shared = item;
        int length = item.End - item.Start;
        if (TryShareBehindKind(text, item, last, out shared))
        {
            return true;
        }

        if (length <= ShortItem && last.End - last.Start > length + 2)
        {
            // 省、市重点项目年度投资: the first differs by as much as it is long.
            shared = new Subject(item.Start, item.End, last.Start + length, last.End);
            return true;
        }

        if (!Tails.TryMatch(text, item.End, out _, out _) && Tails.TryMatch(text, last.End, out int tailLength, out _) && last.End - tailLength > last.Start)
        {
            shared = new Subject(item.Start, item.End, last.End - tailLength, last.End);
            return true;
        }

        return false;
    }

    // 民间投资、工业投资占比: what all of them are told from stands once, also behind names that are known alone.
    private static bool TryShareSide(ReadOnlySpan<char> text, Subject item, Subject last, out Subject shared)
    {
        shared = item;
        if (!Words.Parts.TryMatch(text[..last.End], last.End, out int length, out _) || Words.Ends(Words.Parts, text[..item.End], item.End))
        {
            return false;
        }

        // 主导产业及高新技术产业营业收入占比: of what it is a share is shared, too.
        length += Tails.TryMatch(text[..(last.End - length)], last.End - length, out int more, out _) && last.End - length - more > last.Start
            && (text[item.End - 1] is '业' or '目' || !Tails.TryMatch(text[..item.End], item.End, out _, out _)) && !EndsAlike(text, item, last.End - length, more)
            && text[last.End - length - 1] is not '业' and not '目' ? more : 0;
        shared = new Subject(item.Start, item.End, last.End - length, last.End);
        return last.End - length > last.Start;
    }

    private static bool EndsAlike(ReadOnlySpan<char> text, Subject item, int end, int length) =>
        text[item.Start..item.End].EndsWith(text[(end - length)..end], StringComparison.Ordinal);

    // What differs is of one kind and what is shared stands behind it: 一、二、三产, 国家级、省级、市级示范区, 收储、供应土地.
    private static bool TryShareBehindKind(ReadOnlySpan<char> text, Subject item, Subject last, out Subject shared)
    {
        shared = item;
        int length = item.End - item.Start;
        int behind = -1;
        if (length == 1 && Ordinals.Contains(text[item.Start], StringComparison.Ordinal) && Ordinals.Contains(text[last.Start], StringComparison.Ordinal))
        {
            behind = last.Start + 1;
        }
        else if (text[item.End - 1] == '级' && text[last.Start..last.End].IndexOf('级') is > 0 and <= LongestGrade and int grade)
        {
            behind = last.Start + grade + 1;
        }
        else if (EndsWithVerb(text, item) && Verbs.Forward.TryMatch(text[..last.End], last.Start, out int verb, out VerbKind kind) && kind != VerbKind.None)
        {
            behind = last.Start + verb;
        }

        if (behind < 0 || last.End - behind < (length == 1 ? 1 : 2))
        {
            return false;
        }

        shared = new Subject(item.Start, item.End, behind, last.End);
        return true;
    }

    private static bool EndsWithVerb(ReadOnlySpan<char> text, Subject item) =>
        item.End - item.Start is >= 2 and <= LongestGrade
        && Verbs.Forward.TryMatch(text[..item.End], item.Start, out int length, out VerbKind kind) && item.Start + length == item.End && kind != VerbKind.None;

    private bool TryShareHead(ReadOnlySpan<char> text, Subject first, Subject item, out Subject shared)
    {
        shared = item;
        Span<char> name = stackalloc char[LongestName];
        int length = item.End - item.Start;
        for (int head = first.End - 1; head > first.Start + 1 && head - first.Start + length <= LongestName; head--)
        {
            text[first.Start..head].CopyTo(name);
            text[item.Start..item.End].CopyTo(name[(head - first.Start)..]);
            if (indicators.Find(name[..(head - first.Start + length)]) is not null)
            {
                shared = new Subject(first.Start, head, item.Start, item.End);
                return true;
            }
        }

        return false;
    }
}
