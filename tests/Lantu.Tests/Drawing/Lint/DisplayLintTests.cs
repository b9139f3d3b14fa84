using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Typesetting;
using Xunit;

namespace Lantu.Tests.Drawing.Lint;

/// <summary>Each fault is found where it is, and nowhere else.</summary>
public sealed class DisplayLintTests
{
    private static readonly Color Ink = new(0x2B, 0x1D, 0x17);
    private readonly Typesetter _typesetter = new(FontLibrary.Standard);

    [Fact]
    public void Finds_nothing_in_two_texts_side_by_side() => Assert.Empty(Of(Text("左边", 20, 20), Text("右边", 200, 20)));

    [Fact]
    public void Finds_texts_over_each_other() =>
        Assert.Equal(LintRule.Overlap, Assert.Single(Of(Text("生产总值", 20, 20), Text("财政收入", 40, 30))).Rule);

    [Fact]
    public void Finds_a_text_that_sticks_out_of_its_card()
    {
        var card = new DisplayItem.Group(GroupKind.Card, null, new Rect(10, 10, 100, 60), [Text("城乡居民人均可支配收入", 20, 20)]);

        LintFinding finding = Assert.Single(Of(card));

        Assert.Equal(LintRule.Overflow, finding.Rule);
        Assert.True(finding.Measured > 100);
    }

    [Fact]
    public void Finds_a_text_that_sticks_out_of_the_picture() => Assert.Contains(Of(Text("末尾", 980, 20)), finding => finding.Rule == LintRule.Overflow);

    [Theory]
    [InlineData(0xE8, 0xB5, 0x4A, true)]
    [InlineData(0xB0, 0x1E, 0x16, false)]
    public void Finds_gold_on_white_and_lets_red_pass(byte red, byte green, byte blue, bool found)
    {
        var text = new TextStyle(28, FontWeight.Regular, new Color(red, green, blue));
        var card = new DisplayItem.Box(new Rect(0, 0, 400, 100), 0, Color.White);

        IReadOnlyList<LintFinding> findings = Of(card, _typesetter.Set("说明文字", text, 400).At(20, 20));

        Assert.Equal(found, findings.Any(finding => finding.Rule == LintRule.Contrast));
    }

    [Fact]
    public void Measures_the_contrast_with_what_lies_directly_beneath()
    {
        var white = new TextStyle(28, FontWeight.Regular, Color.White);
        var dark = new DisplayItem.Box(new Rect(0, 0, 400, 100), 0, new Color(0x7E, 0x0F, 0x0B));

        Assert.Empty(Of(dark, _typesetter.Set("白字", white, 400).At(20, 20)));
        Assert.NotEmpty(Of(_typesetter.Set("白字", white, 400).At(20, 20)));
    }

    [Fact]
    public void Finds_text_that_no_phone_shows() => Assert.Equal(LintRule.TooSmall, Assert.Single(Of(Text("小", 20, 20, 12))).Rule);

    [Fact]
    public void Finds_a_lone_last_character_and_a_parted_number()
    {
        DisplayItem.Text[] lines = [Run("增长", 20, 60), Run("了", 20, 110)];
        var orphan = new DisplayItem.Group(GroupKind.Paragraph, null, new Rect(20, 20, 200, 100), lines);
        var parted = new DisplayItem.Group(GroupKind.Paragraph, null, new Rect(20, 220, 200, 100), [Run("总值26", 20, 260), Run("93亿元", 20, 310)]);

        LintRule[] rules = [.. Of(orphan, parted).Select(finding => finding.Rule)];

        Assert.Equal([LintRule.Orphan, LintRule.Break], rules);
    }

    [Fact]
    public void Finds_a_picture_that_is_too_long()
    {
        var list = new DisplayList(1000, 20_001, Color.White, "长图", "zh-Hans", []);

        Assert.Equal(LintRule.TooLong, Assert.Single(DisplayLint.Of(list)).Rule);
    }

    private static IReadOnlyList<LintFinding> Of(params DisplayItem[] items) => DisplayLint.Of(new DisplayList(1000, 800, Color.White, "图", "zh-Hans", items));

    private DisplayItem.Group Text(string text, double x, double y, double size = 30) =>
        _typesetter.Set(text, new TextStyle(size, FontWeight.Regular, Ink), 1000).At(x, y);

    private static DisplayItem.Text Run(string text, double x, double y) =>
        new(FontLibrary.Standard.Shape(text, FontWeight.Regular, 30)[0], new Point(x, y), Ink);
}
