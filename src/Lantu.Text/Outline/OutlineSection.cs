namespace Lantu.Text.Outline;

/// <summary>A heading with all that stands under it, by shape alone.</summary>
/// <param name="Heading">The index of its heading among the blocks.</param>
/// <param name="Parent">The index of the section above it; -1 at the top.</param>
/// <param name="Level">1 at the top.</param>
/// <param name="End">Behind the last block under it, as an index into the blocks.</param>
public readonly record struct OutlineSection(int Heading, int Parent, int Level, int End);
