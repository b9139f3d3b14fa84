using System.CommandLine;
using Lantu.App.Commands.Track;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Site;
using Lantu.Site.Agents;

namespace Lantu.App.Commands;

/// <summary><c>lantu mcp</c>: answers one agent over the standard streams.</summary>
internal static class McpCommand
{
    internal const string Name = "mcp";

    internal const string Help = """
        lantu mcp：给智能体用：经标准输入输出讲模型上下文协议（MCP），只读
                   For agents: the Model Context Protocol over the standard streams, read-only

        用法 Usage
          lantu mcp [--db FILE|URL] [--drafts] [--public URL]

        选项 Options
          --db FILE|URL         数据库，默认 lantu.db；PostgreSQL 写 postgres://用户:密码@主机/库
                                the database, lantu.db unless told; PostgreSQL by its address
          --drafts              也看没有发布的计划                     plans that are not published as well
          --public URL          网站的地址；写了，回答里就有能点开的完整地址
                                the address of the site, so that answers name whole addresses
          -h, --help            显示这些说明                          shows this

        平时不用自己敲：写进智能体的配置，由它来启动。标准输出只有协议，话写在标准错误。
        Named in the settings of an agent, which starts it. Only the protocol goes to the standard output.

        退出码 Exit codes
          0 智能体走了 the agent has gone    2 没有启动 not started

        例 Examples
          lantu serve --open samples/yunzhou-2026.md          先读一份报告 read a report first
          lantu mcp --db lantu.db --public http://127.0.0.1:5080

        更多 More: docs/agents.md

        """;

    internal static Command Make(Surroundings surroundings)
    {
        Option<string> database = TrackOptions.Database();
        var drafts = new Option<bool>("--drafts");
        var address = new Option<string?>("--public");
        var command = new Command(Name) { database, drafts, address };
        command.SetAction((line, _) => Run(line.GetValue(database) ?? TrackOptions.UsualPlace, line.GetValue(drafts), line.GetValue(address), surroundings));
        return command;
    }

    private static async Task<int> Run(string database, bool drafts, string? address, Surroundings surroundings)
    {
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out Uri? known) && known.Scheme is "http" or "https"))
        {
            return new Fault("--public", $"“{address}”不是网址；写成 http://127.0.0.1:5080", $"'{address}' is no web address; write http://127.0.0.1:5080").End(surroundings);
        }

        try
        {
            using PlanArchive archive = PlanArchive.Open(ArchiveLocation.Parse(database), surroundings.Clock);
            int all = archive.Read(ShelfIndex.All).Count;
            int seen = drafts ? all : archive.Read(static session => ShelfIndex.Published(session, null)).Select(static version => version.Document.Id).Distinct().Count();
            await surroundings.Error.WriteAsync($"{all} 份文件，看得到 {seen} 份，等智能体来问 / {all} documents, {seen} to be seen, ready for an agent\n").ConfigureAwait(false);
            if (seen < all)
            {
                await surroundings.Error.WriteAsync("没有发布的看不到；要看就加 --drafts，或用 lantu track plan publish 发布 / what is not published is not seen; add --drafts, or publish it with lantu track plan publish\n").ConfigureAwait(false);
            }

            var settings = new SiteSettings
            {
                Archive = archive,
                Urls = [],
                Clock = surroundings.Clock,
                Version = TrackPlan.Reader,
                PublicAddress = address is null ? null : new Uri(address),
            };
            await AgentDoor.Serve(settings, drafts, surroundings.Input, surroundings.Output, surroundings.Stop).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (ArchiveException e)
        {
            return new Fault(null, e.Chinese, e.Message).End(surroundings);
        }
    }
}
