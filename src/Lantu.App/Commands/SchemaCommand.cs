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

        NAME 为 plan（lantu read，默认）、findings（lantu check）、comparison 或 places（lantu compare）、tasks（lantu tasks）、
        assessment（lantu assess）、items（lantu track tasks list）；comparison、places、tasks 引用 plan 里的定义。
        NAME is plan (lantu read, the default), findings (lantu check), comparison or places (lantu compare), tasks
        (lantu tasks), assessment (lantu assess), or items (lantu track tasks list); comparison, places and tasks refer to
        definitions of plan.

        选项 Options
          -h, --help            显示这些说明   shows this

        """;

    /// <summary>The schemas, as shipped in <c>docs/NAME.schema.json</c>.</summary>
    internal static readonly string[] Names = ["plan", "findings", "comparison", "places", "tasks", "assessment", "items"];

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
