using System.Globalization;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Yaml;

namespace Lantu.App.Commands;

/// <summary>What can be wrong with a picture, and the way out.</summary>
internal static class DrawFaults
{
    internal static Fault? Misuse(DrawRequest request)
    {
        if (request.Outputs.Count == 0 && request.PlanOut is null)
        {
            return new Fault(
                "-o",
                "没有说写到哪里；例如 -o picture.png（也可 .svg、.pdf、.html），或 --plan-out picture.yaml",
                "says not where to; as in -o picture.png (or .svg, .pdf, .html), or --plan-out picture.yaml");
        }

        foreach (string output in request.Outputs)
        {
            if (PictureFormats.Of(output) is null)
            {
                return new Fault(
                    output,
                    "扩展名要是 .png、.svg、.pdf 或 .html，由它决定格式",
                    "the name must end in .png, .svg, .pdf or .html, which tells the format");
            }
        }

        if (request.Language is not (null or "zh" or "en"))
        {
            return new Fault("--lang", $"没有“{request.Language}”；可用 zh、en", $"there is no '{request.Language}'; choose zh or en");
        }

        string[] written = [.. request.Outputs, .. request.PlanOut is null ? [] : new[] { request.PlanOut }];
        if (written.Any(path => SamePlace(path, request.File) || (request.Storyboard is not null && SamePlace(path, request.Storyboard))))
        {
            return new Fault(
                request.File,
                "要写的文件正是要读的文件，会把它盖掉；请换一个名字",
                "the file to be written is one of those to be read and would be lost; choose another name");
        }

        return written.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Count() < written.Length
            ? new Fault("-o", "同一个文件写了两次；请各用各的名字", "names one file twice; give each its own name")
            : null;
    }

    internal static Fault NothingToDraw(string file) => new(
        file,
        "读不出可画的内容：没有数字、目标、任务，也没有标题；请用 lantu read 看看读到了什么",
        "holds nothing to draw: no figures, targets or tasks, and no headings; see with lantu read what was read");

    internal static Fault MissingGlyph(string file, MissingGlyphException e)
    {
        string names = string.Join('、', e.Characters.Select(character => string.Create(CultureInfo.InvariantCulture, $"“{character}”（U+{character.Value:X4}）")));
        return new Fault(
            file,
            $"自带字体没有{names}；请用 --font 给出有这些字的字体，例如 --font /usr/share/fonts/xxx.ttf",
            $"the fonts of the program lack {string.Join(", ", e.Characters.Select(character => string.Create(CultureInfo.InvariantCulture, $"U+{character.Value:X4}")))}; name one that has them, as in --font rare.ttf");
    }

    internal static Fault TooLarge(string file, PictureSizeException e) => new(
        file,
        $"图太大：{e.Message}；请减小 --width 或 --scale，或用 --plan-out 删减内容",
        $"the picture is too large: {e.Message}; lower --width or --scale, or cut with --plan-out");

    internal static Fault UnknownTheme(string named) => new(
        "--theme",
        $"没有“{named}”这种配色；可用 {string.Join('、', Theme.All.Select(theme => theme.Name))}，或配色文件 my-theme.yaml",
        $"there is no theme '{named}'; choose {string.Join(", ", Theme.All.Select(theme => theme.Name))}, or a file such as my-theme.yaml");

    internal static Fault Yaml(string path, YamlFormatException e) => new($"{path}:{e.Line}:{e.Column}", e.Chinese, e.English);

    internal static Fault NoFont(string path, FontFormatException e) => new(
        path, "不是能用的字体（.ttf、.otf、.ttc）；请换一个文件", $"is no font that can be used: {e.Message}");

    internal static Fault Folder(string path) => new(path, "这是一个文件夹；请写文件名", "this is a folder; name a file");

    internal static Fault Lint(string file, int count) => new(
        file,
        $"版面有 {count} 处问题，没有写出；请用 --plan-out 改短文字再画，或加 --force 照样写出",
        $"the layout has {count} faults, and nothing was written; shorten the texts through --plan-out, or write it all the same with --force");

    internal static Fault Of(LintFinding finding)
    {
        string at = string.Create(CultureInfo.InvariantCulture, $"x={finding.Area.X:0} y={finding.Area.Y:0}");
        string measured = finding.Measured.ToString("0.#", CultureInfo.InvariantCulture);
        (string chinese, string english) = LintWords.Of(finding.Rule);
        return new Fault(at, $"{chinese}（{measured}）：{finding.Text}", $"{english} ({measured}): {finding.Text}");
    }

    internal static Fault Of(string file, StoryFinding finding) => new(
        finding.Line is { } line ? $"{file}:{line}:{finding.Column}" : $"{file} {finding.Path}", finding.Chinese, finding.English);

    private static bool SamePlace(string one, string two) => Path.GetFullPath(one) == Path.GetFullPath(two);
}
