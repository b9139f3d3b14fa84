using System.CommandLine;
using Lantu.App.Commands.Track;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary><c>lantu serve</c>: the web site.</summary>
internal static class ServeCommand
{
    internal const string Name = "serve";
    internal const string UsualAddress = "http://127.0.0.1:5080";

    internal const string Help = """
        lantu serve：网站，看计划、指标、目标、任务、核对、对比和原文，每个数字都点得回原句
                     The web site: plans, results, targets, tasks, checks, comparisons and sources

        用法 Usage
          lantu serve [--open FILE…] [选项 options]

        选项 Options
          --open FILE           先把这份报告读了存进数据库，可写几个；没有数据库就新建
                                reads a report into the database first; may be given several times
          --db FILE|URL         数据库，默认 lantu.db；PostgreSQL 写 postgres://用户:密码@主机/库
                                the database, lantu.db unless told; PostgreSQL by its address
          --urls URL            在哪里听，默认 http://127.0.0.1:5080，可写几个；别人要看就写 http://0.0.0.0:80
                                where it listens; http://0.0.0.0:80 lets others in
          --public URL          别人看到的地址，写进永久地址、分享卡和站点地图
                                the address that others use, for permanent addresses and share cards
          --keys DIR            给登录的小记号加封的密钥放在哪里，默认在数据库旁边的 lantu.db.keys；只让本程序读
                                where the keys lie that seal cookies, lantu.db.keys beside the database unless told; for the program only
          --who NAME            --open 的报告算谁存的，记进日志      who keeps the reports of --open, for the journal
          -h, --help            显示这些说明                          shows this

        按 Ctrl-C 停下；正在看的人会看完。
        Ctrl-C stops it; those being served are served to the end.

        退出码 Exit codes
          0 停下了 stopped    2 没有启动 not started

        例 Examples
          lantu serve --open samples/yunzhou-2025.md --open samples/yunzhou-2026.md
          lantu serve --db postgres://lantu@db/plans --urls http://0.0.0.0:8080 --public https://plans.example.gov.cn

        更多 More: docs/site.md

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var open = new Option<string[]>("--open") { Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
        var urls = new Option<string[]>("--urls") { Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
        var address = new Option<string?>("--public");
        var keys = new Option<string?>("--keys");
        Option<string> database = TrackOptions.Database();
        Option<string?> who = TrackOptions.Who();
        var command = new Command(Name) { open, database, urls, address, keys, who };

        // The web server is loaded by the run alone: no other verb waits for it.
        command.SetAction((line, _) => ServeRun.Start(
            new ServeRequest(
                line.GetValue(open) ?? [], line.GetValue(database) ?? TrackOptions.UsualPlace, line.GetValue(urls) is { Length: > 0 } some ? some : [UsualAddress],
                line.GetValue(address), line.GetValue(keys), TrackOptions.WhoOf(line.GetValue(who))),
            surroundings));
        return command;
    }
}

/// <summary>What stands behind <c>lantu serve</c>.</summary>
internal sealed record ServeRequest(IReadOnlyList<string> Open, string Database, IReadOnlyList<string> Urls, string? Public, string? Keys, string Who);
