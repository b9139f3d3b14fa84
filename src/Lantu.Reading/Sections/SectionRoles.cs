using Lantu.Plans.Model;

namespace Lantu.Reading.Sections;

/// <summary>What the words of a heading say of what stands under it.</summary>
internal static class SectionRoles
{
    private static readonly WordFinder Notes = new(
        "名词解释", "名词注释", "名词术语", "有关名词", "注释", "附件", "附表", "附录", "附:", "备注", "参考资料", "参考文献", "有关说明", "用语说明", "指标解释");

    private static readonly WordFinder Conduct = new(
        "政府自身建设", "自身建设", "政府建设", "作风", "服务型政府", "法治政府", "法治型政府", "服务型、", "廉洁政府", "效能政府", "人民满意政府",
        "人民满意的政府", "政府治理效能", "政府效能", "政务水平", "政府自身", "政府治理能力", "履职能力", "施政能力", "过硬政府", "政府履职", "政府执行力",
        "行政效能", "治理效能", "模范机关");

    private static readonly WordFinder Targets = new(
        "预期目标", "主要指标", "预期指标");

    private static readonly WordFinder Review = new(
        "回顾", "成就", "过去五年", "五年来", "过去一年", "一年来", "成绩单", "工作总结", "完成情况", "执行情况", "实施情况", "收获", "历史性", "难忘",
        "的五年", "过去五年", "过去的一年", "五年看", "发展历程", "工作情况", "主要成绩", "取得新", "的工作和");

    private static readonly WordFinder Guidance = new(
        "指导思想", "总体要求", "总体思路", "总要求", "总的要求", "主要考虑", "基本原则", "指导方针", "发展环境", "面临形势", "基本思路", "战略导向", "工作思路",
        "工作要求", "总体考虑", "规划背景", "坚持”", "坚持\"");

    private static readonly WordFinder Goals = new(
        "奋斗目标", "目标任务", "主要目标", "发展目标", "目标", "怎么走", "蓝图", "愿景", "典范”", "远景");

    private static readonly WordFinder Tasks = new(
        "工作安排", "重点工作", "工作任务", "主要任务", "重点任务", "工作建议", "工作重点", "民生实事", "各项工作", "工作部署", "重大任务", "任务", "做什么", "行动",
        "主要工作", "工作打算", "工作计划", "实事", "工作举措", "重大举措", "重大工程", "政府工作", "办好", "的工作");

    // Words that close an achievement: 「取得新成效」, 「持续加强」.
    private static readonly WordFinder Achieved = new(
        "取得新", "取得显著", "取得积极", "取得明显", "成效显著", "持续加强", "持续提升", "有效提升", "不断提升", "不断加强", "明显提升", "更加有力");

    // And these look back whatever else is said: 「奋力完成2023年任务的回顾」.
    private static readonly WordFinder Looking = new(
        "回顾", "成就", "过去五年", "五年来", "过去一年", "一年来");

    // Words with which only an intention speaks: 「确保民生工作取得新进展」.
    private static readonly WordFinder Intent = new(
        "确保", "力争", "努力", "奋力", "推动", "全力", "争取");

    internal static bool IsNotes(string title) => Notes.IsIn(title);

    internal static bool IsConduct(string title) => Conduct.IsIn(title);

    internal static bool IsAchieved(string title) => Achieved.IsIn(title);

    private static bool IsIntent(string title) => Intent.IsIn(title) && !Looking.IsIn(title);

    /// <summary>The role that a heading names; null where it names none.</summary>
    /// <param name="title">The heading, folded.</param>
    /// <param name="year">The year the document is of; 0 where unknown.</param>
    internal static SectionRole? OfTitle(string title, int year)
    {
        if (IsNotes(title) && title.Length <= 20)
        {
            return SectionRole.Notes;
        }

        if (Targets.IsIn(title))
        {
            return SectionRole.Targets;
        }

        int named = YearIn(title);
        if (Review.IsIn(title) && !IsIntent(title) && !(named > 0 && named == year && !title.Contains("回顾", StringComparison.Ordinal)))
        {
            return SectionRole.Review;
        }

        if (IsConduct(title))
        {
            return SectionRole.Conduct;
        }

        if (Guidance.IsIn(title))
        {
            return SectionRole.Guidance;
        }

        if (title.Contains("目标任务", StringComparison.Ordinal) || !Tasks.IsIn(title))
        {
            return title.Length <= 24 && Goals.IsIn(title) ? SectionRole.Goals : null;
        }

        // 「2024年主要工作」 looks back in 2025, and ahead in 2024.
        return named > 0 && year > 0 && named < year ? SectionRole.Review : SectionRole.Tasks;
    }

    /// <summary>The first year in a title, 「2024年工作安排」; 0 where there is none.</summary>
    internal static int YearIn(ReadOnlySpan<char> title)
    {
        for (int i = 0; i + 4 < title.Length; i++)
        {
            if (title[i + 4] == '年' && (title[i] is '1' or '2') && (i == 0 || !char.IsAsciiDigit(title[i - 1]))
                && char.IsAsciiDigit(title[i + 1]) && char.IsAsciiDigit(title[i + 2]) && char.IsAsciiDigit(title[i + 3]))
            {
                return ((title[i] - '0') * 1000) + ((title[i + 1] - '0') * 100) + ((title[i + 2] - '0') * 10) + (title[i + 3] - '0');
            }
        }

        return 0;
    }
}
