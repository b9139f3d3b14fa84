using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;

namespace Lantu.Tests.Drawing.Outputs;

/// <summary>A small picture with every kind of item, in a place that does not exist.</summary>
internal static class SamplePicture
{
    public const string Title = "云州市政府工作报告 & “一图读懂” <2026>";

    private static readonly Color Red = new(0xB0, 0x1E, 0x16);
    private static readonly Color Deep = new(0x7E, 0x0F, 0x0B);
    private static readonly Color Gold = new(0xE8, 0xB5, 0x4A);
    private static readonly Color Ink = new(0x2B, 0x1D, 0x17);

    public static DisplayList Make(FontLibrary? fonts = null, string? further = null)
    {
        FontLibrary library = fonts ?? FontLibrary.Standard;
        return new DisplayList(720, 1000, new Color(0xFF, 0xF9, 0xF0), Title, "zh-Hans",
        [
            new DisplayItem.Group(GroupKind.Decoration, null, new Rect(0, 0, 720, 260),
            [
                new DisplayItem.Box(new Rect(0, 0, 720, 260), 0, new Paint.Gradient(new(0, 0), new(0, 260), Red, Deep)),
                new DisplayItem.Box(new Rect(0, 180, 720, 80), 0, new Paint.Gradient(new(0, 180), new(0, 260), Gold.Fade(0), Gold.Fade(0.6))),
            ]),
            .. Line(library, "政府工作报告", FontWeight.Black, 84, 60, 130, Color.White),
            .. Line(library, "一图读懂——云州市（虚构）2026年", FontWeight.Medium, 30, 60, 190, Color.White),
            new DisplayItem.Group(GroupKind.Section, "主要成绩", new Rect(0, 260, 720, 400),
            [
                new DisplayItem.Group(GroupKind.Paragraph, null, new Rect(60, 290, 600, 60),
                    Line(library, "主要成绩", FontWeight.Bold, 48, 60, 336, Red)),
                Card(library),
                Chart(library),
            ]),
            Paragraph(library, further ?? ""),
        ]);
    }

    public static DisplayItem[] Line(
        FontLibrary fonts, string text, FontWeight weight, double size, double x, double y, Color color, SourceMark? source = null)
    {
        var items = new List<DisplayItem>();
        foreach (GlyphRun run in fonts.Shape(text, weight, size))
        {
            items.Add(new DisplayItem.Text(run, new Point(x, y), color, source));
            x += run.Width;
        }

        return [.. items];
    }

    private static DisplayItem.Group Card(FontLibrary fonts) => new(GroupKind.Card, "一般公共预算收入", new Rect(60, 370, 290, 250),
    [
        new DisplayItem.Box(new Rect(60, 370, 290, 250), 20, Color.White, Gold, 2),
        .. Line(fonts, "159.5", FontWeight.Black, 72, 84, 460, Red, new SourceMark("fact-1", false)),
        .. Line(fonts, "亿元", FontWeight.Medium, 28, 284, 460, Ink, new SourceMark("fact-1", false)),
        .. Line(fonts, "AVATAR fifty 5㎡ m³ ℃", FontWeight.Regular, 24, 84, 520, Ink),
        .. Line(fonts, "计算值：＋6.3%", FontWeight.Regular, 26, 84, 570, Ink.Fade(0.7), new SourceMark("growth", true)),
        // An icon, doubled; arcs, relative curves and numbers without spaces.
        new DisplayItem.Path("M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3 2M3 3q3-3 6 0t6 0", new(290, 545), 2, null, Gold, 4),
    ]);

    private static DisplayItem.Group Chart(FontLibrary fonts) => new(
        GroupKind.Figure, "地区生产总值从2021年的1,730亿元升至2025年的2,730亿元", new Rect(370, 370, 290, 250),
    [
        new DisplayItem.Path("M0 0H290", new(370, 590), 1, null, Ink, 1),
        new DisplayItem.Path("M0 -40C60 -60 90 -60 145 -100S240 -170 290 -180V0H0Z", new(370, 590), 1,
            new Paint.Gradient(new(370, 400), new(370, 590), Red.Fade(0.5), Red.Fade(0))),
        new DisplayItem.Path("M0 -40C60 -60 90 -60 145 -100S240 -170 290 -180", new(370, 590), 1, null, Red, 4),
        new DisplayItem.Path("M0 0L290 0", new(370, 440), 1, null, Gold, 2, new Dash(8, 6)),
        new DisplayItem.Box(new Rect(640, 402, 16, 16), 8, Red),
        .. Line(fonts, "2,730", FontWeight.Black, 32, 560, 398, Red, new SourceMark("fact-2", false)),
    ]);

    private static DisplayItem.Group Paragraph(FontLibrary fonts, string further) => new(
        GroupKind.Paragraph, null, new Rect(60, 700, 600, 240),
    [
        .. Line(fonts, "　　坚持稳中求进，“十五五”开局之年；把握一个新起点，", FontWeight.Regular, 24, 60, 740, Ink),
        .. Narrowed(fonts, "完成（一）、（二）——《规划》：", 24, 60, 790, Ink),
        .. Line(fonts, "a &lt; b & c > d" + further, FontWeight.Bold, 24, 60, 840, Ink),
    ]);

    /// <summary>As the typesetter does: every full-width mark takes half its room, and the next letter moves up.</summary>
    private static DisplayItem[] Narrowed(FontLibrary fonts, string text, double size, double x, double y, Color color)
    {
        GlyphRun run = fonts.Shape(text, FontWeight.Regular, size).Single();
        var glyphs = new List<Glyph>();
        double saved = 0;
        foreach (Glyph glyph in run.Glyphs)
        {
            double less = text[glyph.Cluster] is '）' or '、' or '》' or '：' ? size / 2 : 0;
            glyphs.Add(glyph with { X = glyph.X - saved, Advance = glyph.Advance - less });
            saved += less;
        }

        return [new DisplayItem.Text(run with { Glyphs = glyphs, Width = run.Width - saved }, new Point(x, y), color)];
    }
}
