using Lantu.Drawing.Display;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Yaml;
using Xunit;

namespace Lantu.Tests.Drawing.Themes;

public sealed class ThemeReaderTests
{
    [Fact]
    public void The_shipped_themes_keep_every_rule() => Assert.All(Theme.All, theme =>
    {
        Assert.Empty(ThemeRules.Check(theme));
        foreach (Color ground in new[] { theme.Ground, theme.Card, theme.Soft, theme.SoftAccent })
        {
            Assert.True(Color.Contrast(theme.Muted, ground) >= 4.5, theme.Name);
        }
    });

    [Fact]
    public void What_is_left_out_is_red()
    {
        Theme theme = ThemeReader.Read("name: 秋\nprimary: '#8A1C3F'\ndeep: 5A0F27\n");
        Assert.Equal("秋", theme.Name);
        Assert.Equal(new Color(0x8A, 0x1C, 0x3F), theme.Primary);
        Assert.Equal(new Color(0x5A, 0x0F, 0x27), theme.Deep);
        Assert.Equal(Theme.Red.Ground, theme.Ground);
        Assert.Equal(Theme.Red.Accent, theme.Accent);
    }

    [Theory]
    [InlineData("primary: #B01E16\n", 1, "注释")]
    [InlineData("name: a\nprimary: red\n", 2, "六位十六进制数")]
    [InlineData("primary: '#B01'\n", 1, "六位十六进制数")]
    [InlineData("primery: B01E16\n", 1, "是不是“primary”")]
    [InlineData("", 0, "文件是空的")]
    [InlineData("a\n", 1, "应当是")]
    public void A_mistake_names_its_line_and_the_way_out(string text, int line, string chinese)
    {
        YamlFormatException fault = Assert.Throws<YamlFormatException>(() => ThemeReader.Read(text));
        Assert.Equal(line, fault.Line);
        Assert.Contains(chinese, fault.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ink", "8A8A8A")]
    [InlineData("primary", "E8605A")]
    [InlineData("deep", "B01E16")]
    [InlineData("accent", "B05A20")]
    public void A_color_that_cannot_be_read_tells_its_contrast_and_one_that_can(string key, string color)
    {
        YamlFormatException fault = Assert.Throws<YamlFormatException>(() => ThemeReader.Read($"name: a\n{key}: {color}\n"));
        Assert.Equal(2, fault.Line);
        Assert.Matches("对比度 [0-9.]+，至少要 (3|4\\.5|7)\\.?0?；", fault.Chinese);
        string passing = fault.Chinese[(fault.Chinese.IndexOf('#', StringComparison.Ordinal) + 1)..][..6];
        Assert.True(Color.TryParse(passing, out Color? shade));
        Theme mended = key switch
        {
            "ink" => Theme.Red with { Ink = shade.Value },
            "primary" => Theme.Red with { Primary = shade.Value },
            "deep" => Theme.Red with { Deep = shade.Value },
            _ => Theme.Red with { Accent = shade.Value },
        };
        Assert.DoesNotContain(ThemeRules.Check(mended), violation => violation.Key == key);
    }

    [Fact]
    public void A_dark_ground_is_told_with_an_ink_that_would_do()
    {
        ThemeRules.Violation violation = ThemeRules.Check(Theme.Red with { Ground = new Color(30, 30, 30), Card = new Color(40, 40, 40) })[0];
        Assert.Equal("ink", violation.Key);
        Assert.NotNull(violation.Passing);
        Assert.True(violation.Passing.Value.Luminance > 0.5);
    }
}
