using System.Globalization;
using System.Text;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading;

/// <summary>
/// One line a fact, for a person to check by eye:
/// <c>result level 出口 = 7307亿 CNY [7307亿元] 2025 from 3006亿</c>. What stands in brackets is what the span quotes.
/// </summary>
internal static class FactLines
{
    internal static string[] Of(Plan plan) => [.. plan.Facts.Select(fact => Of(fact, plan.Text))];

    internal static string Of(Fact fact, string text)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{ContractNames.Of(fact.Nature)} {ContractNames.Of(fact.Measure)} {Name(fact)} {ContractNames.Of(fact.Comparator)}");
        if (fact.Value.Number is { } number)
        {
            line.Append(CultureInfo.InvariantCulture, $" {Figures.Short(number)}");
        }

        if (fact.Value.Upper is { } upper)
        {
            line.Append(CultureInfo.InvariantCulture, $"..{Figures.Short(upper)}");
        }

        Add(line, string.Empty, fact.Value.Unit);
        line.Append(CultureInfo.InvariantCulture, $" [{fact.Span.Of(text)}]");
        Add(line, string.Empty, fact.Period?.Label);
        Add(line, "from ", fact.Baseline?.Number is { } from ? Figures.Short(from) : null);
        Add(line, "of ", fact.Scope);
        Add(line, "with ", fact.Reference);
        Add(line, string.Empty, fact.Firmness is { } firmness ? ContractNames.Of(firmness) : null);
        return line.ToString();
    }

    /// <summary>Holds the facts of a plan against lines; empty lines and spaces around a line do not count.</summary>
    internal static void Equal(string expected, Plan plan) =>
        Assert.Equal(
            string.Join('\n', expected.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            string.Join('\n', Of(plan)));

    private static string Name(Fact fact) => fact.Indicator.Written.Length == 0 ? "—" : fact.Indicator.Written;

    private static void Add(StringBuilder line, string word, string? value)
    {
        if (value is not null)
        {
            line.Append(' ').Append(word).Append(value);
        }
    }
}
