using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Observations;
using Lantu.Archive.Storage;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Observations;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track series</c>.</summary>
internal static class TrackSeries
{
    internal const string Name = "series";

    internal const string Help = """
        lantu track series：查一个指标的数列；--as-of 查某一天看到的是什么
                            Shows a series; with --as-of as it stood on a day

        用法 Usage
          lantu track series                                             列出有哪些数列   lists the series that are there
          lantu track series --place PLACE --indicator NAME [选项 options]

        选项 Options
          --place PLACE         地区：名称或代码                         whose: a name or a code
          --indicator NAME      指标：名称或编号，如 地区生产总值、gdp     which: a name or an id
          --as-of DATE          只用这一天以前发布的数                    only what was published by that day
          -f, --format FORMAT   table、csv、json；默认 table              table unless told
          -o, --output OUT      写进文件                                 writes into a file
          --db FILE|URL         数据库，默认 lantu.db                    the database, lantu.db unless told
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Examples
          lantu track series
          lantu track series --place 云洲市 --indicator 出口 --as-of 2026-03-31

        """;

    private static readonly string[] Formats = ["table", "csv", "json"];

    internal static Command Make(Surroundings surroundings)
    {
        var place = new Option<string?>("--place");
        var indicator = new Option<string?>("--indicator");
        var asOf = new Option<string?>("--as-of");
        var format = new Option<string?>("--format", "-f");
        var output = new Option<string?>("--output", "-o");
        var door = new TrackDoor();
        var command = new Command(Name) { place, indicator, asOf, format, output, door.Db };
        command.SetAction(line =>
        {
            if (!FormatChoice.TryChoose(line.GetValue(format), line.GetValue(output), "table", Formats, out string? chosen, out Fault? fault)
                || !TrackDoor.TryReadDayOrNone("--as-of", line.GetValue(asOf), out DateOnly? day, out fault))
            {
                return fault.End(surroundings);
            }

            return door.Open(line, surroundings, archive => Show(
                archive, line.GetValue(place), line.GetValue(indicator), new AsOf(day, null), chosen, line.GetValue(output), surroundings));
        });
        return command;
    }

    /// <summary>The series that are meant, or why there are none.</summary>
    internal static bool TryFind(
        Session session, string? place, string? indicator, [NotNullWhen(true)] out IReadOnlyList<StoredSeries>? series, [NotNullWhen(false)] out Fault? fault)
    {
        series = SeriesIndex.All(session);
        string? placeKey = place is null ? null : TrackDoor.PlaceOf(place).Key;
        string? key = indicator is null ? null
            : Catalogues.Default.Indicators.Find(indicator)?.Id ?? indicator;
        series = [.. series.Where(one => (placeKey is null || one.Series.Place.Key == placeKey) && (key is null || one.Series.IndicatorKey == key))];
        fault = series.Count > 0 ? null : new Fault(
            null,
            "没有这样的数列；lantu track series 列出有哪些",
            "there is no such series; lantu track series lists those that are there");
        return fault is null;
    }

    private static int Show(
        PlanArchive archive, string? place, string? indicator, AsOf asOf, string format, string? output, Surroundings surroundings)
    {
        (IReadOnlyList<(Series Series, IReadOnlyList<PublishedFigure> Figures)> all, Fault? fault) = archive.Read(session =>
            TryFind(session, place, indicator, out IReadOnlyList<StoredSeries>? found, out Fault? none)
                ? ([.. found.Select(one => (one.Series, FigureHistory.AsOf(session, one.Id, asOf)))], null)
                : ((IReadOnlyList<(Series, IReadOnlyList<PublishedFigure>)>)[], none));
        if (fault is not null)
        {
            return fault.End(surroundings);
        }

        bool listed = place is null && indicator is null;
        string text = format switch
        {
            "json" => Json(all),
            "csv" => Csv(all),
            _ => listed ? List(all, surroundings) : string.Join('\n', all.Select(one => Table(one.Series, one.Figures, surroundings))),
        };
        return WholeOutput.Write(Encoding.UTF8.GetBytes(text), output, [], surroundings);
    }

