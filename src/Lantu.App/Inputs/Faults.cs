using Lantu.App.Shell;

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
        "这是一个文件夹；要读里面的 .txt、.md、.markdown，请加 --recurse",
        "this is a folder; add --recurse to read the .txt, .md and .markdown files in it");

    internal static Fault EmptyFolder(string path) => new(
        path,
        "文件夹里没有 .txt、.md 或 .markdown 文件；其他格式暂时不能读",
        "the folder holds no .txt, .md or .markdown file; other formats are not read yet");

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
        $"这是{kind.Chinese}，暂时不能读；{kind.ChineseRemedy}",
        $"this is {kind.English}, which is not read yet; {kind.EnglishRemedy}");

    internal static Fault Broken(string path, Exception reason) => new(
        path,
        $"读到一半出了程序错误（{reason.GetType().Name}：{reason.Message}）；请把这份文件报告给我们，其他文件不受影响",
        $"a fault of the program stopped the reading ({reason.GetType().Name}: {reason.Message}); please report it; other files are not affected");
}
