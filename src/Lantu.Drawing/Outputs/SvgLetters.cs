using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Outputs;

/// <summary>Writes the letters of a run and where each stands.</summary>
/// <remarks>
/// Letters that stand for one glyph each share a list of places. Where letters and glyphs do not match one to one (—— is one
/// glyph, a rare character is two UTF-16 units, an accent joins its letter) they get a span of their own with one place,
/// because programs disagree on what such a list counts.
/// </remarks>
internal readonly struct SvgLetters(SvgText target, GlyphRun run, double left)
{
    /// <summary>Continues an opened tag <c>text</c>: its last attribute, its end, its content.</summary>
    public void Write()
    {
        bool first = true;
        for (int at = 0; at < run.Glyphs.Count;)
        {
            int stop = at;
            while (stop < run.Glyphs.Count && IsPlain(stop))
            {
                stop++;
            }

            if (stop == at)
            {
                stop = NextCluster(at);
            }

            WriteSpan(at, stop, alone: first && stop == run.Glyphs.Count, first);
            first = false;
            at = stop;
        }
    }

    private void WriteSpan(int from, int to, bool alone, bool first)
    {
        // One span needs no tag of its own.
        target.Raw(alone ? " x=\"" : first ? "><tspan x=\"" : "<tspan x=\"");
        bool list = IsPlain(from);
        for (int at = from; at < (list ? to : from + 1); at++)
        {
            target.Raw(at > from ? " " : "").Number(left + run.Glyphs[at].X);
        }

        target.Raw("\">");
        int start = from == 0 ? 0 : run.Glyphs[from].Cluster;
        int end = to < run.Glyphs.Count ? run.Glyphs[to].Cluster : run.Text.Length;
        target.Escaped(Silent.Seen(run.Text.AsSpan(start, end - start)));
        if (!alone)
        {
            target.Raw("</tspan>");
        }
    }

    /// <summary>Whether the glyph stands for one UTF-16 unit that is written as it is, and nothing else does.</summary>
    private bool IsPlain(int at)
    {
        int cluster = run.Glyphs[at].Cluster;
        int next = at + 1 < run.Glyphs.Count ? run.Glyphs[at + 1].Cluster : run.Text.Length;
        return next - cluster == 1 && run.Glyphs[at].Y == 0 && (at > 0 || cluster == 0)
            && (at == 0 || run.Glyphs[at - 1].Cluster < cluster);
    }

    private int NextCluster(int at)
    {
        int cluster = run.Glyphs[at].Cluster;
        while (at < run.Glyphs.Count && run.Glyphs[at].Cluster == cluster)
        {
            at++;
        }

        return at;
    }
}
