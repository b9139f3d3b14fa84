using System.CommandLine;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary><c>lantu schema</c>: the JSON Schemas of what the verbs print.</summary>
internal static class SchemaCommand
{
    internal const string Name = "schema";

    internal const string Help = """
        lantu schema：打印各命令 JSON 输出的 JSON Schema（2020-12）
                      Prints the JSON Schemas of what the verbs print

        用法 Usage
          lantu schema [NAME]

        NAME                  是哪个命令的输出 whose output it is
          plan                lantu read（默认 the default）
          findings            lantu check
          comparison, places  lantu compare
          tasks               lantu tasks
          assessment          lantu assess
          items               lantu track tasks list
          move                lantu track tasks show，也是办理记录里的一步 also one step of the journal
          status              lantu track status
          forecast            lantu track forecast
          series              lantu track series
          facts               lantu track facts

        comparison、places、tasks、facts 引用 plan 里的定义，move、status、forecast 引用 items 里的定义。
        comparison, places, tasks and facts refer to definitions of plan, move, status and forecast to those of items.

        选项 Options
          -h, --help            显示这些说明   shows this

        """;

    /// <summary>The schemas, as shipped in <c>docs/NAME.schema.json</c>.</summary>
    internal static readonly string[] Names = ["plan", "findings", "comparison", "places", "tasks", "assessment", "items", "move", "status", "forecast", "series", "facts"];

    internal static Command Make(Surroundings surroundings)
    {
        var name = new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(Name) { name };
        command.SetAction(line =>
        {
            string asked = line.GetValue(name) ?? Names[0];
            if (!Names.Contains(asked, StringComparer.Ordinal))
            {
                return new Fault(
                    asked, $"没有这个 Schema；可用 {string.Join("、", Names)}", $"there is no such schema; choose one of {string.Join(", ", Names)}").End(surroundings);
            }

            using Stream schema = Open(asked);
            schema.CopyTo(surroundings.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Stream Open(string name) => typeof(SchemaCommand).Assembly.GetManifestResourceStream(name + ".schema.json")
        ?? throw new System.Diagnostics.UnreachableException("The schema is embedded by the project file.");
}
