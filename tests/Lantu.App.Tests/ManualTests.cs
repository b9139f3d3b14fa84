using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Derivations;
using Lantu.Analysis.Progress;
using Lantu.App.Commands;
using Lantu.App.Commands.Track;
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

    // Likewise: the codes of findings with what they compare and an example.
    [Fact]
    public void Lists_every_kind_of_finding_with_its_meaning_and_an_example()
    {
        string file = Path.Combine(Door.Root, "docs", "checks.md");
        string[] lines = File.ReadAllLines(file);
        foreach ((char letter, IReadOnlyList<CheckCode> codes) in new[] { ('C', CheckCodes.All), ('D', DerivedCodes.All) })
        {
            string[] rows = [.. codes.Select(static code => $"| {code.Code} | {code.Relation} | {code.Meaning.Chinese}<br>{code.Meaning.English} | {code.Example} |")];
            if (Environment.GetEnvironmentVariable("LANTU_ACCEPT") == "1")
            {
                int first = Array.FindIndex(lines, line => IsRowOf(letter, line));
                string[] others = [.. lines.Where(line => !IsRowOf(letter, line))];
                lines = [.. others[..first], .. rows, .. others[first..]];
                File.WriteAllText(file, string.Join('\n', lines) + "\n");
            }

            Assert.Equal(rows, lines.Where(line => IsRowOf(letter, line)));
        }
    }

    [Fact]
    public void Lists_every_method_of_progress_with_its_formula_source_and_example()
    {
        string file = Path.Combine(Door.Root, "docs", "progress.md");
        string[] lines = File.ReadAllLines(file);
        string[] rows = [.. ProgressMethods.All.Select(static method =>
            $"| {method.Code} | `{method.Key}` | {method.Name.Chinese}<br>{method.Name.English} | {method.Formula.Replace("|", "\\|", StringComparison.Ordinal)} | {method.Source} | {method.Example} |")];
        if (Environment.GetEnvironmentVariable("LANTU_ACCEPT") == "1")
        {
            int first = Array.FindIndex(lines, IsMethod);
            string[] others = [.. lines.Where(static line => !IsMethod(line))];
            lines = [.. others[..first], .. rows, .. others[first..]];
            File.WriteAllText(file, string.Join('\n', lines) + "\n");
        }

        Assert.Equal(rows, lines.Where(IsMethod));
    }

    [Fact]
    public void Shows_the_configuration_that_holds_by_default() =>
        Assert.Contains(ProgressConfiguration.DefaultText, File.ReadAllText(Path.Combine(Door.Root, "docs", "progress.md")), StringComparison.Ordinal);

    // Likewise: the rules that a move can break, and who may make it and when.
    [Fact]
    public void Lists_every_rule_of_delivery_and_who_may_make_each_move()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Door.Root, "docs", "delivery.md"));

        Assert.Equal(
            MoveRules.All.Select(static rule => $"| {rule.Code} | {rule.Meaning.Chinese}<br>{rule.Meaning.English} |"),
            lines.Where(static line => line.StartsWith("| M0", StringComparison.Ordinal)));
        foreach (MoveKind kind in Enum.GetValues<MoveKind>().Except([MoveKind.Propose]))
        {
            MoveRight right = MoveRight.Of(kind);
            string roles = string.Join('、', right.Roles.Select(static role => DeliveryWords.Of(role).Chinese));
            string states = string.Join('、', right.States.Select(static state => DeliveryWords.Of(state).Chinese));
            string then = right.Leads is { } state ? DeliveryWords.Of(state).Chinese : "不变";
            Assert.Contains(lines, line => line.EndsWith($"| {DeliveryWords.Of(kind).Chinese} | {roles} | {states} | {then} |", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Shows_command_lines_whose_options_exist(string file)
    {
        string[] pages =
        [
            ReadCommand.Help, CheckCommand.Help, DrawCommand.Help, ExplainCommand.Help, CompareCommand.Help, TasksCommand.Help,
            AssessCommand.Help, ServeCommand.Help, SchemaCommand.Help, .. TrackCommand.Pages.Values,
        ];
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

    private static bool IsRowOf(char letter, string line) => line.Length > 5 && line.StartsWith($"| {letter}", StringComparison.Ordinal) && char.IsAsciiDigit(line[3]);

    private static bool IsMethod(string line) => line.StartsWith("| P", StringComparison.Ordinal) || line.StartsWith("| L", StringComparison.Ordinal);

    private static bool IsRow(string line) => line.StartsWith("| R", StringComparison.Ordinal);

    private static IEnumerable<string> FirstCommands(string file) =>
        File.ReadLines(Path.Combine(Door.Root, file)).Where(static line => line.StartsWith("dotnet ", StringComparison.Ordinal));
}
