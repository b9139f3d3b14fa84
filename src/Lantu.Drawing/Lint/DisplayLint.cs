using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Lint;

/// <summary>Looks over a display list for what an eye would call a fault.</summary>
public static class DisplayLint
{
    private const double Tolerance = 2.5;
    private const double Smallest = 24;
    private const double LargeText = 32;

    /// <summary>All faults, from top to bottom.</summary>
    /// <param name="list">The picture.</param>
    /// <param name="longest">The greatest height allowed.</param>
    public static IReadOnlyList<LintFinding> Of(DisplayList list, double longest = Posters.Poster.Longest)
    {
        var findings = new List<LintFinding>();
        var page = new Rect(0, 0, list.Width, list.Height);
        var texts = new List<InkedText>();
        Walk(list.Items, page, findings, texts);
        Overlaps(texts, findings);
        findings.AddRange(new Contrasts(list).Findings());
        if (list.Height > longest)
        {
            findings.Add(new LintFinding(LintRule.TooLong, list.Title, page, list.Height));
        }

        findings.Sort((one, two) => (one.Area.Y, one.Area.X, one.Rule).CompareTo((two.Area.Y, two.Area.X, two.Rule)));
        return findings;
    }

    /// <summary>Where the letters of a run are: from the top of the Han to beneath the descenders.</summary>
    internal static Rect Ink(DisplayItem.Text text)
    {
        GlyphRun run = text.Glyphs;
        double left = 0;
        double right = run.Width;
        if (run.Text.Length > 0 && CharacterClass.IsOpening(run.Text[0]))
        {
            left = run.Size / 2;
        }

        if (run.Text.Length > 0 && CharacterClass.IsClosing(run.Text[^1]))
        {
            right = Math.Max(left, run.Width - (run.Size / 2));
        }

        bool digits = run.Text.All(letter => !CharacterClass.IsHan(letter));
        double top = digits ? 0.75 : 0.86;
        double low = digits ? 0.02 : 0.10;
        return new Rect(text.Origin.X + left, text.Origin.Y - (run.Size * top), right - left, run.Size * (top + low));
    }

    private static void Walk(IReadOnlyList<DisplayItem> items, Rect room, List<LintFinding> findings, List<InkedText> texts)
    {
        foreach (DisplayItem item in items)
        {
            if (item is DisplayItem.Group group)
            {
                Rect inner = group.Kind == GroupKind.Paragraph ? room : group.Area;
                if (group.Kind != GroupKind.Paragraph && !room.Contains(group.Area, Tolerance) && group.Area.Width > 0)
                {
                    findings.Add(new LintFinding(LintRule.Overflow, group.Label ?? Words(group), group.Area, Beyond(room, group.Area)));
                }

                if (group.Kind == GroupKind.Paragraph)
                {
                    Paragraph(group, findings);
                }

                Walk(group.Items, inner, findings, texts);
            }
            else if (item is DisplayItem.Text text)
            {
                Rect ink = Ink(text);
                texts.Add(new InkedText(text, ink));
                if (!room.Contains(ink, Tolerance))
                {
                    findings.Add(new LintFinding(LintRule.Overflow, text.Glyphs.Text, ink, Beyond(room, ink)));
                }

                if (text.Glyphs.Size < Smallest)
                {
                    findings.Add(new LintFinding(LintRule.TooSmall, text.Glyphs.Text, ink, text.Glyphs.Size));
                }
            }
            else if (item is DisplayItem.Box box && !room.Contains(box.Area, Tolerance))
            {
                findings.Add(new LintFinding(LintRule.Overflow, "", box.Area, Beyond(room, box.Area)));
            }
        }
    }

    private static void Overlaps(List<InkedText> texts, List<LintFinding> findings)
    {
        texts.Sort((one, two) => one.Ink.Y.CompareTo(two.Ink.Y));
        for (int i = 0; i < texts.Count; i++)
        {
            for (int k = i + 1; k < texts.Count && texts[k].Ink.Y < texts[i].Ink.Bottom; k++)
            {
                if (texts[i].Ink.Overlaps(texts[k].Ink, Tolerance))
                {
                    double depth = Math.Min(texts[i].Ink.Bottom, texts[k].Ink.Bottom) - Math.Max(texts[i].Ink.Y, texts[k].Ink.Y);
                    findings.Add(new LintFinding(LintRule.Overlap, $"{texts[i].Item.Glyphs.Text} | {texts[k].Item.Glyphs.Text}", texts[i].Ink, depth));
                }
            }
        }
    }

