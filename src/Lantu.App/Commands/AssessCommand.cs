using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Lantu.Analysis.Observations;
using Lantu.Analysis.Progress;
using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands;

/// <summary><c>lantu assess</c>: how far indicators have come on their way over years, by the method of Eurostat and Open SDG.</summary>
internal static class AssessCommand
{
    internal const string Name = "assess";

    internal const string Help = """
        lantu assess：按国际通行算法（Eurostat、Open SDG）评估中长期指标的进展
                      Assesses long-term indicators by the method of Eurostat and Open SDG

        用法 Usage
          lantu assess FILE.csv [选项 options]

        一行一个指标。必有的列：base_value 基值、base_year 基年、current_value 现值、current_year 现年、
        direction（1 越大越好，-1 越小越好）；可有的列：target 目标值、target_year 目标年（空着算 2030）、
        limit 自然界限（例如 100，只在没有目标值、越大越好时用）。别的列原样保留。FILE 写 - 读标准输入。
        One indicator a row. Needed columns: base_value, base_year, current_value, current_year, direction (1 more is
        better, -1 less is better). Optional: target, target_year (2030 where empty), limit (as 100; used only without
        a target and upward). Other columns are kept. FILE may be - for standard input.

        csv 输出照抄每一列每一行，再加三列：
        csv repeats every column and row, and adds three:
          progress_value        有目标：实际增速 ÷ 所需增速；无目标：年均增速
                                with a target: growth observed ÷ growth needed; without: growth a year
          status                target_achieved 已达目标, substantial_progress, moderate_progress, limited_progress,
                                deterioration 倒退, not_available 不可判断, unreadable 这一行读不了
          score                 -5 到 5                                  from -5 to 5

        选项 Options
          -f, --format FORMAT   table 给人看；csv；json；不写时看 -o 的扩展名，终端上默认 table，其他场合默认 csv
                                table for people, csv, json; unsaid, by the ending of -o, else table at a terminal and
                                csv elsewhere
          -o, --output OUT      写进文件                                 writes into a file
          --width N             表格宽度，60 到 400 列                   width of the table, 60 to 400 columns
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    1 有的行读不了 some rows cannot be read    2 没有做成 nothing done

        例 Examples
          lantu assess samples/indicators-2030.csv
          lantu assess samples/indicators-2030.csv --format csv -o assessed.csv
          一行 a row：出口,3006,2020,7307,2025,9000,2030,1   （列 columns：name,base_value,base_year,current_value,
                      current_year,target,target_year,direction）
        公式和出处见 docs/progress.md。Formulas and sources: docs/progress.md.

        """;

    private static readonly string[] Formats = ["table", "csv", "json"];

    internal static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string?>("--format", "-f");
        var output = new Option<string?>("--output", "-o");
        var width = OptionNumbers.Whole("--width", null, 60, 400);
        var command = new Command(Name) { file, format, output, width };
        command.SetAction(line => Run(line.GetValue(file), line.GetValue(format), line.GetValue(output), line.GetValue(width), surroundings));
        return command;
    }

    private static int Run(string? file, string? named, string? output, int? width, Surroundings surroundings)
    {
        string usual = surroundings.OutputIsTerminal && output is null ? "table" : "csv";
        if (!FormatChoice.TryChoose(named, output, usual, Formats, out string? format, out Fault? fault)
            || !TryRead(file, surroundings, out AssessmentTable? table, out fault))
        {
            return fault.End(surroundings);
        }

        string name = file == InputItem.StandardInput ? "-" : file!;
        foreach (AssessedRow row in table.Rows.Where(static row => row.Fault is not null))
        {
            Told(name, row.Fault!).WriteTo(surroundings.Error);
        }

        if (table.Rows.All(static row => row.Fault is not null))
        {
            return new Fault(
                name,
                table.Rows.Count == 0 ? "只有列名，没有数据行" : "没有一行读得了；列的写法见 lantu assess --help",
                table.Rows.Count == 0 ? "has column names and no row" : "no row can be read; lantu assess --help shows the columns").End(surroundings);
        }

        bool toOutput = output is null;
        string text = format switch
        {
            "json" => AssessmentRendering.Json(table),
            "csv" => AssessmentRendering.Rows(table),
            _ => AssessmentView.Render(table, width ?? (toOutput ? surroundings.Width : Surroundings.WidthElsewhere), toOutput && surroundings.Color),
        };
        int written = WholeOutput.Write(Encoding.UTF8.GetBytes(text), output, [name], surroundings);
        return written == ExitCode.Done && table.Rows.Any(static row => row.Fault is not null) ? ExitCode.Partly : written;
    }

    private static bool TryRead(string? file, Surroundings surroundings, [NotNullWhen(true)] out AssessmentTable? table, [NotNullWhen(false)] out Fault? fault)
    {
        table = null;
        if (file is null)
        {
            fault = new Fault(null, "要一个表；例如 lantu assess samples/indicators-2030.csv，说明见 lantu assess --help", "name a table, as in lantu assess samples/indicators-2030.csv; see lantu assess --help");
            return false;
        }

        InputItem item = InputList.Expand([file], recurse: false)[0];
        fault = item.Fault;
        if (fault is not null || !InputBytes.TryFetch(item, surroundings, out byte[]? bytes, out fault))
        {
            return false;
        }

        try
        {
            SourceText text = SourceText.Decode(bytes);
            if (string.IsNullOrWhiteSpace(text.Text))
            {
                fault = Faults.Empty(file);
                return false;
            }

            table = AssessmentTable.Read(text);
            return true;
        }
        catch (ObservationFormatException e)
        {
            fault = Told(file, e);
            return false;
        }
    }

    private static Fault Told(string file, ObservationFormatException e) => new(
        $"{file}:{e.Line}",
        $"{(e.Column is null ? string.Empty : $"（{e.Column} 列）")}{e.Chinese}",
        $"{(e.Column is null ? string.Empty : $"column {e.Column}: ")}{e.English}");
}
