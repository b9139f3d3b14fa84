using System.Buffers;
using System.CommandLine;
using System.Text;
using Lantu.Analysis.Comparison;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Drawing.Boards;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Themes;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands;

/// <summary><c>lantu compare</c>: last year's targets against this year's results, or several places side by side.</summary>
internal static class CompareCommand
{
    internal const string Name = "compare";

    internal const string Help = """
        lantu compare：去年的目标今年怎样了；几个地方的同一指标放在一起看
                       What became of last year's targets; the same indicators of several places

        用法 Usage
          lantu compare OLD NEW [选项 options]     同一地方的前后两份报告
                                                   an old and a new report of one place
          lantu compare A B … [选项 options]       不同地方（或同一地方几年）的报告
                                                   reports of several places, or of several years of one

        一个文件里有几份报告的（CSV、ZIP），按年份一一算数。
        A file that holds several reports (CSV, ZIP) counts for as many, in the order of their years.
        两份报告属于同一地方、年份不同，就按前后两份对照，否则按几个地方对照；--as 可以指定。
        Two reports of one place and different years are compared as old and new, all others side by side; --as says which.

        选项 Options
          -f, --format FORMAT   table 给人看；json；csv；xlsx；png、svg、html 画成图；
                                不写时看 -o 的扩展名，终端上默认 table，其他场合默认 json
                                table for people, json, csv, xlsx; png, svg and html draw; unsaid, by the ending of
                                -o, else table at a terminal and json elsewhere
          --as WHICH            pair 前后两份；places 几个地方        pair or places
          --part WHICH          csv 的内容：targets（默认）、changes、tasks
                                what csv holds: targets (the default), changes or tasks
          --indent              json 换行缩进                          json with line breaks
          --bom                 csv 开头加字节顺序标记，便于 Excel 打开  begins csv with a byte order mark
          -o, --output OUT      写进文件                               writes into a file
          --width N             表格宽度，60 到 400 列                 width of the table, 60 to 400 columns
          -h, --help            显示这些说明                           shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Examples
          lantu compare samples/yunzhou-2025.md samples/yunzhou-2026.md
          lantu compare samples/yunzhou-2025.md samples/yunzhou-2026.md -o comparison.xlsx
          lantu compare samples/yunzhou-2025.md samples/yunzhou-2026.md -o comparison.png

        """;

    private static readonly string[] Formats = ["table", "json", "csv", "xlsx", "png", "svg", "html"];

