using System.Buffers;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Lantu.Analysis.Assignments;
using Lantu.App.Inputs.Office;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Plans.Model;

namespace Lantu.App.Commands;

/// <summary><c>lantu tasks</c>: the decomposition table of a report.</summary>
internal static class TasksCommand
{
    internal const string Name = "tasks";

    internal const string Help = """
        lantu tasks：任务分解表
                     The decomposition table of a report: tasks, targets, agencies, deadlines

        用法 Usage
          lantu tasks FILE [选项 options]

        单位和时限只取原文写明的，没有写的留空。xlsx 另有“填报”一页，可以填好再用 --filled 读回来；
        编号由原文的位置定，同一份报告再导出一次编号不变。
        Agencies and deadlines are those that the text names; what it does not name stays empty. The xlsx has a sheet
        (填报) to be filled in and read back with --filled; its ids stay the same when the same report is exported again.

        选项 Options
          -f, --format FORMAT   table、json、csv、xlsx、docx；不写时看 -o 的扩展名，终端上默认 table，其他场合默认 json
                                table, json, csv, xlsx, docx; unsaid, by the ending of -o, else table at a terminal
                                and json elsewhere
          --filled SHEET.xlsx   把填好的单位、责任领导、时限、进展带进来
                                takes over what was filled in: agencies, leaders, deadlines, progress
          --indent              json 换行缩进                          json with line breaks
          --bom                 csv 开头加字节顺序标记，便于 Excel 打开  begins csv with a byte order mark
          -o, --output OUT      写进文件                               writes into a file
          --width N             表格宽度，60 到 400 列                 width of the table, 60 to 400 columns
          -h, --help            显示这些说明                           shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Examples
          lantu tasks samples/yunzhou-2026.md -o tasks.xlsx
          lantu tasks samples/yunzhou-2026.md --filled tasks.xlsx -o tasks.docx

        """;

    private static readonly string[] Formats = ["table", "json", "csv", "xlsx", "docx"];

    internal static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string?>("--format", "-f");
        var filled = new Option<string?>("--filled");
        var indented = new Option<bool>("--indent");
        var mark = new Option<bool>("--bom");
        var output = new Option<string?>("--output", "-o");
        var width = OptionNumbers.Whole("--width", null, 60, 400);
        var command = new Command(Name) { file, format, filled, indented, mark, output, width };
        command.SetAction(line => Run(
            new TasksRequest(
                line.GetValue(file), line.GetValue(format), line.GetValue(filled), line.GetValue(indented), line.GetValue(mark),
                line.GetValue(output), line.GetValue(width)),
            surroundings));
        return command;
    }

    private static int Run(TasksRequest request, Surroundings surroundings)
    {
        if (request.File is not { } file)
        {
            return new Fault(
                null,
                "没有给出报告；例如 lantu tasks samples/yunzhou-2026.md -o tasks.xlsx，说明见 lantu tasks --help",
                "no report was named; try lantu tasks samples/yunzhou-2026.md -o tasks.xlsx, or lantu tasks --help").End(surroundings);
        }

        string usual = surroundings.OutputIsTerminal && request.Output is null ? "table" : "json";
        if (!FormatChoice.TryChoose(request.Format, request.Output, usual, Formats, out string? format, out Fault? fault)
            || !PlanFile.TryRead(file, surroundings, out Plan? plan, out fault)
            || !TryReadFilled(request.Filled, out Dictionary<string, AssignmentEntry>? filled, out fault))
        {
            return fault.End(surroundings);
        }

        AssignmentTable tasks = AssignmentTable.Of(plan);
        if (tasks.Rows.Count == 0)
        {
            return new Fault(file, "没有读出任务，做不成分解表", "no tasks were found in it, so there is no table to write").End(surroundings);
        }

        string[] unknown = [.. filled.Keys.Except(tasks.Rows.Select(static row => row.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            return new Fault(
                request.Filled,
                $"有 {unknown.Length} 个编号不在这份报告里（{string.Join("、", unknown.Take(3))}…）；填报表要和报告出自同一份原文",
                $"{unknown.Length} ids are not in this report ({string.Join(", ", unknown.Take(3))}…); the sheet must come from the same text").End(surroundings);
        }

        string[] inputs = request.Filled is { } sheet ? [file, sheet] : [file];
        return WholeOutput.Write(Render(tasks, filled, format, request, surroundings), request.Output, inputs, surroundings);
    }

    private static bool TryReadFilled(
        string? path, [NotNullWhen(true)] out Dictionary<string, AssignmentEntry>? filled, [NotNullWhen(false)] out Fault? fault)
    {
        filled = new Dictionary<string, AssignmentEntry>(StringComparer.Ordinal);
        fault = null;
        if (path is null)
        {
            return true;
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            IReadOnlyList<IReadOnlyList<string>>? rows = WorkbookReader.Read(stream, AssignmentSheets.DataSheet);
            if (rows is null)
            {
                fault = new Fault(
                    path,
                    $"没有名为“{AssignmentSheets.DataSheet}”的一页；请用 lantu tasks 导出的 xlsx",
                    $"has no sheet named {AssignmentSheets.DataSheet}; use an xlsx written by lantu tasks");
                return false;
            }

            filled = AssignmentSheet.Read(rows).ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
            return true;
        }
        catch (AssignmentSheetException e)
        {
            fault = new Fault($"{path} {AssignmentSheets.DataSheet}!{e.Row}", e.Chinese, e.Message);
        }
        catch (InvalidDataException e)
        {
            fault = new Fault(path, $"不是能读的 xlsx：{e.Message}", $"is no xlsx that can be read: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            fault = new Fault(path, $"打不开：{e.Message}", $"cannot be opened: {e.Message}");
        }

        filled = null;
        return false;
    }

    private static byte[] Render(
        AssignmentTable tasks, Dictionary<string, AssignmentEntry> filled, string format, TasksRequest request, Surroundings surroundings)
    {
        switch (format)
        {
            case "json":
                var buffer = new ArrayBufferWriter<byte>();
                AssignmentJsonWriter.Write(buffer, tasks, filled, request.Indented);
                buffer.Write("\n"u8);
                return buffer.WrittenSpan.ToArray();
            case "csv":
                return Encoding.UTF8.GetBytes(SeparatedRows.Write(AssignmentSheets.Flat(tasks, filled), request.Mark));
            case "xlsx":
                return Workbook.Write(AssignmentSheets.All(tasks, filled));
            case "docx":
                return WordTable.Write(
                    AssignmentSheets.Print(tasks, filled),
                    [$"原文：{tasks.Plan.Source.Name}。单位、时限只取原文写明的；空格由责任单位填写。"]);
            default:
                int width = request.Width ?? (request.Output is null ? surroundings.Width : Surroundings.WidthElsewhere);
                return Encoding.UTF8.GetBytes(AssignmentView.Render(tasks, width, request.Output is null && surroundings.Color));
        }
    }
}

/// <summary>What stands behind <c>lantu tasks</c>.</summary>
internal sealed record TasksRequest(string? File, string? Format, string? Filled, bool Indented, bool Mark, string? Output, int? Width);
