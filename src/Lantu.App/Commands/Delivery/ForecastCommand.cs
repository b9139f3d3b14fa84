using System.CommandLine;
using System.Text;
using Lantu.App.Commands.Track;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track forecast</c>: how targets will end their year, with an interval, a chance, and the sums behind them.</summary>
internal static class ForecastCommand
{
    internal const string Name = "forecast";

    internal const string Help = """
        lantu track forecast：目标的全年预测、区间和完成可能，写明怎么算的
                              How targets will end their year: forecast, interval, chance, and how they were reckoned

        用法 Usage
          lantu track forecast [指标 INDICATOR…] [选项 options]

        不写指标就是报告的全部主要目标；指标写名称、名称的一部分、目录编号（gdp）或事实编号，任务里的目标也可以写。
        Without an indicator: all main targets of the report. An indicator goes by its name, a part of it, its id (gdp) or
        the id of the fact; targets of the tasks may be named too.

        方法 Methods
          同期比重法            上年全年 × 本年累计 ÷ 上年同期累计（只有增速时，用累计增速）
                                share: last year's total by this year's months against last year's; of rates, the growth to date
          ETS                   指数平滑，15个模型里按AICc选一个       exponential smoothing, one of fifteen models by AICc
          Theta                 去掉季节、带半个斜率的指数平滑         smoothing without the season, with half the slope
          预测 = 各方法的平均；完成可能 = 各方法可能性的平均，按5%一档；区间有80%的把握。
          The forecast is the mean of the methods, the chance the mean of their chances, in steps of 5 %; the interval holds 80 %.

        只用当天已经公布的数。每一步都列出算式、每个数的来源。数太少就不预测，写明缺什么：同期比重法要本年的数和过去
        至少三个整年，模型要过去至少三个整年的各期数。方法和准确度：docs/forecast.md。
        Only figures published by the day count. Every step shows its sum and sources. With too little there is no forecast,
        and it says what is missing: three whole years before, and figures of this one.

        选项 Options
          --agency UNIT         这个单位牵头或配合的任务里的目标      targets of the tasks that an agency leads or supports
          -f, --format FORMAT   table、json、csv、xlsx                table, json, csv or xlsx
          -o, --output OUT      写进文件                              writes into a file
          --plan N              第几号报告，只有一份时不用写          which report, where there are several
          --on, --as-of DAY     哪一天知道的，不写就是今天            as known on a day; unsaid, today
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        退出码 Exit codes
          0 完成，包括写明为什么不预测 done, also where it says why there is none    2 没有做成 nothing done

        例 Examples
          lantu track forecast
          lantu track forecast 城镇新增就业 --on 2026-07-31
          lantu track forecast 出口 --as-of 2026-04-30 -f json
          lantu track forecast --agency 市商务局 -o forecast.xlsx

        先要有过去几年的数 Figures of the years before come first
          lantu track import samples/yunzhou-history.csv --place 云洲市

        """;

    private static readonly string[] Formats = ["table", "json", "csv", "xlsx"];

    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        door.On.Aliases.Add("--as-of");
        var indicators = new Argument<string[]>("INDICATOR") { Arity = ArgumentArity.ZeroOrMore };
        var agency = new Option<string?>("--agency");
        var format = new Option<string?>("--format", "-f");
        var output = new Option<string?>("--output", "-o");
        var command = new Command(Name) { indicators, agency, format, output, door.Plan, door.On, door.Db };
        command.SetAction(line =>
        {
            string? file = line.GetValue(output);
            string usual = surroundings.OutputIsTerminal && file is null ? "table" : "json";
            if (!FormatChoice.TryChoose(line.GetValue(format), file, usual, Formats, out string? chosen, out Fault? fault)
                || !door.TryReadDay(line, surroundings, out DateOnly day, out fault))
            {
                return fault.End(surroundings);
            }

            return door.Open(line, surroundings, archive =>
                !door.TryFindPlan(line, archive, out KeptDocument? plan, out Fault? missing)
                || !PlanForecast.TryMake(archive, plan, day, line.GetValue(agency), line.GetValue(indicators) ?? [], out PlanForecast? forecast, out missing)
                    ? missing.End(surroundings)
                    : WholeOutput.Write(Render(forecast, chosen, file, surroundings), file, [], surroundings));
        });
        return command;
    }

    private static byte[] Render(PlanForecast forecast, string format, string? output, Surroundings surroundings) => format switch
    {
        "json" => ForecastJson.Write(forecast),
        "csv" => Encoding.UTF8.GetBytes(SeparatedRows.Write(ForecastSheets.Targets(forecast), false)),
        "xlsx" => Workbook.Write([ForecastSheets.Targets(forecast), ForecastSheets.Methods(forecast)]),
        _ => Encoding.UTF8.GetBytes(ForecastView.Render(forecast, output is null ? surroundings.Width : Surroundings.WidthElsewhere, output is null && surroundings.Color)),
    };
}
