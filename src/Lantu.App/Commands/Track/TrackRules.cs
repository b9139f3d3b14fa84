using System.CommandLine;
using System.Globalization;
using System.Text;
using Lantu.Analysis.Progress;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Rules;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track rules</c>: by which methods targets are judged and by which rules lights are lit.</summary>
internal static class TrackRules
{
    internal const string Name = "rules";

    internal const string Help = """
        lantu track rules：目标用哪种算法判断、红黄绿灯按什么规则亮；打印出来，改了以后记下
                           By which methods targets are judged and by which rules lights are lit: prints and sets them

        用法 Usage
          lantu track rules [--on DAY] [-o OUT.json]       打印某一天起作用的规则       prints the rules that hold on a day
          lantu track rules --default [-o OUT.json]        打印程序自带的规则           prints the program's own
          lantu track rules FILE.json [--on DAY]           从某一天起按文件里的规则     sets the rules from a day on

        文件里没有写的，按程序自带的；写错的词会说明在哪里、可以写什么（docs/progress.md）。
        规则只增不改：以前的日子按以前的规则，每一盏灯旁边都印出它的规则；status、forecast、bulletin 和网站都按它。
        What the file leaves out is as in the program's own. Rules are only added: earlier days keep theirs, each light
        prints its rule; status, forecast, bulletin and the site all go by them.

        选项 Options
          --default             程序自带的规则                        the program's own
          --on DAY              哪一天，或从哪一天起；不写就是今天    on which day, or from which on; unsaid, today
          --by NAME             谁定的，记进日志；默认系统用户名      who sets them, for the journal
          -o, --output OUT      写进文件                              writes into a file
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        退出码 Exit codes
          0 完成 done    2 没有做成 nothing done

        例 Examples
          lantu track rules -o rules.json
          lantu track rules rules.json --on 2026-01-01 --by 王敏

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var own = new Option<bool>("--default");
        var output = new Option<string?>("--output", "-o");
        var door = new TrackDoor();
        var command = new Command(Name) { file, own, output, door.On, door.By, door.Db };
        command.SetAction(line =>
        {
            if (!door.TryReadDay(line, surroundings, out DateOnly day, out Fault? fault))
            {
                return fault.End(surroundings);
            }

            if (line.GetValue(own))
            {
                return line.GetValue(file) is null
                    ? WholeOutput.Write(Told("程序自带的规则 the program's own rules", ProgressConfiguration.DefaultText), line.GetValue(output), [], surroundings)
                    : new Fault("--default", "只打印，不能同时写文件；要恢复自带的规则，先用 --default -o 写成文件，再记下", "prints only; to go back to the program's own rules, write them with --default -o and set that file").End(surroundings);
            }

            return door.Open(line, surroundings, archive => line.GetValue(file) is { } path
                ? Set(archive, path, day, door.WhoOf(line), surroundings)
                : WholeOutput.Write(Text(archive.Read(session => RulesBook.Find(session, day))), line.GetValue(output), [], surroundings));
        });
        return command;
    }

    private static byte[] Text(KeptRules? rules) => rules is null
        ? Told("程序自带的规则 the program's own rules", ProgressConfiguration.DefaultText)
        : Told(string.Create(CultureInfo.InvariantCulture, $"{rules.From:yyyy-MM-dd} 起，{rules.Who} 定于 {rules.At:yyyy-MM-dd HH:mm}Z / since then, set by {rules.Who}"), Bare(rules.Text));

    // A comment, which the rules may hold: what was printed can be set again.
    private static byte[] Told(string words, string text) => Encoding.UTF8.GetBytes($"// {words}\n{text.TrimEnd('\n')}\n");

    // Without the line that an earlier print began with.
    private static string Bare(string text) => text.StartsWith("// ", StringComparison.Ordinal) && text.Contains('\n', StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;

    private static int Set(PlanArchive archive, string path, DateOnly from, string who, Surroundings surroundings)
    {
        try
        {
            string text = SourceText.Decode(File.ReadAllBytes(path)).Text;
            KeptRules kept = archive.Write(who, work => RulesBook.Set(work, text, from));
            surroundings.Print(string.Create(CultureInfo.InvariantCulture, $"从 {kept.From:yyyy-MM-dd} 起按 {path} 判断和亮灯（{kept.Who}）\nfrom {kept.From:yyyy-MM-dd} on targets are judged and lights lit by {path} ({kept.Who})\n"));
            return ExitCode.Done;
        }
        catch (ConfigurationFormatException e)
        {
            return new Fault($"{path}: {e.Place}", e.Chinese, e.English).End(surroundings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (File.Exists(path) ? Faults.Unreadable(path, e) : Faults.Missing(path)).End(surroundings);
        }
    }
}
