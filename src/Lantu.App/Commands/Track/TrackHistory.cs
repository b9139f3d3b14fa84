using System.CommandLine;
using System.Globalization;
using System.Text;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Observations;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track history</c>.</summary>
internal static class TrackHistory
{
    internal const string Name = "history";

    internal const string Help = """
        lantu track history：一个时期的数先后发布过哪些、为什么改
                             Shows all that was ever published of one period, and why it was revised

        用法 Usage
          lantu track history --place PLACE --indicator NAME --period PERIOD [--db FILE|URL]

        选项 Options
          --place PLACE         地区：名称或代码                         whose: a name or a code
          --indicator NAME      指标：名称或编号                         which: a name or an id
          --period PERIOD       2025、2025-06、2025-01..2025-06（累计）、2025-06-30
                                a year, a month, months to date, a day
          --db FILE|URL         数据库，默认 lantu.db                    the database, lantu.db unless told
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Example
          lantu track history --place 云洲市 --indicator 地区生产总值 --period 2025

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var place = new Option<string?>("--place");
        var indicator = new Option<string?>("--indicator");
        var period = new Option<string?>("--period");
        var door = new TrackDoor();
        var command = new Command(Name) { place, indicator, period, door.Db };
        command.SetAction(line =>
        {
            if (line.GetValue(place) is not { } whose || line.GetValue(indicator) is not { } which || line.GetValue(period) is not { } when)
            {
                return new Fault(
                    null,
                    "要写 --place、--indicator 和 --period；例如 lantu track history --place 云洲市 --indicator 地区生产总值 --period 2025",
                    "--place, --indicator and --period are needed, as in lantu track history --place 云洲市 --indicator 地区生产总值 --period 2025").End(surroundings);
            }

            return Period.Parse(when) is { } known
                ? door.Open(line, surroundings, archive => Show(archive, whose, which, known, surroundings))
                : new Fault(
                    "--period",
                    $"要写成 2025、2025-06、2025-01..2025-06 或 2025-06-30，不是“{when}”",
                    $"is written as 2025, 2025-06, 2025-01..2025-06 or 2025-06-30, not '{when}'").End(surroundings);
        });
        return command;
    }

    private static int Show(PlanArchive archive, string place, string indicator, Period period, Surroundings surroundings)
    {
        var text = new StringBuilder();
        Fault? fault = archive.Read(session =>
        {
            if (!TrackSeries.TryFind(session, place, indicator, out IReadOnlyList<StoredSeries>? series, out Fault? none))
            {
                return none;
            }

            foreach (StoredSeries one in series)
            {
                IReadOnlyList<PublishedFigure> figures = FigureHistory.History(session, one.Id, period);
                if (figures.Count > 0)
                {
                    text.Append(TrackViews.Words(one.Series)).Append(' ').Append(period.Label).Append('\n').Append(Table(one, figures, surroundings));
                }
            }

            return text.Length > 0 ? null : new Fault(
                "--period", $"{period.Label} 没有数；lantu track series --place {place} --indicator {indicator} 列出有哪些时期", $"there is no figure of {period.Label}; lantu track series --place {place} --indicator {indicator} lists the periods");
        });
        if (fault is not null)
        {
            return fault.End(surroundings);
        }

        surroundings.Print(text.ToString());
        return ExitCode.Done;
    }

    private static string Table(StoredSeries series, IReadOnlyList<PublishedFigure> figures, Surroundings surroundings)
    {
        var table = new PaperTable("数 Value", "编号 No.", "发布 Published", "状态 Status", "原因 Reason", "被取代 Superseded by", "来源 Source", "记入 Known from");
        foreach (PublishedFigure figure in figures)
        {
            table.Add(
                TrackViews.Value(series.Series, figure.Value),
                figure.Id.ToString(CultureInfo.InvariantCulture),
                TrackViews.Day(figure.Published) + (figure.IsPublishedTold ? string.Empty : "（导入日）"),
                TrackViews.Status(figure.Status),
                TrackViews.Reason(figure.Reason),
                figure.SupersededBy?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                figure.Source,
                figure.KnownFrom.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture));
        }

        return TrackViews.Draw(table, surroundings, string.Empty);
    }
}
