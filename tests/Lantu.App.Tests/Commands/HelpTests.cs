using System.CommandLine;
using System.CommandLine.Help;
using Lantu.App.Commands;
using Lantu.App.Commands.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Shell;
using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Starts_with_the_verbs(string option)
    {
        Said said = await Door.Open(option);

        Assert.Equal(0, said.Code);
        Assert.Contains("  read FILE…", said.Output, StringComparison.Ordinal);
        Assert.Contains("  explain ", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read", "lantu read：把政府工作报告")]
    [InlineData("check", "lantu check：核对报告里的数字")]
    [InlineData("explain", "lantu explain：说明哪条规则")]
    [InlineData("schema", "lantu schema：打印")]
    [InlineData("mcp", "lantu mcp：给智能体用")]
    [InlineData("compare", "lantu compare：去年的目标")]
    [InlineData("tasks", "lantu tasks：任务分解表")]
    [InlineData("assess", "lantu assess：按国际通行算法")]
    [InlineData("track", "lantu track：把计划和统计数字记进数据库")]
    public async Task Has_a_page_for_each_verb(string verb, string beginning)
    {
        Said said = await Door.Open(verb, "--help");

        Assert.Equal(0, said.Code);
        Assert.StartsWith(beginning, said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_option()
    {
        var nowhere = new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null };

        foreach ((Command command, string page) in new[]
        {
            (ReadCommand.Make(nowhere), ReadCommand.Help),
            (CheckCommand.Make(nowhere), CheckCommand.Help),
            (ExplainCommand.Make(nowhere), ExplainCommand.Help),
            (CompareCommand.Make(nowhere), CompareCommand.Help),
            (TasksCommand.Make(nowhere), TasksCommand.Help),
            (AssessCommand.Make(nowhere), AssessCommand.Help),
            (ServeCommand.Make(nowhere), ServeCommand.Help),
            (ServeAdminCommand.Make(nowhere), ServeAdminCommand.Help),
            (McpCommand.Make(nowhere), McpCommand.Help),
            (TrackInit.Make(nowhere), TrackInit.Help),
            (TrackPlan.Make(nowhere).Subcommands[0], TrackPlan.Help),
            (TrackPlan.Make(nowhere).Subcommands[1], TrackPlan.Help),
            (TrackPlan.Make(nowhere).Subcommands[2], TrackPlan.Help),
            (ForecastCommand.Make(nowhere), ForecastCommand.Help),
            (StatusCommand.Make(nowhere), DeliveryHelp.Status),
            (SlipCommand.Make(nowhere), DeliveryHelp.Slip),
            (BulletinCommand.Make(nowhere), DeliveryHelp.Bulletin),
            (TasksAdd.Make(nowhere), DeliveryHelp.Add),
            (TasksList.Make("list", nowhere), DeliveryHelp.List),
            (TasksImport.Make(nowhere), DeliveryHelp.Import),
            (TasksShow.MakeShow(nowhere), DeliveryHelp.Show),
            (TasksShow.MakeDue(nowhere), DeliveryHelp.Show),
            (TrackFacts.Make(nowhere), FactsHelp.Page),
            (TrackFacts.Make(nowhere).Subcommands.Single(static verb => verb.Name == "add"), FactsHelp.Page),
            (TrackImport.Make(nowhere), TrackImport.Help),
            (TrackSeries.Make(nowhere), TrackSeries.Help),
            (TrackHistory.Make(nowhere), TrackHistory.Help),
            (TrackRules.Make(nowhere), TrackRules.Help),
            (TrackBackup.Make(nowhere), TrackBackup.Help),
            (TrackRestore.Make(nowhere), TrackRestore.Help),
        })
        {
            foreach (Option option in command.Options.Where(static option => option is not HelpOption && !option.Hidden))
            {
                // --who is the old name of --by: understood for a version, and told nowhere.
                Assert.Contains("  " + string.Join(", ", option.Aliases.Append(option.Name).Where(static name => name != "--who").OrderBy(static name => name.Length)), page, StringComparison.Ordinal);
            }
        }
    }

    // A verb that its own help does not list is found by nobody.
    [Fact]
    public async Task Lists_and_teaches_every_verb_of_track()
    {
        var nowhere = new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null };
        foreach ((string[] path, string above) in Verbs(TrackCommand.Make(nowhere), [], TrackCommand.Help))
        {
            string listed = path.Length > 1 && path[0] != "plan" ? path[^1] : string.Join(' ', path);
            if (path is not ["plan"])
            {
                Assert.Matches($@"(?m)^ +(lantu track facts )?([a-z]+ )*{listed}( |$)", above);
            }

            Said said = await Door.Open(["track", .. path, "--help"]);
            Assert.Equal(0, said.Code);
            Assert.StartsWith($"lantu track {(path is ["report"] ? "tasks report" : path[0])}", said.Output, StringComparison.Ordinal); // the same verb
            Assert.Contains(path[^1], said.Output, StringComparison.Ordinal);
            Assert.Contains("用法 Usage", said.Output, StringComparison.Ordinal);
        }
    }

    // Of plan the first page lists the verbs too; of tasks and facts their own.
    private static IEnumerable<(string[] Path, string Above)> Verbs(Command command, string[] path, string page)
    {
        foreach (Command verb in command.Subcommands)
        {
            string[] own = [.. path, verb.Name];
            yield return (own, page);
            string below = verb.Name == TrackDelivery.Tasks ? DeliveryHelp.Tasks : verb.Name == TrackFacts.Name ? FactsHelp.Page : page;
            foreach ((string[], string) further in Verbs(verb, own, below))
            {
                yield return further;
            }
        }
    }

    [Fact]
    public async Task Says_its_version()
    {
        Said said = await Door.Open("--version");

        Assert.Equal(0, said.Code);
        Assert.Matches(@"^lantu \d+\.\d+\.\d+\n$", said.Output);
    }

    [Fact]
    public async Task Shows_the_verbs_where_none_is_named()
    {
        Said said = await Door.Open();

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
        Assert.Equal(HelpPages.Start, said.Error);
    }

    [Fact]
    public async Task Refuses_a_verb_that_it_does_not_know()
    {
        Said said = await Door.Open("frobnicate");

        Assert.Equal(2, said.Code);
        Assert.StartsWith("lantu: 命令写得不对：", said.Error, StringComparison.Ordinal);
        Assert.Contains("frobnicate", said.Error, StringComparison.Ordinal);
    }
}
