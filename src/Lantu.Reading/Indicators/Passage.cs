using Lantu.Plans.Model;

namespace Lantu.Reading.Indicators;

/// <summary>Where a sentence stands.</summary>
/// <param name="Role">What the section, or the passage within it, holds.</param>
/// <param name="Section">The section's id; null above the first heading.</param>
/// <param name="SentenceStart">The sentence's first character, as an index into the folded text.</param>
/// <param name="SentenceEnd">Behind its last.</param>
internal readonly record struct Passage(SectionRole Role, string? Section, int SentenceStart, int SentenceEnd)
{
    /// <summary>Whether the passage speaks of what is intended.</summary>
    internal bool IsIntended => Role is SectionRole.Targets or SectionRole.Tasks or SectionRole.Goals or SectionRole.Conduct or SectionRole.Guidance;
}
