using System.Globalization;
using System.Text.RegularExpressions;
using Lantu.Quantities;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>A unit as a table writes it.</summary>
/// <param name="Code">A unit of the contract, or the measure word; null for a bare scale (万).</param>
/// <param name="Factor">What a figure is multiplied by: 100000000 for 亿元.</param>
internal sealed record TableUnit(string? Code, decimal Factor)
{
    internal static TableUnit Percent { get; } = new("%", 1);
}

/// <summary>Reads units: 亿元, 万人, %, 100 million yuan.</summary>
internal static partial class UnitWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>The unit that folded words name as a whole.</summary>
    /// <returns>Null where they name none.</returns>
    internal static TableUnit? Read(string words)
    {
        if (words is "%" or "％" or "百分比" or "同比增速%")
        {
            return TableUnit.Percent;
        }

        if (words is "‰")
        {
            return new TableUnit("‰", 1);
        }

        string one = "1" + words;
        if (words.Length > 0 && !char.IsAsciiDigit(words[0]) && Quantity.ReadAll(one) is [{ Start: 0 } quantity] && quantity.End == one.Length
            && (quantity.Unit is not null || quantity.IsScaled || quantity.Kind == QuantityKind.Points))
        {
            return new TableUnit(quantity.Unit?.Code ?? (quantity.Kind == QuantityKind.Points ? "pp" : null), quantity.Number);
        }

        return English(words);
    }

    private static TableUnit? English(string words)
    {
        Match match = EnglishUnit().Match(words);
        if (!match.Success)
        {
            return null;
        }

        decimal number = match.Groups["n"].Value is { Length: > 0 } digits
            ? decimal.Parse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : 1;
        decimal scale = match.Groups["s"].Value.ToLowerInvariant() switch
        {
            "thousand" => 1_000m,
            "million" or "mn" => 1_000_000m,
            "billion" or "bn" => 1_000_000_000m,
            "trillion" => 1_000_000_000_000m,
            _ => 1m,
        };
        string code = match.Groups["c"].Value.ToLowerInvariant() switch
        {
            "yuan" or "rmb" or "cny" => "CNY",
            "persons" or "person" or "people" => "person",
            _ => "USD",
        };
        return new TableUnit(code, number * scale);
    }

    [GeneratedRegex(@"^(?<n>[0-9][0-9,]{0,12})?\s?(?<s>thousand|million|billion|trillion|mn|bn)?\s?(?<c>yuan|RMB|CNY|USD|US ?dollars?|dollars?|persons?|people)$", Options)]
    private static partial Regex EnglishUnit();
}
