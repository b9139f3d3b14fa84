using System.CommandLine;
using Lantu.App.Commands.Delivery;
using Lantu.App.Shell;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track</c>: what is remembered between one report and the next.</summary>
internal static class TrackCommand
{
    internal const string Name = "track";

    internal const string Help = """
        lantu track：把计划和统计数字记进数据库，随时查某一天看到的是什么
                     Keeps plans and published figures, and tells them as they stood on any day

        用法 Usage
          lantu track 命令 verb [--db FILE|URL] [选项 options]

        命令 Verbs
          init                  建数据库                                 makes a database
          plan add FILE…        读报告并存下（原文、读出的内容）         reads reports and keeps them with their sources
          plan list             列出存下的报告                           lists them
          plan publish          把一份报告发布到网站上，成为一个版本     shows one to everybody on the site, as a version
          facts …               列出事实，确认、更正、否定、补充、撤回   lists facts; accept, correct, reject, add, undo
          import FILE…          导入统计表（CSV、XLSX、JSON）            takes over tables of statistics
          series                查一个指标的数列，可以按某一天           shows a series, also as it stood on a day
          history               查一个时期的数改过几次、为什么           shows how a figure was revised, and why
          rules                 判断的算法和亮灯的规则，可以改           methods and rules of the lights, to be edited
          tasks …               任务：立项、交办、签收、反馈、办结、销号   tasks, from proposal to closure
          report ID             反馈一项任务的进展（就是 tasks report）  reports progress (the same as tasks report)
          slip ID               发督办单，写成 docx                      sends a slip and writes it
          bulletin              一个月的通报：docx、pdf、html            the bulletin of a month
          status                主要目标和任务，带红黄绿灯               main targets and tasks, with lights
          forecast              目标的全年预测、区间和完成可能           how targets will end their year, and the chance
          backup OUT            备份成一个文件，不用停                   writes a backup, while others go on
          restore BACKUP        从备份恢复到新的数据库                   makes a new database of a backup

        数据库 Database
          不写 --db 就是当前文件夹里的 lantu.db（SQLite，一个文件）。也可以是 PostgreSQL：
          --db postgres://用户:密码@主机/库 或 --db "Host=…;Database=…"。
          Without --db it is lantu.db (SQLite) in the folder you are in; PostgreSQL by its address.
          记下的数只增不改：改过的数是新的一条，旧的还在，谁、什么时候做的都有记录。
          Nothing is overwritten: a revised figure is a new one beside the old, and a journal tells who did what.

        选项 Options
          --db FILE|URL         数据库                                   the database
          -h, --help            显示说明；lantu track import --help 看一个命令的说明
                                shows help, also for one verb

        先试试 Try
          lantu track init
          lantu track plan add samples/yunzhou-2026.md
          lantu track import samples/yunzhou-figures-2025.csv --place 云洲市 --preview

        更多 More: docs/track.md

        """;

    /// <summary>The help of each verb, by its name.</summary>
    internal static IReadOnlyDictionary<string, string> Pages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Name] = Help,
        [TrackInit.Name] = TrackInit.Help,
        [TrackPlan.Name] = TrackPlan.Help,
        [TrackPlan.AddName] = TrackPlan.Help,
        [TrackPlan.ListName] = TrackPlan.Help,
        [TrackPublish.Name] = TrackPlan.Help,
        [TrackImport.Name] = TrackImport.Help,
        [TrackSeries.Name] = TrackSeries.Help,
        [TrackHistory.Name] = TrackHistory.Help,
        [TrackRules.Name] = TrackRules.Help,
        [TrackBackup.Name] = TrackBackup.Help,
        [TrackRestore.Name] = TrackRestore.Help,
    };

    internal static Command Make(Surroundings surroundings)
    {
        var command = new Command(Name)
        {
            TrackInit.Make(surroundings),
            TrackPlan.Make(surroundings),
            TrackFacts.Make(surroundings),
            TrackImport.Make(surroundings),
            TrackSeries.Make(surroundings),
            TrackHistory.Make(surroundings),
            TrackRules.Make(surroundings),
            TrackBackup.Make(surroundings),
            TrackRestore.Make(surroundings),
        };
        TrackDelivery.AddTo(command, surroundings);
        command.SetAction(_ =>
        {
            surroundings.Error.Write(Help);
            return ExitCode.Nothing;
        });
        return command;
    }
}
