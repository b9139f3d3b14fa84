using System.Text;

namespace Lantu.App.Inputs;

/// <summary>Kinds of files that are not read yet, told by name or by content.</summary>
/// <param name="Chinese">As <c>Word 文档</c>.</param>
/// <param name="English">As <c>a Word document</c>.</param>
/// <param name="ChineseRemedy">What to do instead.</param>
/// <param name="EnglishRemedy">The same in English.</param>
internal sealed record FileKind(string Chinese, string English, string ChineseRemedy, string EnglishRemedy)
{
    private const int Beginning = 8192;

    private static readonly FileKind Word = Document(" Word 或 WPS 文档", "a word processor's document");
    private static readonly FileKind Pdf = new(
        " PDF 文件", "a PDF file", "请把正文复制或导出为 .txt 或 .md", "copy or export its text as .txt or .md");

    private static readonly FileKind Slides = Document("演示文稿", "a slide show");
    private static readonly FileKind Html = new(
        "网页", "a web page", "请把正文另存为 .txt 或 .md", "save its main text as .txt or .md");

    private static readonly FileKind Picture = new(
        "图片", "a picture", "请先用文字识别软件转成 .txt", "turn it into .txt with a character recognition program first");

    private static readonly FileKind Sheet = new(
        "表格", "a table", "请给出报告正文的 .txt 或 .md", "give the report's text as .txt or .md");

    private static readonly FileKind Data = new(
        "数据文件", "a data file", "请给出报告正文的 .txt 或 .md", "give the report's text as .txt or .md");

    private static readonly FileKind Archive = new(
        "压缩包", "an archive", "请先解压，再给出里面的 .txt 或 .md", "unpack it first and give the .txt or .md in it");

    private static readonly FileKind Zip = new(
        " Word 文档或压缩包", "a Word document or an archive", "请另存为或解压出 .txt 或 .md", "save or unpack it as .txt or .md");

    private static readonly FileKind Binary = new(
        "二进制文件（或没有字节顺序标记的 UTF-16）",
        "a binary file (or UTF-16 without a byte order mark)",
        "请另存为 UTF-8 的 .txt 或 .md",
        "save it as .txt or .md in UTF-8");

    private static readonly Dictionary<string, FileKind> ByExtension = Extensions(
        (Word, ".doc .docx .wps .odt .rtf .pages"),
        (Pdf, ".pdf .ofd .epub"),
        (Slides, ".ppt .pptx .odp"),
        (Html, ".htm .html .xhtml .shtml .mht .mhtml"),
        (Picture, ".png .jpg .jpeg .gif .webp .bmp .tif .tiff .heic .svg"),
        (Sheet, ".csv .tsv .xls .xlsx .ods .et"),
        (Data, ".json .jsonl .xml .tmx .yaml .yml .db .sqlite .parquet"),
        (Archive, ".zip .gz .7z .rar .tar .xz .bz2 .tgz .zst"));

    private static readonly (byte[] Magic, FileKind Kind)[] ByMagic =
    [
        ("%PDF-"u8.ToArray(), Pdf),
        ([0x50, 0x4B, 0x03, 0x04], Zip),
        ([0x50, 0x4B, 0x05, 0x06], Zip),
        ([0x89, 0x50, 0x4E, 0x47], Picture),
        ([0xFF, 0xD8, 0xFF], Picture),
        ("GIF8"u8.ToArray(), Picture),
        ([0x49, 0x49, 0x2A, 0x00], Picture),
        ([0x4D, 0x4D, 0x00, 0x2A], Picture),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Word),
        (@"{\rtf"u8.ToArray(), Word),
        ([0x1F, 0x8B], Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Archive),
        ("Rar!"u8.ToArray(), Archive),
    ];

    private static readonly string[] HtmlBeginnings =
        ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<script", "<style", "<link"];

    /// <summary>Whether a folder's file is taken without being named: .txt, .md, .markdown.</summary>
    internal static bool IsReadName(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".TXT" or ".MD" or ".MARKDOWN";

    /// <summary>The kind that keeps a file from being read; null for text.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">What is in it.</param>
    internal static FileKind? Of(string name, ReadOnlySpan<byte> bytes)
    {
        if (ByExtension.TryGetValue(Path.GetExtension(name), out FileKind? named))
        {
            return named;
        }

        foreach ((byte[] magic, FileKind kind) in ByMagic)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }

        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        {
            return Picture;
        }

        ReadOnlySpan<byte> beginning = bytes[..Math.Min(bytes.Length, Beginning)];
        if (beginning.StartsWith<byte>([0xFF, 0xFE]) || beginning.StartsWith<byte>([0xFE, 0xFF]))
        {
            return null;
        }

        return beginning.Contains((byte)0) ? Binary : OfMarkup(beginning);
    }

    private static FileKind? OfMarkup(ReadOnlySpan<byte> beginning)
    {
        string words = Encoding.Latin1.GetString(beginning.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? beginning[3..] : beginning).TrimStart();
        foreach (string html in HtmlBeginnings)
        {
            if (words.StartsWith(html, StringComparison.OrdinalIgnoreCase))
            {
                return Html;
            }
        }

        if (words.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return words.Contains("<html", StringComparison.OrdinalIgnoreCase) ? Html : Data;
        }

        return words.StartsWith('{') && words[1..].TrimStart().StartsWith('"') ? Data : null;
    }

    private static Dictionary<string, FileKind> Extensions(params (FileKind Kind, string Extensions)[] kinds) =>
        kinds
            .SelectMany(static kind => kind.Extensions.Split(' '), static (kind, extension) => (extension, kind.Kind))
            .ToDictionary(static pair => pair.extension, static pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    private static FileKind Document(string chinese, string english) => new(
        chinese, english, "请在原来的软件里另存为 .txt 或 .md", "save it as .txt or .md in the program it came from");
}
