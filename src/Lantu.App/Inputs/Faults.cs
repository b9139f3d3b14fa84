using Lantu.App.Shell;
using Lantu.Formats;
using Lantu.Text.Formats;

namespace Lantu.App.Inputs;

/// <summary>What can be wrong with a file, and the way out.</summary>
internal static class Faults
{
    internal static Fault Missing(string path) => path.StartsWith('-')
        ? new(
            path,
            "没有这个选项，也没有这个文件；选项见 lantu read --help",
            "there is neither such an option nor such a file; see lantu read --help")
        : new(
            path,
            "没有这个文件；请检查路径和文件名",
            "no such file; check the path and the name");

    internal static Fault FolderWithoutRecurse(string path) => new(
        path,
        "这是一个文件夹；要读里面的文件，请加 --recurse",
        "this is a folder; add --recurse to read the files in it");

    internal static Fault EmptyFolder(string path) => new(
        path,
        "文件夹里没有能读的文件（文本、Markdown、网页、Word、PDF、图片、TMX、CSV、ZIP）",
        "the folder holds no file that is read (text, Markdown, web pages, Word, PDF, pictures, TMX, CSV, ZIP)");

    internal static Fault NothingMatches(string pattern) => new(
        pattern,
        "没有文件符合这个模式；“*”代表一段名字，“**”代表任意层文件夹，例如 'reports/**/*.md'",
        "no file matches this pattern; * stands for a part of a name and ** for any folders, as in 'reports/**/*.md'");

    internal static Fault InputTwice() => new(
        InputItem.StandardInput,
        "标准输入只能读一次；请只写一个“-”",
        "standard input can be read once only; write a single -");

    internal static Fault Unreadable(string path, Exception reason) => reason is UnauthorizedAccessException
        ? new(path, "没有读取权限；请检查文件的权限", "no permission to read it; check its permissions")
        : new(path, $"读取失败：{reason.Message}", $"cannot be read: {reason.Message}");

    internal static Fault TooLarge(string path, int megabytes) => new(
        path,
        $"超过 {megabytes} MB，不像一份报告；请拆成几个文件",
        $"larger than {megabytes} MB, which no report is; split it into several files");

    internal static Fault Empty(string path) => new(
        path,
        "文件是空的，没有可读的文字；请检查是否保存完整",
        "the file is empty: there is no text to read; check that it was saved whole");

    internal static Fault NotRead(string path, FileKind kind) => new(
        path,
        $"这是{kind.Chinese}，不能读；{kind.ChineseRemedy}",
        $"this is {kind.English}, which is not read; {kind.EnglishRemedy}");

    internal static Fault SeveralDocuments(string path, int count) => new(
        path,
        $"里面有 {count} 份文件，这里只能用一份；请先拆开",
        $"it holds {count} documents, and one is wanted here; take it apart first");

    internal static Fault NoPictureToJoin(string path) => new(
        path,
        "不是图片，不能和别的图片合成一份；只有图片能合（--join）",
        "is no picture and cannot be joined with others; joining (--join) is for pictures alone");

    internal static Fault ArchiveTooDeep(string path) => new(
        path,
        "压缩包套了太多层；请先解压",
        "archives within archives within archives are not read; unpack it first");

    /// <summary>A file that its parser could not read.</summary>
    internal static Fault Unparsed(string path, FileFormat format, ParserFault fault)
    {
        (string chinese, string english) = NameOf(format);
        (string chineseWhy, string englishWhy, string chineseRemedy, string englishRemedy) = WhyOf(fault.Kind);
        string chineseMore = fault.Chinese.Length == 0 ? string.Empty : $"（{fault.Chinese}）";
        string englishMore = fault.English.Length == 0 ? string.Empty : $" ({fault.English})";
        return new Fault(path, $"{chinese}{chineseWhy}{chineseMore}；{chineseRemedy}", $"{english} {englishWhy}{englishMore}; {englishRemedy}");
    }

    private static (string Chinese, string English) NameOf(FileFormat format) => format switch
    {
        FileFormat.Text => ("文本", "the text"),
        FileFormat.Html => ("网页", "the web page"),
        FileFormat.Mhtml => ("保存的网页", "the saved web page"),
        FileFormat.Docx => ("Word 文档", "the Word document"),
        FileFormat.WordProcessor => ("旧版 Word、WPS 或 RTF 文档", "the old Word, WPS or RTF document"),
        FileFormat.Pdf => ("PDF 文件", "the PDF file"),
        FileFormat.Picture => ("图片", "the picture"),
        FileFormat.Tmx => ("TMX 文件", "the TMX file"),
        FileFormat.Csv => ("CSV 表格", "the CSV table"),
        FileFormat.Zip => ("压缩包", "the archive"),
        FileFormat.Workbook => ("Excel 工作簿", "the workbook"),
    };

    private static (string Chinese, string English, string ChineseRemedy, string EnglishRemedy) WhyOf(ParserFaultKind kind) => kind switch
    {
        ParserFaultKind.Damaged => (
            "打不开，可能损坏或不完整", "cannot be opened: it may be damaged or cut off", "请重新下载或另存一份", "download or save it again"),
        ParserFaultKind.TooDeep => (
            "嵌套得太深，不像一份文件", "is nested deeper than any document", "请在原来的软件里打开并另存", "open it in its own program and save it again"),
        ParserFaultKind.TooLarge => (
            "超过上限", "exceeds a limit", "请拆成几个文件；上限见 docs/limits.md", "split it; the limits are in docs/limits.md"),
        ParserFaultKind.Encrypted => (
            "有密码", "asks for a password", "请去掉密码后另存", "save it without the password"),
        ParserFaultKind.NoText => (
            "里没有可读的文字", "has no text to read", "请检查是否保存完整；正文是图片的，请把图片存出来再读", "check that it was saved whole; where its text is pictures, save and read those"),
        ParserFaultKind.Unreadable => (
            "里的字认不出来", "does not tell which characters its signs are", "请换一份可以复制文字的文件，或转成图片再读", "use a file whose text can be copied, or turn it into pictures"),
        ParserFaultKind.PartMissing => (
            "暂时读不了", "cannot be read here", "装好后再试", "try again when it is there"),
        ParserFaultKind.TimeOut => (
            "解析超时，已中止", "took too long to parse and was stopped", "请检查文件是否正常，或另存一份", "check that the file is sound, or save it again"),
        ParserFaultKind.Memory => (
            "解析占用内存过多，已中止", "took too much memory to parse and was stopped", "请检查文件是否正常，或拆成几个文件", "check that the file is sound, or split it"),
        ParserFaultKind.Crash => (
            "解析时出了程序错误", "broke its parser", "请把这份文件报告给我们，其他文件不受影响", "please report it; other files are not affected"),
    };

    internal static Fault Broken(string path, Exception reason) => new(
        path,
        $"读到一半出了程序错误（{reason.GetType().Name}：{reason.Message}）；请把这份文件报告给我们，其他文件不受影响",
        $"a fault of the program stopped the reading ({reason.GetType().Name}: {reason.Message}); please report it; other files are not affected");
}
