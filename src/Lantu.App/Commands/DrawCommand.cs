using System.CommandLine;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary><c>lantu draw</c>: a document into its 一图读懂.</summary>
internal static class DrawCommand
{
    internal const string Name = "draw";

    internal const string Help = """
        lantu draw：把报告画成一图读懂；图中的数字都连着原句，算出来的标明“计算值”
                    Draws the plan at a glance; each number leads to its sentence, computed ones are marked

        用法 Usage
          lantu draw FILE -o OUT.png|svg|pdf|html [-o …] [选项 options]

        选项 Options
          -o, --output OUT      写到哪里；扩展名决定格式，可写几个
                                where to; the ending tells the format; may be given several times
          --theme THEME         red（默认）、blue、green，或配色文件（.yaml）
                                red (the default), blue, green, or a theme file (.yaml)
          --width N             图宽多少像素，320 到 4320，默认 1080；文字按比例缩放
                                pixels from left to right, 1080 unless told; the texts grow and shrink with it
          --scale N             png 每单位几个像素，1 到 4；手机高清屏用 2
                                pixels to a unit in png, 1 to 4; 2 for sharp screens
          --lang LANG           图中自有标签的语言 zh、en；原文不译
                                language of the picture's own labels; what the document says stays
          --plan-out FILE       把选了什么写成图稿（.yaml），可改措辞、次序、取舍
                                writes what was chosen as a storyboard, to be edited
          --storyboard FILE     照改好的图稿画；数字与原文不符的拒画
                                draws an edited storyboard; a number that its fact does not hold is refused
          --font FILE           生僻字用的字体（.ttf、.otf、.ttc）
                                a further font for rare characters
          --force               版面检查有问题也写出           writes the picture though the lint found faults
          -h, --help            显示这些说明                    shows this

        退出码 Exit codes
          0 全部写出 all written    1 有的没写成 some could not be written    2 什么也没有写 nothing written

        例 Examples
          lantu draw samples/yiwu-2026.md -o yiwu.png -o yiwu.html
          lantu draw samples/yiwu-2026.md --plan-out picture.yaml
          lantu draw samples/yiwu-2026.md --storyboard picture.yaml --theme blue --scale 2 -o yiwu.png

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string[]>("--output", "-o") { Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var theme = new Option<string?>("--theme");
        var width = OptionNumbers.Whole("--width", null, 320, 4320);
        var scale = OptionNumbers.Whole("--scale", null, 1, 4);
        var language = new Option<string?>("--lang");
        var planOut = new Option<string?>("--plan-out");
        var storyboard = new Option<string?>("--storyboard");
        var font = new Option<string?>("--font");
        var force = new Option<bool>("--force");
        var command = new Command(Name) { file, output, theme, width, scale, language, planOut, storyboard, font, force };
        command.SetAction(line =>
        {
            if (line.GetValue(file) is not { } name)
            {
                return NoFile.End(surroundings);
            }

            var request = new DrawRequest
            {
                File = name,
                Outputs = line.GetValue(output) ?? [],
                Theme = line.GetValue(theme),
                Width = line.GetValue(width),
                Scale = line.GetValue(scale) ?? 1,
                Language = line.GetValue(language),
                PlanOut = line.GetValue(planOut),
                Storyboard = line.GetValue(storyboard),
                Font = line.GetValue(font),
                Force = line.GetValue(force),
            };
            return DrawRun.Start(request, surroundings);
        });
        return command;
    }

    private static Fault NoFile => new(
        null,
        "没有给出要画的文件；例如 lantu draw samples/yiwu-2026.md -o yiwu.png，说明见 lantu draw --help",
        "no file was named; try lantu draw samples/yiwu-2026.md -o yiwu.png, or lantu draw --help");
}
