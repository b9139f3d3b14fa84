using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Typesetting;

/// <summary>One cluster of the text being set: the characters that share a glyph, or some.</summary>
/// <param name="Piece">Index of its piece.</param>
/// <param name="Run">The run it was shaped in.</param>
/// <param name="FirstGlyph">Index in that run.</param>
/// <param name="GlyphCount">How many glyphs; 0 for characters without one.</param>
/// <param name="Start">Its first character, in the whole text.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Advance">As shaped.</param>
internal readonly record struct Cell(
    int Piece, GlyphRun Run, int FirstGlyph, int GlyphCount, int Start, int Length, double Advance)
{
    /// <summary>The cells of a run, in order.</summary>
    internal static void Of(GlyphRun run, int piece, int start, List<Cell> cells)
    {
        int glyph = 0;
        int at = 0;
        while (at < run.Text.Length)
        {
            int first = glyph;
            double advance = 0;
            while (glyph < run.Glyphs.Count && run.Glyphs[glyph].Cluster <= at)
            {
                advance += run.Glyphs[glyph].Advance;
                glyph++;
            }

            int next = glyph < run.Glyphs.Count ? run.Glyphs[glyph].Cluster : run.Text.Length;
            next = Math.Max(next, at + 1);
            cells.Add(new Cell(piece, run, first, glyph - first, start + at, next - at, advance));
            at = next;
        }
    }
}
