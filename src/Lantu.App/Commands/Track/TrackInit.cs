using System.CommandLine;
using Lantu.App.Shell;
using Lantu.Archive;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track init</c>.</summary>
internal static class TrackInit
{
    internal const string Name = "init";

    internal const string Help = """
        lantu track init：建数据库；已经有了就升到本版本，里面的数据不动
                          Makes a database; one that is there is brought up to this version, with all it holds

        用法 Usage
          lantu track init [--db FILE|URL]

        选项 Options
          --db FILE|URL         数据库，默认 lantu.db；PostgreSQL 写 postgres://用户:密码@主机/库
                                the database, lantu.db unless told; PostgreSQL by its address
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Examples
          lantu track init
          lantu track init --db postgres://lantu@localhost/plans

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var command = new Command(Name) { door.Db };
        command.SetAction(line => TrackDoor.Guard(surroundings, () =>
        {
            var location = ArchiveLocation.Parse(door.DbOf(line));
            using var archive = PlanArchive.Create(location, surroundings.Clock);
            surroundings.Print($"数据库已就绪：{location.Shown}\nThe database is ready: {location.Shown}\n");
            return ExitCode.Done;
        }));
        return command;
    }
}
