using CsCheck;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Typesetting;
using Xunit;

namespace Lantu.Tests.Drawing.Typesetting;

/// <summary>Lines of Chinese text: where they may end, and how wide they are.</summary>
public sealed class TypesetterTests
{
    private static readonly TextStyle Body = new(30, FontWeight.Regular, Color.White);
    private readonly Typesetter _typesetter = new(FontLibrary.Standard);

    [Theory]
    [InlineData("出口从3006亿元增长至7307亿元，进口增长32.3%，位次升至第2位")]
    [InlineData("力争2026年底前建成“一中心、三片区”，总投资约1.25万亿元——其中80%以上来自民间")]
    [InlineData("（一）坚持稳中求进；（二）坚持《条例》：每年不少于12次……")]
    public void Ends_no_line_within_a_figure_nor_before_a_closing_mark(string text)
    {
        for (double width = 330; width < 900; width += 17)
        {
            string[] lines = Lines(text, width);

            Assert.Equal(text, string.Concat(lines));
            foreach ((string line, string next) in lines.Zip(lines.Skip(1)))
            {
                Assert.False(char.IsAsciiDigit(line[^1]) && (char.IsAsciiDigit(next[0]) || "亿万%位年次.".Contains(next[0], StringComparison.Ordinal)), $"{line} | {next}");
                Assert.DoesNotContain(next[0], "，。；：！？”）》、%…");
                Assert.DoesNotContain(line[^1], "“（《第约");
                Assert.False(line[^1] == '—' && next[0] == '—', $"{line} | {next}");
            }
        }
    }

    [Fact]
    public void Leaves_no_single_character_on_the_last_line_where_there_is_a_choice()
    {
        const string Text = "深化国际贸易综合改革奋力创造制度新优势再上新台阶";
        for (double width = 200; width < 700; width += 5)
        {
            string[] lines = Lines(Text, width);

            Assert.True(lines.Length == 1 || lines[^1].Length > 1, string.Join(" | ", lines));
        }
    }

    [Fact]
    public void Parts_no_word_of_the_lexicon_where_it_can_be_helped()
    {
        string[] lines = Lines("坚持和深化国际贸易改革", 30 * 6.2);

        Assert.DoesNotContain(lines, line => line.EndsWith('贸'));
    }

    [Fact]
    public void Squeezes_marks_that_stand_together_and_gives_up_the_half_at_the_end()
    {
        double apart = _typesetter.Measure("甲", Body) + _typesetter.Measure("（乙）", Body) + _typesetter.Measure("“丙”", Body);
        double together = _typesetter.Measure("甲（乙）“丙”", Body);

        // ）“ share one empty half; both halves at the end of pieces were given up already.
        Assert.Equal(30 * 6, together, 1.0);
        Assert.True(apart < 30 * 8);
    }

    [Fact]
    public void Leaves_a_gap_of_an_eighth_between_han_and_digits_without_a_character()
    {
        SetText set = _typesetter.Set("第2位", Body, double.MaxValue);

        Assert.Equal("第2位", string.Concat(set.Lines[0].Runs.Select(run => run.Glyphs.Text)));
        double plain = FontLibrary.Standard.Shape("第2位", FontWeight.Regular, 30).Sum(run => run.Width);
        Assert.Equal(plain + (2 * 30 * 0.125), set.Width, 0.01);
    }

    [Fact]
    public void Justified_lines_are_as_wide_as_the_box_but_for_the_last()
    {
        const string Text = "坚持以人民为中心的发展思想统筹发展和安全着力推动高质量发展着力改善民生着力防范化解风险保持社会大局稳定";
        SetText set = _typesetter.Set([new TextPiece(Text, Body)], 700, 48, Alignment.Justify);

        Assert.True(set.Lines.Count > 1);
        Assert.All(set.Lines.SkipLast(1), line => Assert.Equal(700, line.Width, 0.5));
        Assert.True(set.Lines[^1].Width < 700);
    }

    [Fact]
    public void Balanced_lines_are_about_equally_long()
    {
        SetText set = _typesetter.Set("着力完善以先进制造业为骨干的现代化产业体系", Body, 500, balanced: true);

        Assert.True(set.Lines.Min(line => line.Width) > set.Lines.Max(line => line.Width) * 0.7);
    }

    [Fact]
    public void Keeps_the_source_of_each_piece()
    {
        var source = new SourceMark("f1", false);
        SetText set = _typesetter.Set([new TextPiece("增长", Body), new TextPiece("7.9%", Body, source)], 500);

        Assert.Equal(source, set.Lines[0].Runs.Single(run => run.Glyphs.Text.Contains("7.9", StringComparison.Ordinal)).Source);
        Assert.Null(set.Lines[0].Runs[0].Source);
    }

    [Fact]
    public void Any_text_is_set_whole_within_the_width_or_told_as_missing()
    {
        Gen.String[Gen.OneOf(Gen.Char['一', '龥'], Gen.Char['0', '9'], Gen.Int[0, 10].Select(i => "，。“”（） %Az—"[i]))]
            .Where(text => text.Length is > 0 and < 80)
            .Select(Gen.Double[40, 800])
            .Sample(
                (text, width) =>
                {
                    SetText set;
                    try
                    {
                        set = _typesetter.Set(text, Body, width);
                    }
                    catch (MissingGlyphException)
                    {
                        return;
                    }

                    string seen = string.Concat(set.Lines.SelectMany(line => line.Runs).Select(run => run.Glyphs.Text));
                    Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), seen.Replace(" ", "", StringComparison.Ordinal));
                    Assert.All(set.Lines, line => Assert.True(line.Width <= width + 0.01 || line.Characters == 1, $"{line.Width} > {width}"));
                },
                iter: 300);
    }

    private string[] Lines(string text, double width) =>
        [.. _typesetter.Set(text, Body, width).Lines.Select(line => string.Concat(line.Runs.Select(run => run.Glyphs.Text)))];
}
