using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Publications;
using Lantu.Formats;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track plan add</c>, <c>list</c> and <c>publish</c>.</summary>
internal static class TrackPlan
{
    internal const string Name = "plan";
    internal const string AddName = "add";
    internal const string ListName = "list";

    internal const string Help = """
        lantu track plan：存下报告和读出的计划
                          Keeps reports and the plans that were read of them

        用法 Usage
          lantu track plan add FILE… [--publish] [--db FILE|URL] [--by NAME]
          lantu track plan publish NUMBER [--note TEXT] [--db FILE|URL] [--by NAME]
          lantu track plan list [--db FILE|URL]

        存下的是草稿，网站的公众看不到；--publish 或 plan publish 才发布一个版本，版本号从 1 往上数。
        What is kept is a draft, which the public of the site does not see; --publish or plan publish makes a version of it.

        原文按内容的哈希存一份，不会改动。同一份报告用新版本再读，会多存一种读法，旧的还在；
        人对某个数的判断（对、改、否、补）跟着原文的字走，重读以后仍然有效，对不上的会列出来。
        The source is kept by its content and never edited. Read again by a newer version, the report gains another reading
        beside the old one; what people decided about a figure follows the words of the source.

        选项 Options
          --publish             存下就发布                               publishes what is kept
          --note TEXT           这一版改了什么                           what has changed in the version
          --db FILE|URL         数据库，默认 lantu.db                    the database, lantu.db unless told
          --by NAME             谁做的，记进日志；默认系统用户名          who does it, for the journal
          -h, --help            显示这些说明                             shows this

        退出码 Exit codes
          0 完成 done    1 有的文件没有做成 some files failed    2 没有做成 nothing done

        例 Examples
          lantu track plan add samples/yunzhou-2025.md samples/yunzhou-2026.md
          lantu track plan list
          lantu track plan publish 2 --note 更正三处 --by 王敏

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var door = new TrackDoor();
        var publish = new Option<bool>("--publish");
        var add = new Command(AddName) { files, publish, door.Db, door.By };
        add.SetAction(line => line.GetValue(files) is { Length: > 0 } named
            ? door.Open(line, surroundings, archive => Add(archive, named, line.GetValue(publish), door.WhoOf(line), surroundings))
            : new Fault(null, "没有给出报告；例如 lantu track plan add samples/yunzhou-2026.md", "no report was named; try lantu track plan add samples/yunzhou-2026.md").End(surroundings));

        var list = new Command(ListName) { door.Db };
        list.SetAction(line => door.Open(line, surroundings, archive => List(archive, surroundings)));

        var command = new Command(Name) { add, list, TrackPublish.Make(surroundings) };
        command.SetAction(_ =>
        {
            surroundings.Error.Write(Help);
            return ExitCode.Nothing;
        });
        return command;
    }

    private static int Add(PlanArchive archive, string[] files, bool publish, string who, Surroundings surroundings)
    {
        int kept = 0;
        foreach (string file in files)
        {
            kept += TryAdd(archive, file, publish, who, surroundings) ? 1 : 0;
        }

        return kept == files.Length ? ExitCode.Done : kept > 0 ? ExitCode.Partly : ExitCode.Nothing;
    }

    /// <summary>Reads the documents of a file and keeps them; what cannot be read is told.</summary>
    internal static bool TryAdd(PlanArchive archive, string file, bool publish, string who, Surroundings surroundings)
    {
        var item = new InputItem(file);
        bool all = true;
        foreach (OpenedDocument opened in new InputDocuments(surroundings, new ParserRequest()).Open(item))
        {
            if (opened.Document is not { } document)
            {
                opened.Fault?.WriteTo(surroundings.Error);
                all = false;
                continue;
            }

            Plan plan = document.Read(Catalogues.Default);
            SourceFile source = DocumentSource.Of(document, plan);
            Keeping keeping = archive.Write(who, work =>
            {
                Keeping kept = DocumentIndex.Keep(work, source, plan, Reader);
                _ = publish ? PublicationBook.Publish(work, kept.Document, string.Empty) : null;
                return kept;
            });
            surroundings.Print(Say(document.Path, plan, keeping));
            IReadOnlyList<DecisionOutcome> adrift = archive.Read(session => DecidedPlan.Latest(session, keeping.Document))?.Adrift.ToArray() ?? [];
            surroundings.Print(FactsView.Adrift(adrift, surroundings.Width));
        }

        return all;
    }

    /// <summary>The version of this program.</summary>
    internal static string Reader { get; } =
        typeof(TrackPlan).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? string.Empty;

    private static string Say(string path, Plan plan, Keeping keeping)
    {
        (string chinese, string english) = (keeping.IsNewDocument, keeping.IsNewReading) switch
        {
            (true, _) => ("已存下", "kept"),
            (false, true) => ("多存了一种读法，旧的还在", "another reading was kept beside the old"),
            (false, false) => ("早已存下，没有变化", "was kept before; nothing changed"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}：{chinese}（第 {keeping.Document} 号，{plan.Facts.Count} 个事实，{plan.Tasks.Count} 项任务）\n{path}: {english} (number {keeping.Document}, {plan.Facts.Count} facts, {plan.Tasks.Count} tasks)\n");
    }

    private static int List(PlanArchive archive, Surroundings surroundings)
    {
        var table = new PaperTable("报告 Report", "编号 Number", "地区 Place", "年份 Year", "读法 Readings", "文件 File");
        foreach (KeptDocument document in archive.Read(DocumentIndex.All))
        {
            table.Add(
                document.Title ?? document.Name,
                document.Id.ToString(CultureInfo.InvariantCulture),
                document.Place ?? string.Empty,
                document.Year?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                document.Readings.ToString(CultureInfo.InvariantCulture),
                document.Name);
        }

        surroundings.Print(TrackViews.Draw(table, surroundings, "还没有存下报告；lantu track plan add FILE\nNo report was kept yet: lantu track plan add FILE\n"));
        return ExitCode.Done;
    }
}
