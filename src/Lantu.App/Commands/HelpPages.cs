using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using Lantu.App.Commands.Delivery;
using Lantu.App.Commands.Track;

namespace Lantu.App.Commands;

/// <summary>What <c>--help</c> and <c>--version</c> print.</summary>
internal static class HelpPages
{
    internal const string Start = """
        蓝图 Lantu：把政府工作报告、五年规划和图解读成结构化的规划，每一条都连着它的原句
                    Reads Chinese government work reports into structured plans, each piece tied to its sentence

        用法 Usage
          lantu 命令 verb [选项 options]

        命令 Verbs
          read FILE…            读报告，给出事实、目标、任务     reads reports: facts, targets, tasks
          check FILE…           核对数字，找出不能同时成立的     checks figures, finds those that cannot all be true
          draw FILE -o OUT      画成一图读懂：png、svg、pdf、html   draws the plan at a glance
          explain 「一句话」    说明哪条规则读了哪些字、为什么   tells which rule read which characters, and why
          compare OLD NEW       去年的目标今年怎样了；几个地方对照   what became of last year's targets; several places
          tasks FILE            任务分解表（xlsx、docx、csv、json）  the decomposition table of tasks
          assess FILE.csv       评估中长期指标的进展             assesses indicators on their way over years
          track …               记下计划和数字，跟踪任务，出通报     keeps plans and figures, follows tasks, writes bulletins
          serve --open FILE     网站：看、查、对比，给别人看       the web site: to read, search, compare and show
          mcp                   给智能体用（MCP），只读            for agents, over the Model Context Protocol
          schema                打印 JSON 输出的 JSON Schema     prints the JSON Schema of the json output

        选项 Options
          -h, --help            显示说明；lantu read --help 看一个命令的说明   shows help, also for one verb
          --version             显示版本                                       shows the version

        先试试 Try
          lantu read samples/yiwu-2026.md

        """;

    internal static string Of(ParseResult line) => PathOf(line.CommandResult) is [TrackCommand.Name, .. var below] && TrackDelivery.HelpOf(below) is { } page
        ? page
        : OfVerb(line.CommandResult.Command.Name);

    // The names from the verb down: track, tasks, sign.
    private static string[] PathOf(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result; at is CommandResult { Parent: not null } command; at = at.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        return [.. names];
    }

    private static string OfVerb(string verb) => verb switch
    {
        ReadCommand.Name => ReadCommand.Help,
        CheckCommand.Name => CheckCommand.Help,
        DrawCommand.Name => DrawCommand.Help,
        ExplainCommand.Name => ExplainCommand.Help,
        CompareCommand.Name => CompareCommand.Help,
        TasksCommand.Name => TasksCommand.Help,
        AssessCommand.Name => AssessCommand.Help,
        var name when TrackCommand.Pages.TryGetValue(name, out string? page) => page,
        ServeCommand.Name => ServeCommand.Help,
        McpCommand.Name => McpCommand.Help,
        SchemaCommand.Name => SchemaCommand.Help,
        _ => Start,
    };

    internal static string Version(ParseResult line) =>
        $"lantu {typeof(HelpPages).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}\n";
}
