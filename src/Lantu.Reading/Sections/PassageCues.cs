using Lantu.Plans.Model;

namespace Lantu.Reading.Sections;

/// <summary>What the first words of a paragraph say of what follows: whether it looks back or ahead.</summary>
internal static class PassageCues
{
    private static readonly WordFinder Back = new(
        "过去一年", "过去的一年", "一年来", "过去五年", "五年来", "刚刚过去的", "回顾", "这一年", "去年", "五年间", "这五年", "我们也清醒", "同时,我们也清醒",
        "在看到成绩", "在肯定成绩", "在总结成绩");

    private static readonly WordFinder Done = new(
        "主要做了", "着重做了", "重点做了", "重点抓了", "着重抓了", "主要抓了", "做了以下", "抓了以下", "突出抓了");

    private static readonly WordFinder Ahead = new(
        "今年是", "今年,是", "今年,我们", "做好今年", "新的一年", "今后五年", "未来五年", "展望未来", "为实现上述目标", "实现上述目标", "为完成上述");

    private static readonly WordFinder Intents = new(
        "加快", "建设", "深入", "推进", "推动", "加强", "加大", "强化", "优化", "构建", "完善", "健全", "提升", "提高", "扩大", "促进", "大力", "全面", "坚持", "积极",
        "实施", "发展", "培育", "打造", "激发", "统筹", "增强", "做强", "做优", "着力", "稳步", "一体", "全方位", "纵深", "营造", "充分", "高质量", "有效", "切实",
        "持续", "不断", "扎实", "弘扬", "保障", "巩固", "如期", "改善", "办好", "坚定", "高水平", "防范", "深化", "聚焦", "繁荣", "守牢", "筑牢", "维护");

    private static readonly WordFinder Measures = new(
        "以下", "下列", "方面工作", "方面的工作", "重点工作", "工作:", "任务:");

    private static readonly WordFinder Doing = new(
        "重点抓好", "重点做好", "突出抓好", "着重抓好", "扎实做好", "认真做好", "努力做好", "全力抓好", "切实抓好", "抓好", "做好", "推进", "将重点", "落实");

    /// <summary>The role that a paragraph's first words open; null where they open none.</summary>
    /// <param name="text">The first words, folded.</param>
    /// <param name="year">The year the document is of; 0 where unknown.</param>
    internal static SectionRole? OpeningOf(ReadOnlySpan<char> text, int year)
    {
        text = WithoutSalutation(text);
        int named = SectionRoles.YearIn(text[..Math.Min(text.Length, 12)]);
        if (named > 0 && year > 0 && text.Length > 5 && char.IsAsciiDigit(text[0]))
        {
            if (named < year)
            {
                return SectionRole.Review;
            }

            return named == year ? SectionRole.Tasks : null;
        }

        if (Back.Opens(text) || Done.IsIn(text))
        {
            return SectionRole.Review;
        }

        return Ahead.Opens(text) || AnnouncesMeasures(text) ? SectionRole.Tasks : null;
    }

    /// <summary>Whether a heading speaks of what is to be done: 「加快…」, 「建设…」, 「深入推进…」.</summary>
    internal static bool Intends(ReadOnlySpan<char> title) => Intents.Opens(title);

    /// <summary>「重点做好以下九个方面工作：」; not 「一年来，我们主要做了以下工作：」.</summary>
    internal static bool AnnouncesMeasures(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('了') >= 0 || text.Contains("一年来", StringComparison.Ordinal) || text.Contains("过去", StringComparison.Ordinal))
        {
            return false;
        }

        int end = text.IndexOfAny("。:");
        ReadOnlySpan<char> sentence = end < 0 ? text : text[..(end + 1)];
        return Doing.IsIn(sentence) && Measures.IsIn(sentence);
    }

    internal static ReadOnlySpan<char> WithoutSalutation(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("各位代表", StringComparison.Ordinal) || text.StartsWith("同志们", StringComparison.Ordinal))
        {
            int end = text.IndexOfAny("!,:。");
            return end is >= 0 and < 12 ? text[(end + 1)..] : text;
        }

        return text;
    }
}
