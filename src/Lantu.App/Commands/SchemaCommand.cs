using System.CommandLine;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary><c>lantu schema</c>: the JSON Schemas of the contract.</summary>
internal static class SchemaCommand
{
    internal const string Name = "schema";

    internal const string Help = """
        lantu schema：打印 JSON 输出的 JSON Schema（2020-12）
                      Prints the JSON Schema of the json outputs

        用法 Usage
          lantu schema [plan|findings]

        plan 是 lantu/plan/1（默认），findings 是 lantu/findings/1。
        plan is lantu/plan/1 (the default), findings is lantu/findings/1.

        选项 Options
          -h, --help            显示这些说明   shows this

        """;

    internal static Command Make(Surroundings surroundings)
    {
        var name = new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(Name) { name };
        command.SetAction(line =>
        {
            string wanted = line.GetValue(name) ?? "plan";
            using Stream? schema = Open(wanted);
            if (schema is null)
            {
                return new Fault(null, $"没有“{wanted}”这种输出；可用 plan、findings", $"there is no output '{wanted}'; choose plan or findings").End(surroundings);
            }

            schema.CopyTo(surroundings.Output);
            return ExitCode.Done;
        });
        return command;
    }

    // As shipped in docs/NAME.schema.json.
    private static Stream? Open(string name) => typeof(SchemaCommand).Assembly.GetManifestResourceStream(name + ".schema.json");
}
