using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Checks;

/// <summary>The same words in Chinese and in English.</summary>
/// <param name="Chinese">Simplified Chinese.</param>
/// <param name="English">English.</param>
public sealed record Bilingual(string Chinese, string English)
{
    /// <summary>No words.</summary>
    public static Bilingual None { get; } = new(string.Empty, string.Empty);

    /// <summary>Both parts one after the other.</summary>
    public static Bilingual operator +(Bilingual a, Bilingual b) => new(a.Chinese + b.Chinese, a.English + b.English);
}

/// <summary>A stretch of one of the documents.</summary>
/// <param name="Source">The index of the document among <see cref="Findings.Sources"/>.</param>
/// <param name="Span">Where in its text.</param>
public sealed record SourceSpan(int Source, TextSpan Span);

/// <summary>One relation between figures, or one figure derived from others, with the sum that was done.</summary>
public sealed record Finding
{
    /// <summary>Which relation, as the manual lists it.</summary>
    public required CheckCode Code { get; init; }

    /// <summary>What became of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The sum, with the figures as written: <c>7307亿元 ÷ (1 + 24.1%)</c>.</summary>
    public required string Formula { get; init; }

    /// <summary>What the figures as written give, in <see cref="Unit"/>; null where they give no number.</summary>
    public decimal? Point { get; init; }

    /// <summary>The least that their rounding allows; null where there is no least.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest that their rounding allows; null where there is no greatest.</summary>
    public decimal? High { get; init; }

    /// <summary>A unit of the contract; <c>%</c> in percent, <c>pp</c> in points; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The ids of the facts it was done on, in the order of the sum.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Of a contradiction, the smallest set of facts whose change would mend it; else empty.</summary>
    public IReadOnlyList<string> Mend { get; init; } = [];

    /// <summary>Where the figures stand, in the order of <see cref="Facts"/>.</summary>
    public required IReadOnlyList<SourceSpan> Spans { get; init; }

    /// <summary>A sentence that may be forwarded as it is.</summary>
    public required Bilingual Message { get; init; }

    /// <summary>What a derived figure is called; null for a relation.</summary>
    public Bilingual? Name { get; init; }
}

/// <summary>What is found in one document, or in several documents of one place.</summary>
/// <param name="Sources">The documents; further ones stand behind those that were asked for.</param>
/// <param name="All">Relations, in the order of the first figure of each.</param>
/// <param name="Derived">Figures that follow from those printed.</param>
/// <param name="Figures">How many figures stand in the documents, and how many of them in a relation.</param>
public sealed record Findings(
    IReadOnlyList<PlanSource> Sources, IReadOnlyList<Finding> All, IReadOnlyList<Finding> Derived, FigureCount Figures)
{
    /// <summary>Whether there is a contradiction.</summary>
    public bool HasContradiction => All.Any(static finding => finding.Verdict == Verdict.Contradiction);
}

/// <summary>How much of a document could be checked.</summary>
/// <param name="All">Facts that carry a number.</param>
/// <param name="Related">Those that stand in a relation with a verdict from pass to note.</param>
/// <param name="Decidable">Those that stand in a relation whose conditions are proved, so that a wrong figure would be a contradiction.</param>
public sealed record FigureCount(int All, int Related, int Decidable);
