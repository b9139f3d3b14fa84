using System.CommandLine;
using Lantu.App.Outputs;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary><c>lantu check</c>: what does not agree within documents and between those of one place.</summary>
internal static class CheckCommand
{
    internal const string Name = "check";

    internal const string Help = """
        lantu check：核对报告里的数字，找出不能同时成立的说法
                     Checks the figures of reports and finds those that cannot all be true

        用法 Usage
          lantu check FILE… [选项 options]
          lantu check NEW --against OLD [选项 options]

        FILE 同 lantu read；同一个地方的几份报告互相核对，每个地方出一份结果。舍入、价格、口径都算在内；条件不能证实的
        只作说明，不算矛盾。每种核对见 docs/checks.md。
        FILE is as for lantu read; reports of one place are checked with each other, and each place gives one result.
        Rounding, prices and coverage are understood: where the conditions are not proved there is a note and no
        contradiction. See docs/checks.md for each kind of check.

        选项 Options
          -f, --format FORMAT   table 给人看（终端上默认）；json 机器读（其他场合默认，一个地方一行）；html 一个独立网页
                                table for people (the default at a terminal), json for programs (the default
                                elsewhere, one place a line), or html, one page with everything in it
          --derived             列出文中数字可以推算出的数         lists what the figures allow one to compute
          --against OLD         与往年的报告核对（可写几次）       holds the files against an earlier report (repeatable)
          --observations FILE   与统计表核对：place, indicator, period, value, unit, basis, source, published
                                holds them against a table of statistics (CSV or TSV with these columns)
          --indent              json 换行缩进（只限一个地方）     json with line breaks (a single place only)
          -o, --output OUT      写进文件（写完才替换旧文件）或管道、设备
                                writes into a file (an old one is replaced when all is done), a pipe or a device
          -r, --recurse         读文件夹里的所有文件             reads all files of a folder
          -j, --jobs N          同时读几个文件                    documents read at a time
          --width N             表格宽度，60 到 400 列            width of the table, 60 to 400 columns
          -q, --quiet           不报进度                          no progress
          -h, --help            显示这些说明                      shows this

        退出码 Exit codes
          0 没有矛盾 no contradiction    1 有矛盾，或有文件失败 a contradiction, or some files failed    2 什么也没有做成 nothing done

        例 Examples
          lantu check samples/yunzhou-2026.md
          lantu check samples/yunzhou-2026.md --against samples/yunzhou-2025.md --format html -o findings.html
          lantu check samples/yiwu-2026.md --derived

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string?>("--format", "-f");
        var derived = new Option<bool>("--derived");
        var against = new Option<string[]>("--against");
        var observations = new Option<string?>("--observations");
        var indented = new Option<bool>("--indent");
        var output = new Option<string?>("--output", "-o");
        var recurse = new Option<bool>("--recurse", "-r");
        var jobs = OptionNumbers.Whole("--jobs", "-j", 1, 256);
        var width = OptionNumbers.Whole("--width", null, 60, 400);
        var quiet = new Option<bool>("--quiet", "-q");
        var command = new Command(Name) { files, format, derived, against, observations, indented, output, recurse, jobs, width, quiet };
        command.SetAction(async (line, _) =>
        {
            if (!FormatChoice.TryName(line.GetValue(format), Enum.GetValues<CheckFormat>(), out CheckFormat? chosen, out Fault? fault))
            {
                return fault.End(surroundings);
            }

            string[] operands = line.GetValue(files) ?? [];
            if (operands.Length == 0)
            {
                return NoFile.End(surroundings);
            }

            var request = new CheckRequest
            {
                Files = operands,
                Against = line.GetValue(against) ?? [],
                Observations = line.GetValue(observations),
                Format = chosen,
                Derived = line.GetValue(derived),
                Indented = line.GetValue(indented),
                Output = line.GetValue(output),
                Recurse = line.GetValue(recurse),
                Jobs = line.GetValue(jobs),
                Width = line.GetValue(width),
                Quiet = line.GetValue(quiet),
            };
            return await CheckRun.Start(request, surroundings).ConfigureAwait(false);
        });
        return command;
    }

    private static Fault NoFile => new(
        null,
        "没有给出要核对的文件；例如 lantu check samples/yunzhou-2026.md，说明见 lantu check --help",
        "no file was named; try lantu check samples/yunzhou-2026.md, or lantu check --help");
}
