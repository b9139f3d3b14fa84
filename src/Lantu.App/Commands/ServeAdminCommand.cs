using System.CommandLine;
using System.Text;
using Lantu.App.Commands.Track;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Site.Accounts;

namespace Lantu.App.Commands;

/// <summary><c>lantu serve admin</c>: makes an administrator of the site, or gives one another password.</summary>
internal static class ServeAdminCommand
{
    internal const string Name = "admin";

    internal const string Help = """
        lantu serve admin：在终端里建网站的管理员，或给他设新密码
                           Makes an administrator of the site in the terminal, or sets a new password

        用法 Usage
          lantu serve admin NAME [选项 options]

          NAME                  登录用的名字：字母、数字、汉字或 . - _ @
                                to sign in with: letters, digits, Chinese characters or . - _ @

        选项 Options
          --shown 姓名          别人看到的名字，也写进日志；不写就用 NAME
                                the name that others see, and the journal says; NAME unless told
          --password-file FILE  密码在这个文件的第一行；写 - 就从标准输入读。不写就在终端里问，打字不显示
                                the password is the first line of this file, or of standard input with -;
                                else it is asked for in the terminal, and not shown
          --db FILE|URL         数据库，默认 lantu.db；没有就新建      the database, lantu.db unless told; made if missing
          -h, --help            显示这些说明                          shows this

        密码不能写在命令行里：同一台机器上的人都看得到进程的参数。
        A password is never an argument: everybody on the machine sees those.

        已经有这个账号，就给它设这个密码、解锁、打开，并让它当管理员；它在别处的登录都结束。管理员都进不来时就这样救。
        Where the account is there, it gets this password, is unlocked, opened and made an administrator, and its stays end:
        the way back in when every administrator is locked out.

        退出码 Exit codes
          0 做好了 done    2 没有做 nothing done

        例 Examples
          lantu serve admin wang.min --shown 王敏
          lantu serve admin admin --db postgres://lantu@db/plans --password-file /run/secrets/lantu-admin

        更多 More: docs/accounts.md

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var name = new Argument<string>("NAME");
        var shown = new Option<string?>("--shown");
        var file = new Option<string?>("--password-file");
        var door = new TrackDoor();
        var command = new Command(Name) { name, shown, file, door.Db };
        command.SetAction(line => Run(line.GetValue(name) ?? string.Empty, line.GetValue(shown), line.GetValue(file), door.DbOf(line), surroundings));
        return command;
    }

    private static int Run(string name, string? shown, string? file, string database, Surroundings surroundings)
    {
        if (Password(file, surroundings, out Fault? fault) is not { } password)
        {
            return fault!.End(surroundings); // not null: there is no password
        }

        if (Administrators.Wrong(name, password) is { } wrong)
        {
            return new Fault(null, wrong.Chinese, wrong.English).End(surroundings);
        }

        try
        {
            using PlanArchive archive = PlanArchive.Create(ArchiveLocation.Parse(database), surroundings.Clock);
            AdministratorOutcome outcome = Administrators.Set(archive, Environment.UserName, name, string.IsNullOrWhiteSpace(shown) ? null : shown.Trim(), password);
            surroundings.Print(outcome switch
            {
                AdministratorOutcome.Made => $"建好了管理员 {name}；启动 lantu serve，在 /sign-in 登录\nThe administrator {name} is made; start lantu serve and sign in at /sign-in\n",
                AdministratorOutcome.PasswordSet => $"{name} 的密码设好了，在别处的登录都结束了\nThe password of {name} is set, and the account's stays have ended\n",
                AdministratorOutcome.Raised => $"{name} 原来关着或不是管理员；现在是打开的管理员，密码设好了\n{name} was closed or no administrator; it is an open administrator now, and the password is set\n",
            });
            return ExitCode.Done;
        }
        catch (ArchiveException e)
        {
            return new Fault(null, e.Chinese, e.Message).End(surroundings);
        }
    }

    private static string? Password(string? file, Surroundings surroundings, out Fault? fault)
    {
        fault = null;
        if (file is not null)
        {
            return FirstLine(file, surroundings, out fault);
        }

        if (surroundings.AskSecret is not { } ask)
        {
            fault = new Fault("--password-file", "这里没有终端可以问密码；把密码写进一个文件，用 --password-file 指给它（- 是标准输入）", "there is no terminal to ask for the password; write it into a file and name that with --password-file (- is standard input)");
            return null;
        }

        string? password = ask("密码 Password: ");
        if (password is null || ask("再写一次 Once more: ") != password)
        {
            fault = new Fault(null, "两次写的密码不一样，没有做", "the two passwords differ; nothing was done");
            return null;
        }

        return password;
    }

    private static string? FirstLine(string file, Surroundings surroundings, out Fault? fault)
    {
        try
        {
            using Stream stream = file == "-" ? surroundings.Input : File.OpenRead(file);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            string? line = reader.ReadLine();
            fault = line is { Length: > 0 } ? null : new Fault(file, "第一行是空的；密码写在第一行", "the first line is empty; the password stands there");
            return fault is null ? line : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = new Fault(file, $"读不了：{e.Message}", $"cannot be read: {e.Message}");
            return null;
        }
    }
}