    private static string List(IReadOnlyList<(Series Series, IReadOnlyList<PublishedFigure> Figures)> all, Surroundings surroundings)
    {
        var table = new PaperTable("数列 Series", "个数 Figures", "从 From", "到 To");
        foreach ((Series series, IReadOnlyList<PublishedFigure> figures) in all)
        {
            table.Add(
                TrackViews.Words(series),
                figures.Count.ToString(CultureInfo.InvariantCulture),
                figures.Count > 0 ? figures[0].Period.Label : string.Empty,
                figures.Count > 0 ? figures[^1].Period.Label : string.Empty);
        }

        return TrackViews.Draw(table, surroundings, string.Empty);
    }

    private static string Table(Series series, IReadOnlyList<PublishedFigure> figures, Surroundings surroundings)
    {
        var table = new PaperTable("时期 Period", "数 Value", "状态 Status", "发布 Published", "来源 Source", "格 Cell");
        foreach (PublishedFigure figure in figures)
        {
            table.Add(
                figure.Period.Label,
                TrackViews.Value(series, figure.Value),
                TrackViews.Status(figure.Status),
                TrackViews.Day(figure.Published) + (figure.IsPublishedTold ? string.Empty : "（导入日）"),
                figure.Source,
                figure.Cell ?? string.Empty);
        }

        return TrackViews.Words(series) + "\n" + TrackViews.Draw(table, surroundings, "那一天还没有数\nNothing had been published by then\n");
    }

    private static string Csv(IReadOnlyList<(Series Series, IReadOnlyList<PublishedFigure> Figures)> all)
    {
        var text = new StringBuilder("place,indicator,measure,unit,basis,scope,period,value,written,status,source,published,cell\n");
        foreach ((Series series, IReadOnlyList<PublishedFigure> figures) in all)
        {
            foreach (PublishedFigure figure in figures)
            {
                string?[] cells =
                [
                    series.Place.Name, series.Indicator.Name ?? series.Indicator.Written, ObservationNames.Of(series.Measure), series.Unit,
                    series.Basis is { } basis ? ContractNames.Of(basis) : null, series.Scope, figure.Period.Label, figure.Value.ToString(CultureInfo.InvariantCulture),
                    figure.Written, figure.Status is { } status ? ObservationNames.Of(status) : null, figure.Source, TrackViews.Day(figure.Published), figure.Cell,
                ];
                text.AppendJoin(',', cells.Select((cell, i) => i == 7 ? cell : FactRows.Csv.Guarded(cell ?? string.Empty))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Json(IReadOnlyList<(Series Series, IReadOnlyList<PublishedFigure> Figures)> all)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/series/1");
            json.WriteStartArray("series");
            foreach ((Series series, IReadOnlyList<PublishedFigure> figures) in all)
            {
                WriteSeries(json, series, figures);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteSeries(Utf8JsonWriter json, Series series, IReadOnlyList<PublishedFigure> figures)
    {
        json.WriteStartObject();
        json.WriteString("place", series.Place.Name);
        json.WriteString("code", series.Place.Code);
        json.WriteString("indicator", series.Indicator.Name ?? series.Indicator.Written);
        json.WriteString("id", series.Indicator.Id);
        json.WriteString("measure", ObservationNames.Of(series.Measure));
        json.WriteString("unit", series.Unit);
        json.WriteString("basis", series.Basis is { } basis ? ContractNames.Of(basis) : null);
        json.WriteString("scope", series.Scope);
        json.WriteStartArray("figures");
        foreach (PublishedFigure figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("period", figure.Period.Label);
            json.WriteNumber("value", figure.Value);
            json.WriteString("written", figure.Written);
            json.WriteString("status", figure.Status is { } status ? ObservationNames.Of(status) : null);
            json.WriteString("source", figure.Source);
            json.WriteString("published", TrackViews.Day(figure.Published));
            json.WriteBoolean("publishedTold", figure.IsPublishedTold);
            json.WriteString("cell", figure.Cell);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