    private static void Paragraph(DisplayItem.Group group, List<LintFinding> findings)
    {
        List<string> lines = [];
        double baseline = double.NaN;
        foreach (DisplayItem.Text text in group.Items.OfType<DisplayItem.Text>())
        {
            if (lines.Count > 0 && Math.Abs(text.Origin.Y - baseline) < 1)
            {
                lines[^1] += text.Glyphs.Text;
            }
            else
            {
                lines.Add(text.Glyphs.Text);
                baseline = text.Origin.Y;
            }
        }

        for (int i = 0; i + 1 < lines.Count; i++)
        {
            string line = lines[i].TrimEnd();
            string next = lines[i + 1].TrimStart();
            if (line.Length > 0 && next.Length > 0
                && ((char.IsAsciiDigit(line[^1]) && char.IsAsciiDigit(next[0])) || (!CharacterClass.MayStartLine(next[0]) && next[0] is not ('-' or '+')) || CharacterClass.IsOpening(line[^1])))
            {
                findings.Add(new LintFinding(LintRule.Break, $"{line} | {next}", group.Area, 1));
            }
        }

        if (lines.Count > 1 && lines[^1].Trim().Length == 1)
        {
            findings.Add(new LintFinding(LintRule.Orphan, lines[^1], group.Area, 1));
        }
    }

    private static string Words(DisplayItem.Group group) =>
        string.Concat(group.Items.OfType<DisplayItem.Text>().Select(text => text.Glyphs.Text));

    private static double Beyond(Rect room, Rect area) => new[]
    {
        room.X - area.X, room.Y - area.Y, area.Right - room.Right, area.Bottom - room.Bottom,
    }.Max();

    /// <summary>Measures each text against what was painted beneath it.</summary>
    private sealed class Contrasts(DisplayList list)
    {
        private readonly List<(Rect Area, Paint Fill)> _grounds = [];
        private readonly List<LintFinding> _findings = [];

        internal List<LintFinding> Findings()
        {
            Walk(list.Items);
            return _findings;
        }

        private void Walk(IReadOnlyList<DisplayItem> items)
        {
            foreach (DisplayItem item in items)
            {
                switch (item)
                {
                    case DisplayItem.Group group:
                        Walk(group.Items);
                        break;
                    case DisplayItem.Box { Fill: { } fill } box:
                        _grounds.Add((box.Area, fill));
                        break;
                    case DisplayItem.Path { Fill: { } fill } path when PathBounds.Of(path) is { } bounds:
                        _grounds.Add((bounds, fill));
                        break;
                    case DisplayItem.Text text:
                        Measure(text);
                        break;
                }
            }
        }

        private void Measure(DisplayItem.Text text)
        {
            Rect ink = Ink(text);
            Color ground = Beneath(ink);
            double ratio = Color.Contrast(text.Color.Over(ground), ground);
            double needed = text.Glyphs.Size >= LargeText ? 3.0 : 4.5;
            if (ratio < needed)
            {
                _findings.Add(new LintFinding(LintRule.Contrast, text.Glyphs.Text, ink, ratio));
            }
        }

        private Color Beneath(Rect ink)
        {
            Color ground = list.Ground;
            foreach ((Rect area, Paint fill) in _grounds)
            {
                if (area.Contains(ink, 8))
                {
                    ground = At(fill, ink).Over(ground);
                }
            }

            return ground;
        }

        private static Color At(Paint fill, Rect ink)
        {
            if (fill is Paint.Gradient gradient)
            {
                double length = gradient.To.Y - gradient.From.Y;
                double share = length == 0 ? 0 : Math.Clamp((ink.CenterY - gradient.From.Y) / length, 0, 1);
                return Color.Mix(gradient.First, gradient.Second, share);
            }

            return ((Paint.Solid)fill).Color;
        }
    }

    private sealed record InkedText(DisplayItem.Text Item, Rect Ink);
}
