using System.CommandLine;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Backups;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track backup</c>.</summary>
internal static class TrackBackup
{
    internal const string Name = "backup";

    internal const string Help = """
        lantu track backup：把整个数据库备份成一个文件；别人可以照常用，备份的是同一时刻的全部数据
                            Writes the whole database into one file, as it stood at one moment, while others go on

        用法 Usage
          lantu track backup OUT [--db FILE|URL]

        备份是一个 SQLite 文件，不管数据库在哪里；也可以直接当数据库打开。已有的文件不会被盖掉。
        A backup is a file of SQLite wherever the database lies, and opens as one. It never overwrites a file.

        选项 Options
          --db FILE|URL         数据库，默认 lantu.db                    the database, lantu.db unless told
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Example
          lantu track backup lantu-2026-05-01.db

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var output = new Argument<string?>("OUT") { Arity = ArgumentArity.ZeroOrOne };
        var door = new TrackDoor();
        var command = new Command(Name) { output, door.Db };
        command.SetAction(line => line.GetValue(output) is { } path
            ? door.Open(line, surroundings, archive =>
            {
                long rows = Backup.Write(archive, path, surroundings.Clock);
                surroundings.Print($"已备份 {rows} 行：{path}\n{rows} rows were backed up: {path}\n");
                return ExitCode.Done;
            })
            : new Fault(null, "没有说备份到哪个文件；例如 lantu track backup lantu-2026-05-01.db", "no file was named; try lantu track backup lantu-2026-05-01.db").End(surroundings));
        return command;
    }
}

/// <summary><c>lantu track restore</c>.</summary>
internal static class TrackRestore
{
    internal const string Name = "restore";

    internal const string Help = """
        lantu track restore：从备份恢复出一个新的数据库；已有数据的数据库不会被盖掉
                             Makes a new database of a backup; one that holds data is never overwritten

        用法 Usage
          lantu track restore BACKUP --db FILE|URL [--by NAME]

        选项 Options
          --db FILE|URL         恢复到哪里：新文件，或空的 PostgreSQL 库  where to: a new file, or an empty PostgreSQL database
          --by NAME             谁做的，记进日志；默认系统用户名          who does it, for the journal
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Examples
          lantu track restore lantu-2026-05-01.db --db restored.db
          lantu track restore lantu-2026-05-01.db --db postgres://lantu@localhost/plans

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var backup = new Argument<string?>("BACKUP") { Arity = ArgumentArity.ZeroOrOne };
        var door = new TrackDoor();
        var command = new Command(Name) { backup, door.Db, door.By };
        command.SetAction(line =>
        {
            if (line.GetValue(backup) is not { } path)
            {
                return new Fault(null, "没有说用哪个备份；例如 lantu track restore backup.db --db restored.db", "no backup was named; try lantu track restore backup.db --db restored.db").End(surroundings);
            }

            return TrackDoor.Guard(surroundings, () =>
            {
                var location = ArchiveLocation.Parse(door.DbOf(line));
                long rows = Backup.Restore(path, location, surroundings.Clock, door.WhoOf(line));
                surroundings.Print($"已恢复 {rows} 行：{location.Shown}\n{rows} rows are back: {location.Shown}\n");
                return ExitCode.Done;
            });
        });
        return command;
    }
}
