using System.CommandLine;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary><c>lantu schema</c>: the JSON Schema of the contract.</summary>
internal static class SchemaCommand
{
    internal const string Name = "schema";

    internal const string Help = """
        lantu schema：打印 lantu/plan/1 的 JSON Schema（2020-12）
                      Prints the JSON Schema of lantu/plan/1

        用法 Usage
          lantu schema

        选项 Options
          -h, --help            显示这些说明   shows this

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var command = new Command(Name);
        command.SetAction(_ =>
        {
            using Stream schema = Open();
            schema.CopyTo(surroundings.Output);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The schema as shipped in <c>docs/plan.schema.json</c>.</summary>
    internal static Stream Open() => typeof(SchemaCommand).Assembly.GetManifestResourceStream("plan.schema.json")
        ?? throw new System.Diagnostics.UnreachableException("The schema is embedded by the project file.");
}
