using System.CommandLine;
using System.CommandLine.Help;
using Lantu.App.Commands;
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
            (McpCommand.Make(nowhere), McpCommand.Help),
            (TrackInit.Make(nowhere), TrackInit.Help),
            (TrackPlan.Make(nowhere).Subcommands[0], TrackPlan.Help),
            (TrackPlan.Make(nowhere).Subcommands[1], TrackPlan.Help),
            (TrackImport.Make(nowhere), TrackImport.Help),
            (TrackSeries.Make(nowhere), TrackSeries.Help),
            (TrackHistory.Make(nowhere), TrackHistory.Help),
            (TrackBackup.Make(nowhere), TrackBackup.Help),
            (TrackRestore.Make(nowhere), TrackRestore.Help),
        })
        {
            foreach (Option option in command.Options.Where(static option => option is not HelpOption))
            {
                Assert.Contains("  " + string.Join(", ", option.Aliases.Append(option.Name).OrderBy(static name => name.Length)), page, StringComparison.Ordinal);
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
