using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>Every finding that a check of a storyboard can have; the manual prints this list.</summary>
public static class StoryFindingCodes
{
    /// <summary>An id that the plan does not have.</summary>
    public static readonly StoryFindingCode UnknownId = new(
        "D001", ProblemSeverity.Error, "from 里的编号在原文中找不到", "请恢复原来的编号，或用 --plan-out 重新写出图稿",
        "an id behind “from” is not in the plan", "put back the id, or write the storyboard again with --plan-out");

    /// <summary>A figure whose digits are not those of its fact.</summary>
    public static readonly StoryFindingCode FigureDiffers = new(
        "D002", ProblemSeverity.Error, "数字与计划不一致", "请改成计划里的数字；数字出自另一句的，在图稿文件里把 from 指向那一句",
        "the figure is not that of its fact", "write the figure of the plan; if it comes from another sentence, point “from” at that one in the storyboard");

    /// <summary>A figure with another unit or scale than its fact.</summary>
    public static readonly StoryFindingCode UnitDiffers = new(
        "D003", ProblemSeverity.Error, "数字的单位与原文不一致", "请连同单位按原文书写",
        "the unit is not that of the fact", "write the figure with the unit of the source");

    /// <summary>A bound turned into a plain value, or into another bound.</summary>
    public static readonly StoryFindingCode BoundDiffers = new(
        "D004", ProblemSeverity.Error, "“以上”“以内”“超”“约”等限定词与原文不一致", "请按原文保留限定词",
        "the words that bind the figure (at least, within, over, about) are not those of the source", "keep the binding words of the source");

    /// <summary>A rise told as a fall, or the other way round.</summary>
    public static readonly StoryFindingCode DirectionDiffers = new(
        "D005", ProblemSeverity.Error, "增减方向与原文相反", "请按原文写“增长”或“下降”",
        "the direction is not that of the source", "write the rise or the fall as the source has it");

    /// <summary>A number in words that none of their ids holds.</summary>
    public static readonly StoryFindingCode NumberNotHeld = new(
        "D006", ProblemSeverity.Error, "文字里的数字在所指的原文中找不到", "请改成原文的数字，或去掉这个数字；数字出自另一句的，在图稿文件的 from 里补上那一句",
        "a number in the words is not in what their ids hold", "write the number of the source, leave it out, or add the id of its sentence to “from”");

    /// <summary>A list number that is neither the place in the list nor the number of the source.</summary>
    public static readonly StoryFindingCode ListNumberDiffers = new(
        "D007", ProblemSeverity.Error, "序号既不是在列表中的位置，也不是原文的序号", "请按顺序重新编号，或删去 number",
        "the number is neither the place in the list nor that of the source", "number the list again, or leave “number” out");

    /// <summary>A count of what is not listed that does not agree.</summary>
    public static readonly StoryFindingCode RemainderDiffers = new(
        "D008", ProblemSeverity.Error, "“另有…项”与未列出的项数不符", "请改成未列出的项数；增删任务后这个数也要改",
        "the count of what is not listed does not agree", "write how many are left; it changes when tasks are added or taken out");

    /// <summary>The storyboard was made from another document, and its ids are missing.</summary>
    public static readonly StoryFindingCode OtherDocument = new(
        "D009", ProblemSeverity.Error, "图稿是按另一份文件写的，编号对不上", "请核对原文文件，或用 --plan-out 重新写出图稿",
        "the storyboard was made from another document: its ids are missing", "check the document, or write the storyboard again with --plan-out");

    /// <summary>The document was saved again since; all ids are still there.</summary>
    public static readonly StoryFindingCode ChangedDocument = new(
        "D010", ProblemSeverity.Warning, "原文文件在写出图稿以后改动过，编号仍然都在", "请核对改动；如无问题，可用 --plan-out 重新写出图稿",
        "the document has changed since the storyboard was written; all ids are still there", "look at the change; to renew the storyboard use --plan-out");

    /// <summary>A figure that names no fact.</summary>
    public static readonly StoryFindingCode FigureWithoutSource = new(
        "D011", ProblemSeverity.Error, "数字没有注明出处", "请在 from 里写上它所在语句的编号",
        "a figure names no fact", "write the id of its fact behind “from”");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<StoryFindingCode> All { get; } =
    [
        UnknownId, FigureDiffers, UnitDiffers, BoundDiffers, DirectionDiffers, NumberNotHeld,
        ListNumberDiffers, RemainderDiffers, OtherDocument, ChangedDocument, FigureWithoutSource,
    ];
}
