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

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } = [Undecodable, NoSections, EmptyClaim];
}
