using System.CommandLine;
using Lantu.App.Shell;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track import</c>.</summary>
internal static class TrackImport
{
    internal const string Name = "import";

    internal const string Help = """
        lantu track import：导入统计表；同一份文件导入两次，第二次什么也不变
                            Takes over tables of statistics; the same file twice changes nothing

        用法 Usage
          lantu track import FILE… [选项 options]

        能读的表 Tables
          CSV、TSV、XLSX、JSON。一行一个数（地区、指标、时期、数值、单位、口径、来源、发布日期），或者通常的宽表：
          月份、季度、年份横排，1—2月合并，累计、同比、累计同比分列，指标横排或竖排。中文、英文表头都可以。
          Long tables (place, indicator, period, value, unit, basis, source, published) and the usual wide ones: months,
          quarters or years across, 1–2月 merged, 累计 and 同比 columns, indicators down or across.

          没有读进去的每一格都会列出：哪一格、写的什么、为什么。先用 --preview 看一遍再导入。
          Every cell that is not taken is listed with its reason. Look first with --preview.

        表里没写的，用选项说明 What the table does not tell
          --place PLACE         地区，如 义乌市、330782                   whose figures
          --indicator NAME      指标，如 地区生产总值                     which indicator
          --unit UNIT           单位，如 亿元                             the unit
          --source NAME         来源；默认用文件名                        who published; the file's name unless told
          --published DATE      发布日期，如 2026-04-20；不写就按导入那天，并注明
                                the day of publication; unsaid, that of the import, and marked so
          --status STATUS       preliminary、revised、final、estimated    how final the figures are
          --reason REASON       数有变化的原因：routine 例行、census 普查、scope 口径、correction 更正
                                why figures were revised; unsaid, routine, or correction within one day

        选项 Options
          --db FILE|URL         数据库，默认 lantu.db                    the database, lantu.db unless told
          --by NAME             谁做的，记进日志；默认系统用户名          who does it, for the journal
          --preview             只看会读成什么、有什么变化，不写进去      shows what would change, and changes nothing
          --all                 没读进去的逐格全列（否则每种原因列 10 格）
                                lists every cell that was not taken, not ten for each reason
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    1 有的文件没有做成 some files failed    2 没有做成 nothing done

        例 Examples
          lantu track import samples/yunzhou-figures-2025.csv --place 云洲市 --preview
          lantu track import samples/yunzhou-figures-2025.csv --place 云洲市 --source 云洲市统计局 --published 2026-01-20

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var door = new TrackDoor();
        var place = new Option<string?>("--place");
        var indicator = new Option<string?>("--indicator");
        var unit = new Option<string?>("--unit");
        var source = new Option<string?>("--source");
        var published = new Option<string?>("--published");
        var status = new Option<string?>("--status");
        var reason = new Option<string?>("--reason");
        var preview = new Option<bool>("--preview");
        var all = new Option<bool>("--all");
        var command = new Command(Name) { files, place, indicator, unit, source, published, status, reason, door.Db, door.By, preview, all };
        command.SetAction(line => TrackImportRun.Run(
            new TrackImportRequest(
                line.GetValue(files) ?? [], door.DbOf(line), door.WhoOf(line), line.GetValue(place),
                line.GetValue(indicator), line.GetValue(unit), line.GetValue(source), line.GetValue(published), line.GetValue(status),
                line.GetValue(reason), line.GetValue(preview), line.GetValue(all)),
            surroundings));
        return command;
    }
}

/// <summary>What stands behind <c>lantu track import</c>.</summary>
internal sealed record TrackImportRequest(
    IReadOnlyList<string> Files,
    string Database,
    string Who,
    string? Place,
    string? Indicator,
    string? Unit,
    string? Source,
    string? Published,
    string? Status,
    string? Reason,
    bool Preview,
    bool All);
