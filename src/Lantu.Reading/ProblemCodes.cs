using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Reading;

/// <summary>One kind of doubt: its code, what it means, and what a person can do about it.</summary>
/// <param name="Code">As R012.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Meaning">In one sentence, in Chinese.</param>
/// <param name="Remedy">What a person can do, in one sentence, in Chinese.</param>
public sealed record ProblemCode(string Code, ProblemSeverity Severity, string Meaning, string Remedy)
{
    internal Problem At(TextSpan span, string message) => new(Code, Severity, message, span);
}

/// <summary>Every doubt that a reading can have; the manual prints this list.</summary>
public static class ProblemCodes
{
    /// <summary>Bytes that are of no character.</summary>
    public static readonly ProblemCode Undecodable = new(
        "R001", ProblemSeverity.Warning, "文件中有无法解码的字节，已用U+FFFD代替。", "请用原始编码另存文件，或向发布单位索取完整的文件。");

    /// <summary>No heading was found.</summary>
    public static readonly ProblemCode NoSections = new(
        "R002", ProblemSeverity.Info, "全文没有找到标题，回顾与安排按语句判断。", "如原文有标题，请保留其换行和编号。");

    /// <summary>A count announces a list that does not follow.</summary>
    public static readonly ProblemCode EmptyClaim = new(
        "R010", ProblemSeverity.Warning, "宣布了若干项内容，但其下没有列出。", "请核对原文是否有遗漏；图解常常只写出提法。");

    /// <summary>A language whose figures are not read yet.</summary>
    public static readonly ProblemCode LanguageNotRead = new(
        "R020", ProblemSeverity.Info, "文件不是中文，目前只读出结构，不读数字。", "请使用中文原文；其他语言的数字将在以后的版本中读取。");

    /// <summary>The text does not tell whose document it is.</summary>
    public static readonly ProblemCode PlaceUnknown = new(
        "R021", ProblemSeverity.Info, "正文没有说明是哪个地方的文件。", "请在文件名或标题中写明地名。");

    /// <summary>The text does not tell the year.</summary>
    public static readonly ProblemCode YearUnknown = new(
        "R022", ProblemSeverity.Warning, "正文没有说明年份，事实的期间可能缺失。", "请在标题或文件名中写明年份。");

    /// <summary>The file's name tells another place than the text.</summary>
    public static readonly ProblemCode NameContradictsText = new(
        "R023", ProblemSeverity.Warning, "文件名中的地名与正文不一致，以正文为准。", "请核对文件是否放错了位置。");

    /// <summary>Changes that nobody has accepted were taken as accepted.</summary>
    public static readonly ProblemCode TrackedChanges = new(
        "R030", ProblemSeverity.Info, "文件中有未接受的修订，按接受后的文字读取。", "请在Word中接受或拒绝全部修订后再读。");

    /// <summary>Hidden words were left out.</summary>
    public static readonly ProblemCode HiddenText = new(
        "R031", ProblemSeverity.Info, "文件中有隐藏文字，没有读取。", "如需读取，请取消隐藏后另存。");

    /// <summary>Which part of a web page is the document was guessed.</summary>
    public static readonly ProblemCode MainTextGuessed = new(
        "R032", ProblemSeverity.Info, "网页没有标明正文在哪里，按标点的疏密判断。", "请用--format text核对正文是否完整、有没有混入栏目和链接。");

    /// <summary>A page could not be read.</summary>
    public static readonly ProblemCode PageUnread = new(
        "R033", ProblemSeverity.Warning, "有页面或其中一部分没有读出来。", "请对照原文核对这一页，或换一份清晰的文件。");

    /// <summary>Characters whose meaning the file does not tell.</summary>
    public static readonly ProblemCode UnreadableCharacters = new(
        "R034", ProblemSeverity.Warning, "文件没有说明这些字符是什么字。", "请换一份可以复制文字的文件，或把这一页转成图片再读。");

    /// <summary>A recognised number that two readings of the picture give differently.</summary>
    public static readonly ProblemCode DoubtfulNumber = new(
        "R035", ProblemSeverity.Warning, "图片中的这个数字两次识别不一致。", "请对照图片核对；JSON中的page和rects指出它的位置。");

    /// <summary>Recognised words of low confidence.</summary>
    public static readonly ProblemCode DoubtfulWords = new(
        "R036", ProblemSeverity.Info, "图片中的这些文字识别得不可靠。", "请对照图片核对。");

    /// <summary>A picture within the document that was not read.</summary>
    public static readonly ProblemCode PictureUnread = new(
        "R037", ProblemSeverity.Info, "文件中有图片，其中的文字没有读取。", "请把图片另存出来单独读取。");

    /// <summary>A table whose cells do not fit its rows.</summary>
    public static readonly ProblemCode RaggedTable = new(
        "R038", ProblemSeverity.Info, "表格各行的单元格数不一致，对不上表头的没有当作指标读取。", "请核对原表格。");

    /// <summary>A table of indicators from which a row or a column could not be read.</summary>
    public static readonly ProblemCode TableUnread = new(
        "R039", ProblemSeverity.Info, "指标表中有一处没有读出来。", "请对照原表格核对。");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        Undecodable, NoSections, EmptyClaim, LanguageNotRead, PlaceUnknown, YearUnknown, NameContradictsText, TrackedChanges, HiddenText,
        MainTextGuessed, PageUnread, UnreadableCharacters, DoubtfulNumber, DoubtfulWords, PictureUnread, RaggedTable, TableUnread,
    ];
}