    internal static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string?>("--format", "-f");
        var side = new Option<string?>("--as");
        var part = new Option<string?>("--part");
        var indented = new Option<bool>("--indent");
        var mark = new Option<bool>("--bom");
        var output = new Option<string?>("--output", "-o");
        var width = OptionNumbers.Whole("--width", null, 60, 400);
        var command = new Command(Name) { files, format, side, part, indented, mark, output, width };
        command.SetAction(line => Run(
            new CompareRequest(
                line.GetValue(files) ?? [], line.GetValue(format), line.GetValue(side), line.GetValue(part), line.GetValue(indented),
                line.GetValue(mark), line.GetValue(output), line.GetValue(width)),
            surroundings));
        return command;
    }

    private static int Run(CompareRequest request, Surroundings surroundings)
    {
        if (Misuse(request) is { } misuse)
        {
            return misuse.End(surroundings);
        }

        string usual = surroundings.OutputIsTerminal && request.Output is null ? "table" : "json";
        if (!FormatChoice.TryChoose(request.Format, request.Output, usual, Formats, out string? format, out Fault? fault))
        {
            return fault.End(surroundings);
        }

        var plans = new List<Plan>();
        foreach (string file in request.Files)
        {
            if (!PlanFile.TryReadAll(file, surroundings, out IReadOnlyList<Plan> read, out fault))
            {
                return fault.End(surroundings);
            }

            // Within one file nobody chose the order: a CSV or an archive of several years.
            plans.AddRange(read.OrderBy(static plan => plan.Document.Year ?? int.MaxValue));
        }

        if (plans.Count < 2)
        {
            return TooFew.End(surroundings);
        }

        if (request.As == "pair" && plans.Count != 2)
        {
            return UnknownWay.End(surroundings);
        }

        bool pair = request.As is "pair" || (request.As is null && IsPair(plans));
        if (pair && Disorder(request, plans) is { } disorder)
        {
            return disorder.End(surroundings);
        }

        IndicatorCatalogue indicators = Catalogues.Default.Indicators;
        byte[] bytes = pair
            ? Render(PlanComparison.Of(plans[0], plans[1], indicators), format, request, surroundings)
            : Render(PlacesComparison.Of(plans, indicators), format, request, surroundings);
        return WholeOutput.Write(bytes, request.Output, request.Files, surroundings);
    }

    private static Fault? Misuse(CompareRequest request)
    {
        if (request.Files.Count == 0)
        {
            return TooFew;
        }

        if (request.As is not (null or "pair" or "places"))
        {
            return UnknownWay;
        }

        return request.Part is null or "targets" or "changes" or "tasks"
            ? null
            : new Fault("--part", "只能是 targets、changes 或 tasks", "is targets, changes or tasks");
    }

    private static Fault TooFew => new(
        null,
        "要两份或更多的报告；例如 lantu compare samples/yunzhou-2025.md samples/yunzhou-2026.md，说明见 lantu compare --help",
        "name two reports or more, as in lantu compare samples/yunzhou-2025.md samples/yunzhou-2026.md; see lantu compare --help");

    private static Fault UnknownWay => new("--as", "只能是 pair（正好两份报告）或 places", "is pair (with exactly two reports) or places");

    private static bool IsPair(List<Plan> plans) =>
        plans.Count == 2 && plans[0].Document.Place is { } place && place == plans[1].Document.Place
        && plans[0].Document.Year != plans[1].Document.Year;

    private static Fault? Disorder(CompareRequest request, List<Plan> plans) =>
        plans[0].Document.Year is { } old && plans[1].Document.Year is { } next && old > next
            ? new Fault(
                request.Files[0],
                $"这份报告是{old}年的，比后一份（{next}年）还新；请把旧的放在前面",
                $"is of {old}, newer than the second one ({next}); name the old report first")
            : null;

    private static byte[] Render(PlanComparison comparison, string format, CompareRequest request, Surroundings surroundings)
    {
        switch (format)
        {
            case "json":
                var buffer = new ArrayBufferWriter<byte>();
                ComparisonJsonWriter.Write(buffer, comparison, request.Indented);
                buffer.Write("\n"u8);
                return buffer.WrittenSpan.ToArray();
            case "csv":
                IReadOnlyList<Sheet> parts = ComparisonSheets.Of(comparison);
                Sheet part = request.Part switch { "changes" => parts[1], "tasks" => parts[2], _ => parts[0] };
                return Encoding.UTF8.GetBytes(SeparatedRows.Write(part, request.Mark));
            case "xlsx":
                return Workbook.Write(ComparisonSheets.Of(comparison));
            case "png" or "svg" or "html":
                Board board = ComparisonBoard.Of(comparison);
                return Draw(BoardPicture.Draw(board, Theme.Blue, FontLibrary.Standard), format, svg => ComparisonPage.Write(board, svg));
            default:
                return Encoding.UTF8.GetBytes(ComparisonView.Render(comparison, Width(request, surroundings), Color(request, surroundings)));
        }
    }

    private static byte[] Draw(DisplayList list, string format, Func<string, string> page) => format switch
    {
        "png" => PngOutput.Render(list, scale: 1).ToArray(),
        "svg" => SvgOutput.Render(list, SvgFonts.Embedded),
        _ => Encoding.UTF8.GetBytes(page(Encoding.UTF8.GetString(SvgOutput.Render(list, SvgFonts.Embedded)))),
    };

    private static byte[] Render(PlacesComparison places, string format, CompareRequest request, Surroundings surroundings)
    {
        switch (format)
        {
            case "json":
                var buffer = new ArrayBufferWriter<byte>();
                PlacesJsonWriter.Write(buffer, places, request.Indented);
                buffer.Write("\n"u8);
                return buffer.WrittenSpan.ToArray();
            case "csv":
                return Encoding.UTF8.GetBytes(SeparatedRows.Write(ComparisonSheets.Of(places)[0], request.Mark));
            case "xlsx":
                return Workbook.Write(ComparisonSheets.Of(places));
            case "png" or "svg" or "html":
                Grid grid = PlacesGrid.Of(places);
                return Draw(GridPicture.Draw(grid, Theme.Blue, FontLibrary.Standard), format, svg => ComparisonPage.Write(grid, svg));
            default:
                return Encoding.UTF8.GetBytes(PlacesView.Render(places, Width(request, surroundings), Color(request, surroundings)));
        }
    }

    private static int Width(CompareRequest request, Surroundings surroundings) =>
        request.Width ?? (request.Output is null ? surroundings.Width : Surroundings.WidthElsewhere);

    private static bool Color(CompareRequest request, Surroundings surroundings) => request.Output is null && surroundings.Color;
}

/// <summary>What stands behind <c>lantu compare</c>.</summary>
internal sealed record CompareRequest(
    IReadOnlyList<string> Files, string? Format, string? As, string? Part, bool Indented, bool Mark, string? Output, int? Width);
