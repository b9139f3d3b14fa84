using System.CommandLine;
using Lantu.App.Outputs;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary><c>lantu read</c>: documents into plans.</summary>
internal static class ReadCommand
{
    internal const string Name = "read";

    internal const string Help = """
        lantu read：把政府工作报告读成结构化的规划
                    Reads government work reports into structured plans

        用法 Usage
          lantu read FILE… [选项 options]

        FILE 是文件、文件夹（加 --recurse）、通配模式（'reports/**/*.md'）或“-”（标准输入）。能读文本和 Markdown
        （UTF-8、带字节顺序标记的 UTF-16、GB18030、Big5）、网页和保存的网页（HTML、MHTML、微信）、Word（.docx；
        .doc、.wps、.rtf、.odt 要装 LibreOffice）、PDF、图片、TMX、CSV（每行一份文件）和装着它们的 ZIP；
        是什么看内容，不看文件名。
        FILE is a file, a folder (with --recurse), a pattern or - for standard input: text and Markdown (in UTF-8,
        UTF-16 with a byte order mark, GB18030 or Big5), web pages, Word documents (old ones with LibreOffice), PDF,
        pictures, TMX, CSV with one document a row, and ZIP of any of them, told by content and not by name.

        选项 Options
          -f, --format FORMAT   table 给人看（终端上默认）；json 机器读（其他场合默认，几个文件时一行一个）；
                                csv、tsv 一行一条事实；text 正文
                                table for people (the default at a terminal), json for programs (the default
                                elsewhere; one document a line), csv and tsv with one fact a row, or the text as read
          --source-map          不出规划，出一张对照表（JSON）：正文的每一段在原文件的什么地方
                                gives, instead of the plan, where each stretch of the text stands in the source
          --language LANG       双语文件读哪一种语言，默认 zh      which side of a bilingual file, zh by default
          --join                几张图片按给出的顺序算一份文件    takes several pictures, in the order named, as one document
          --overlay OUT.png     另存一张图：左边是原图和认出的框，右边是认出的字；几张图时 OUT-2.png 等
                                also draws the picture with the boxes that were read and, beside it, what was read
          --text                json 里带上正文                   adds the text to json
          --indent              json 换行缩进（只限一个文件）     json with line breaks (a single file only)
          --bom                 csv、tsv 开头加字节顺序标记，便于 Excel 打开
                                begins csv and tsv with a byte order mark, as Excel likes it
          -o, --output OUT      写进文件（写完才替换旧文件）或管道、设备
                                writes into a file (an old one is replaced when all is done), a pipe or a device
          -r, --recurse         读文件夹里的所有文件             reads all files of a folder
          -j, --jobs N          同时读几个文件                    documents read at a time
          --width N             表格宽度，60 到 400 列            width of the table, 60 to 400 columns
          --stats               在标准错误打印一行：篇数、字符、字节、秒、MB/s、事实、内存峰值；
                                只计从正文到事实的时间，此时默认 --jobs 1
                                prints one line on standard error; the time is that from text to facts alone, and
                                --jobs is 1 unless said otherwise
          --repeat N            整批读 N 遍，--stats 报中位数的一遍
                                reads all documents N times; --stats reports the median pass
          -q, --quiet           不报进度                          no progress
          -h, --help            显示这些说明                      shows this

        退出码 Exit codes
          0 全部完成 done    1 完成，但有文件失败 done, but some files failed    2 什么也没有做成 nothing done

        例 Examples
          lantu read samples/yiwu-2026.md
          lantu read reports --recurse --format csv --bom -o facts.csv
          curl -s https://example.org/report.txt | lantu read - --format json --text

        """;

    // The map has an option of its own.
    private static readonly OutputFormat[] Named = [.. Enum.GetValues<OutputFormat>().Where(static format => format != OutputFormat.SourceMap)];

    internal static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string?>("--format", "-f");
        var sourceMap = new Option<bool>("--source-map");
        var language = new Option<string?>("--language");
        var join = new Option<bool>("--join");
        var overlay = new Option<string?>("--overlay");
        var withText = new Option<bool>("--text");
        var indented = new Option<bool>("--indent");
        var mark = new Option<bool>("--bom");
        var output = new Option<string?>("--output", "-o");
        var recurse = new Option<bool>("--recurse", "-r");
        var jobs = OptionNumbers.Whole("--jobs", "-j", 1, 256);
        var width = OptionNumbers.Whole("--width", null, 60, 400);
        var stats = new Option<bool>("--stats");
        var repeat = OptionNumbers.Whole("--repeat", null, 1, 10_000);
        var quiet = new Option<bool>("--quiet", "-q");
        var command = new Command(Name)
        {
            files, format, sourceMap, language, join, overlay, withText, indented, mark, output, recurse, jobs, width, stats, repeat, quiet,
        };
        command.SetAction(async (line, _) =>
        {
            string? named = line.GetValue(format);
            if (!FormatChoice.TryName(named, Named, out OutputFormat? chosen, out Fault? fault))
            {
                return fault.End(surroundings);
            }

            bool maps = line.GetValue(sourceMap);
            if (maps && named is not null)
            {
                return TwoFormats.End(surroundings);
            }

            string[] operands = line.GetValue(files) ?? [];
            if (operands.Length == 0)
            {
                return NoFile.End(surroundings);
            }

            var request = new ReadRequest
            {
                Files = operands,
                Format = maps ? OutputFormat.SourceMap : chosen,
                Language = line.GetValue(language) ?? "zh",
                Join = line.GetValue(join),
                Overlay = line.GetValue(overlay),
                WithText = line.GetValue(withText),
                Indented = line.GetValue(indented),
                ByteOrderMark = line.GetValue(mark),
                Output = line.GetValue(output),
                Recurse = line.GetValue(recurse),
                Jobs = line.GetValue(jobs),
                Width = line.GetValue(width),
                Stats = line.GetValue(stats),
                Repeat = line.GetValue(repeat) ?? 1,
                Quiet = line.GetValue(quiet),
            };
            return await ReadRun.Start(request, surroundings).ConfigureAwait(false);
        });
        return command;
    }

    private static Fault NoFile => new(
        null,
        "没有给出要读的文件；例如 lantu read samples/yiwu-2026.md，标准输入写“-”，说明见 lantu read --help",
        "no file was named; try lantu read samples/yiwu-2026.md, - for standard input, or lantu read --help");

    private static Fault TwoFormats => new(
        "--source-map",
        "本身就是一种输出，不和 --format 一起用",
        "is an output of its own and goes without --format");
}
