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

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
        [Undecodable, NoSections, EmptyClaim, LanguageNotRead, PlaceUnknown, YearUnknown, NameContradictsText];
}
