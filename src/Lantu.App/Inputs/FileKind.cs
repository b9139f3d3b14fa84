using Lantu.Formats.Detection;

namespace Lantu.App.Inputs;

/// <summary>Kinds of files that are not read, in words.</summary>
/// <param name="Chinese">As <c>演示文稿</c>.</param>
/// <param name="English">As <c>a slide show</c>.</param>
/// <param name="ChineseRemedy">What to do instead.</param>
/// <param name="EnglishRemedy">The same in English.</param>
internal sealed record FileKind(string Chinese, string English, string ChineseRemedy, string EnglishRemedy)
{
    private static readonly FileKind Slides = new(
        "演示文稿", "a slide show", "请在原来的软件里另存为 .pdf 或 .txt", "save it as .pdf or .txt in the program it came from");

    private static readonly FileKind Sheet = new(
        "电子表格", "a spreadsheet", "请另存为 .csv（每行一份文件），或给出报告正文", "save it as .csv (one document a row), or give the report's text");

    private static readonly FileKind Data = new(
        "数据文件", "a data file", "请给出报告正文的 .txt 或 .md", "give the report's text as .txt or .md");

    private static readonly FileKind Archive = new(
        "压缩包或电子书（能读的只有 ZIP）", "an archive or a book (of archives only ZIP is read)", "请先解压，或另存为 .zip", "unpack it first, or pack it as .zip");

    private static readonly FileKind Picture = new(
        "这种格式的图片", "a picture of a format", "请另存为 .png 或 .jpg", "save it as .png or .jpg");

    private static readonly FileKind Binary = new(
        "二进制文件（或没有字节顺序标记的 UTF-16）",
        "a binary file (or UTF-16 without a byte order mark)",
        "请另存为 UTF-8 的 .txt 或 .md",
        "save it as .txt or .md in UTF-8");

    private static readonly HashSet<string> ReadEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".md", ".markdown", ".htm", ".html", ".xhtml", ".shtml", ".mht", ".mhtml", ".docx", ".docm", ".doc", ".wps", ".odt", ".rtf",
        ".pdf", ".png", ".jpg", ".jpeg", ".webp", ".tmx", ".csv", ".zip",
    };

    /// <summary>Whether a file of a folder is taken without being named, by its ending: what it is, its content says.</summary>
    internal static bool IsReadName(string name) => ReadEndings.Contains(Path.GetExtension(name));

    /// <summary>The kind in words.</summary>
    internal static FileKind Of(UnreadFormat? format) => format switch
    {
        UnreadFormat.Slides => Slides,
        UnreadFormat.Sheet => Sheet,
        UnreadFormat.Data => Data,
        UnreadFormat.Archive => Archive,
        UnreadFormat.OtherPicture => Picture,
        UnreadFormat.Binary or null => Binary,
    };
}
