using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Outputs;

/// <summary>Writes the glyphs of a run and where each stands.</summary>
internal sealed class PdfLetters(PdfContent content, PdfFonts fonts, GlyphRun run)
{
    private string? _font;
    private double _pen;
    private double _rise;
    private bool _showing;

    /// <summary>Writes a text object; colors are set before.</summary>
    public void Write(Point origin)
    {
        // The page is turned upside down, and so the letters are turned back.
        content.Raw("BT\n1 0 0 -1 ").Pair(origin).Raw("Tm\n");
        for (int at = 0; at < run.Glyphs.Count; at++)
        {
            Write(run.Glyphs[at], fonts.Find(run.Face, run.Glyphs[at].Id, TextOf(at)));
        }

        Stop();
        content.Raw(_rise == 0 ? "ET\n" : "0 Ts\nET\n");
    }

    private void Write(Glyph glyph, PdfGlyph told)
    {
        if (told.Font != _font)
        {
            Stop();
            _font = told.Font;
            content.Raw("/").Raw(told.Font).Raw(" ").Number(run.Size).Raw("Tf\n");
        }

        if (-glyph.Y != _rise)
        {
            Stop();
            _rise = -glyph.Y;
            content.Number(_rise).Raw("Ts\n");
        }

        // Moves the pen left, in thousandths of the em; rounded, so the error is carried on and never adds up.
        double back = Math.Round((_pen - glyph.X) / run.Size * 1000, 1, MidpointRounding.AwayFromZero);
        if (!_showing)
        {
            content.Raw("[");
            _showing = true;
        }

        if (back != 0)
        {
            content.Number(back);
        }

        content.Raw("<").Raw(told.Code).Raw(">");
        _pen += (told.Width - back) / 1000 * run.Size;
    }

    private void Stop()
    {
        if (_showing)
        {
            content.Raw("]TJ\n");
            _showing = false;
        }
    }

    /// <summary>What a search shall find for a glyph: the letters of its cluster, at the first glyph of it.</summary>
    private string TextOf(int at)
    {
        int cluster = run.Glyphs[at].Cluster;
        if (at > 0 && run.Glyphs[at - 1].Cluster == cluster)
        {
            return "\u200B";
        }

        int next = at + 1;
        while (next < run.Glyphs.Count && run.Glyphs[next].Cluster == cluster)
        {
            next++;
        }

        int end = next < run.Glyphs.Count ? run.Glyphs[next].Cluster : run.Text.Length;
        return Silent.Seen(run.Text.AsSpan(cluster, end - cluster));
    }
}
