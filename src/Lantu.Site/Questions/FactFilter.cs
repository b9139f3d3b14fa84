using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Site.Searching;

namespace Lantu.Site.Questions;

/// <summary>Which facts of a plan are asked for; what is null or empty leaves all of them.</summary>
/// <param name="Nature">The word of the contract: <c>result</c>, <c>target</c> or <c>context</c>.</param>
/// <param name="Indicator">The catalogue's id, or a part of the name or of the words of the text.</param>
/// <param name="Text">Words that must stand in the sentence, with spaces between them.</param>
internal sealed record FactFilter(string? Nature = null, string? Indicator = null, string? Text = null)
{
    /// <summary>Whether <see cref="Nature"/> is a word of the contract, or none.</summary>
    internal bool IsNatureKnown => string.IsNullOrEmpty(Nature) || Enum.GetValues<Nature>().Any(nature => ContractNames.Of(nature) == Nature);

    /// <summary>The facts that are asked for, in the order of the text.</summary>
    internal IReadOnlyList<Fact> Of(Plan plan)
    {
        string[] terms = SearchIndex.Terms(Text ?? string.Empty);
        string indicator = SearchIndex.Fold(Indicator ?? string.Empty).Trim();
        return [.. plan.Facts.Where(fact => (string.IsNullOrEmpty(Nature) || ContractNames.Of(fact.Nature) == Nature) && IsNamed(fact, indicator) && IsSaid(fact, plan.Text, terms))];
    }

    private static bool IsNamed(Fact fact, string indicator) => indicator.Length == 0 || fact.Indicator.Id == indicator
        || SearchIndex.Fold(fact.Indicator.Written).Contains(indicator, StringComparison.Ordinal)
        || (fact.Indicator.Name is { } name && SearchIndex.Fold(name).Contains(indicator, StringComparison.Ordinal));

    private static bool IsSaid(Fact fact, string text, string[] terms)
    {
        if (terms.Length == 0)
        {
            return true;
        }

        string sentence = SearchIndex.Fold(fact.Evidence.Of(text));
        return Array.TrueForAll(terms, term => sentence.Contains(term, StringComparison.Ordinal));
    }
}
