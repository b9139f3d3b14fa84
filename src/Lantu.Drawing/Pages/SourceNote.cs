using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Pages;

/// <summary>What opens at a figure: where it stands, or how it was computed.</summary>
/// <param name="Number">From 1, in the order in which the figures first appear.</param>
/// <param name="Figure">As drawn at its first appearance.</param>
/// <param name="Derived">The sum; null where the source states the figure.</param>
/// <param name="Passages">Of the source, in its order; at least one.</param>
internal sealed record SourceNote(int Number, string Figure, DerivedValue? Derived, IReadOnlyList<SourcePassage> Passages)
{
    /// <summary>Of the element.</summary>
    internal string Id => "n" + PageWords.Number(Number);
}

/// <summary>A sentence of the source, or the heading of a section, with the facts that were read in it.</summary>
/// <param name="Span">What is quoted.</param>
/// <param name="Lines">What the line numbers tell of: the same, but for a section all of it.</param>
/// <param name="Facts">Read in it, in the order asked for.</param>
internal sealed record SourcePassage(TextSpan Span, TextSpan Lines, IReadOnlyList<Fact> Facts);
