using System.Diagnostics.CodeAnalysis;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>A plan whose figures are written in narrow letters: １０．７％ of an old typesetting is drawn as 10.7%.</summary>
/// <remarks>A letter becomes one letter, so that every span stays where it is.</remarks>
internal static class NarrowPlan
{
    private const int Distance = '０' - '0';

    /// <summary>The same plan; itself where no figure of its text is wide.</summary>
    internal static Plan Of(Plan plan) => plan.Text.AsSpan().IndexOfAnyInRange('０', '９') < 0
        ? plan
        : new Plan
        {
            Source = plan.Source,
            Document = plan.Document with { Title = Narrow(plan.Document.Title) },
            Text = Narrow(plan.Text),
            Sections = [.. plan.Sections.Select(section => section with { Title = Narrow(section.Title) })],
            Facts = [.. plan.Facts.Select(Narrow)],
            Tasks = [.. plan.Tasks.Select(task => task with { Title = Narrow(task.Title), Aim = Narrow(task.Aim), Group = Narrow(task.Group) })],
            Events = [.. plan.Events.Select(happening => happening with { Text = Narrow(happening.Text) })],
            Statements = [.. plan.Statements.Select(statement => statement with { Text = Narrow(statement.Text) })],
            Claims = [.. plan.Claims.Select(claim => claim with { Written = Narrow(claim.Written) })],
            Problems = plan.Problems,
        };

    /// <summary>Words with narrow digits, points and signs of per cent.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    internal static string? Narrow(string? words) =>
        words is null || words.AsSpan().IndexOfAny('％', '．') < 0 && words.AsSpan().IndexOfAnyInRange('０', '９') < 0
            ? words
            : string.Create(words.Length, words, static (narrow, wide) =>
            {
                for (int i = 0; i < wide.Length; i++)
                {
                    narrow[i] = NarrowAt(wide, i);
                }
            });

    private static char NarrowAt(string words, int at) => words[at] switch
    {
        >= '０' and <= '９' => (char)(words[at] - Distance),
        '％' => '%',
        '．' when at > 0 && at + 1 < words.Length && IsDigit(words[at - 1]) && IsDigit(words[at + 1]) => '.',
        _ => words[at],
    };

    private static bool IsDigit(char letter) => letter is (>= '０' and <= '９') or (>= '0' and <= '9');

    private static Fact Narrow(Fact fact) => fact with
    {
        Indicator = fact.Indicator with { Written = Narrow(fact.Indicator.Written) },
        Value = fact.Value with { Written = Narrow(fact.Value.Written) },
        Baseline = fact.Baseline is { } start ? start with { Written = Narrow(start.Written) } : null,
        Scope = Narrow(fact.Scope),
        Reference = Narrow(fact.Reference),
        Place = Narrow(fact.Place),
    };
}
