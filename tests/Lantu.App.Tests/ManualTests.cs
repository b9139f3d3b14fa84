using Lantu.App.Commands;
using Lantu.Plans.Json;
using Lantu.Reading;
using Xunit;

namespace Lantu.App.Tests;

/// <summary>What the manual promises is what the program has.</summary>
public sealed class ManualTests
{
    // With LANTU_ACCEPT=1 the manual is written anew, for a person to read before it is committed.
    [Fact]
    public void Lists_every_doubt_with_its_meaning_and_its_remedy()
    {
        string file = Path.Combine(Door.Root, "docs", "problems.md");
        string[] lines = File.ReadAllLines(file);
        string[] rows = [.. ProblemCodes.All.Select(static code =>
            $"| {code.Code} | {ContractNames.Of(code.Severity)} | {code.Meaning} | {code.Remedy} |")];
        if (Environment.GetEnvironmentVariable("LANTU_ACCEPT") == "1")
        {
            lines = [.. lines.Where(static line => !IsRow(line)), .. rows];
            File.WriteAllText(file, string.Join('\n', lines) + "\n");
        }

        Assert.Equal(rows, lines.Where(IsRow));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Shows_command_lines_whose_options_exist(string file)
    {
        string[] pages = [ReadCommand.Help, DrawCommand.Help, ExplainCommand.Help, SchemaCommand.Help];
        string[] options = [.. File.ReadLines(Path.Combine(Door.Root, file))
            .Where(static line => line.StartsWith("lantu ", StringComparison.Ordinal))
            .SelectMany(static line => line.Split(' '))
            .Where(static word => word.StartsWith("--", StringComparison.Ordinal))
            .Distinct()];

        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains(pages, page => page.Contains(option + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Gives_the_same_first_commands_in_both_languages() =>
        Assert.Equal(FirstCommands("README.md"), FirstCommands("README.zh-CN.md"));

    private static bool IsRow(string line) => line.StartsWith("| R", StringComparison.Ordinal);

    private static IEnumerable<string> FirstCommands(string file) =>
        File.ReadLines(Path.Combine(Door.Root, file)).Where(static line => line.StartsWith("dotnet ", StringComparison.Ordinal));
}
