using Lantu.Drawing.Display;
using Lantu.Drawing.Pages;
using Lantu.Drawing.Themes;
using Xunit;

namespace Lantu.Tests.Drawing.Pages;

/// <summary>The colors of the page.</summary>
public sealed class PageStyleTests
{
    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "ground", 7 }, { "ink", "card", 7 }, { "ink", "soft", 7 }, { "ink", "soft-accent", 4.5 },
        { "muted", "ground", 4.5 }, { "muted", "card", 4.5 }, { "muted", "soft-accent", 4.5 },
        { "primary", "ground", 4.5 }, { "primary", "card", 4.5 }, { "primary", "soft", 4.5 }, { "primary", "soft-accent", 4.5 },
        { "card", "deep", 7 }, { "card", "primary", 4.5 }, { "quiet", "deep", 4.5 }, { "accent", "deep", 4.5 }, { "deep", "accent", 4.5 },
        { "under", "card", 3 }, { "under", "ground", 3 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_that_is_read_has_its_contrast_in_every_theme(string text, string ground, double least)
    {
        foreach (Theme theme in Theme.All)
        {
            Dictionary<string, Color> colors = PageStyle.Colors(theme).ToDictionary(pair => pair.Name, pair => pair.Color);
            double contrast = Color.Contrast(colors[text], colors[ground]);
            Assert.True(contrast >= least, $"{theme.Name}: {text} on {ground} has {contrast:0.00}");
        }
    }

    [Fact]
    public void Every_property_that_the_rules_use_is_given()
    {
        string style = PageStyle.Of(Theme.Red, new PageFonts("", "Lantu Sans"), "");

        foreach (string used in style.Split("var(--").Skip(1).Select(rest => rest[..rest.IndexOfAny([')', ','])]).Distinct())
        {
            Assert.Contains($"--{used}:", style, StringComparison.Ordinal);
        }
    }
}
