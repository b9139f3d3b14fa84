using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading.Sections;
using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading;

/// <summary>What every reader of one document shares.</summary>
/// <param name="Outline">The bones of the document.</param>
/// <param name="Document">Its title, kind, place and year.</param>
/// <param name="Sections">The sections with their roles, in step with <see cref="DocumentOutline.Sections"/>.</param>
/// <param name="Passages">What each block and each sentence holds.</param>
/// <param name="Catalogues">Indicators and places.</param>
/// <param name="Problems">Where doubts are put down.</param>
/// <param name="Trace">Where the rules that read are put down; null where nobody asks.</param>
internal sealed record ReadingContext(
    DocumentOutline Outline,
    PlanDocument Document,
    IReadOnlyList<PlanSection> Sections,
    PassageRoles Passages,
    Catalogues Catalogues,
    List<Problem> Problems,
    ReadingTrace? Trace)
{
    internal FoldedText Folded => Outline.Folded;

    /// <summary>What each block holds, in step with <see cref="DocumentOutline.Blocks"/>.</summary>
    internal IReadOnlyList<SectionRole> BlockRoles => Passages.BlockRoles;

    /// <summary>What the sentence at a character of the folded text belongs to.</summary>
    internal SectionRole RoleAt(int index) => Passages.RoleAt(index);
}
