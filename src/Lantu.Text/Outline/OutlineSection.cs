namespace Lantu.Text.Outline;

/// <summary>A heading with all that stands under it, by shape alone.</summary>
/// <param name="Heading">The index of its heading among the blocks.</param>
/// <param name="Parent">The index of the section above it; -1 at the top.</param>
/// <param name="Level">1 at the top.</param>
/// <param name="End">Behind the last block under it, as an index into the blocks.</param>
public readonly record struct OutlineSection(int Heading, int Parent, int Level, int End)
{
    /// <summary>Whether it is the document's own title; nothing stands under it but what precedes the next heading.</summary>
    public bool IsTitle { get; init; }
}
