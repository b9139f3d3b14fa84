using Lantu.Drawing.Display;

namespace Lantu.Drawing.Themes;

/// <summary>The contrasts that a theme must keep, as documented on <see cref="Theme"/>; measured, never assumed.</summary>
public static class ThemeRules
{
    private const double Large = 7;
    private const double Normal = 4.5;
    private const double Graphic = 3;
    private const int Steps = 100;

    /// <summary>One contrast that a theme does not keep.</summary>
    /// <param name="Key">The color to change, as the file names it: <c>ink</c>.</param>
    /// <param name="Chinese">Which text on which ground.</param>
    /// <param name="English">The same in English.</param>
    /// <param name="Measured">The ratio measured, 1 to 21.</param>
    /// <param name="Needed">The least ratio.</param>
    /// <param name="Passing">The nearest color that keeps all rules of this key; null where no shade of it does.</param>
    public sealed record Violation(string Key, string Chinese, string English, double Measured, double Needed, Color? Passing);

    /// <summary>All violations of a theme; none where every text can be read.</summary>
    public static IReadOnlyList<Violation> Check(Theme theme) =>
    [
        .. Rules(theme)
            .Where(rule => rule.Ratio < rule.Needed)
            .Select(rule => new Violation(rule.Key, rule.Chinese, rule.English, rule.Ratio, rule.Needed, Passing(theme, rule.Key))),
    ];

    private static IEnumerable<Rule> Rules(Theme theme)
    {
        yield return new("ink", "正文在底色上", "ink on ground", Color.Contrast(theme.Ink, theme.Ground), Large);
        yield return new("ink", "正文在卡片上", "ink on card", Color.Contrast(theme.Ink, theme.Card), Large);
        yield return new("ink", "次要文字在底色上", "lesser texts (from ink) on ground", Color.Contrast(theme.Muted, theme.Ground), Normal);
        yield return new("ink", "次要文字在卡片上", "lesser texts (from ink) on card", Color.Contrast(theme.Muted, theme.Card), Normal);
        yield return new("ink", "次要文字在浅色格上", "lesser texts (from ink) on soft tiles", Color.Contrast(theme.Muted, theme.Soft), Normal);
        yield return new("ink", "次要文字在强调色浅格上", "lesser texts (from ink) on soft accent", Color.Contrast(theme.Muted, theme.SoftAccent), Normal);
        yield return new("primary", "主色在底色上", "primary on ground", Color.Contrast(theme.Primary, theme.Ground), Normal);
        yield return new("primary", "主色在卡片上", "primary on card", Color.Contrast(theme.Primary, theme.Card), Normal);
        yield return new("primary", "白字在主色上", "white on primary", Color.Contrast(Color.White, theme.Primary), Normal);
        yield return new("deep", "白字在深色上", "white on deep", Color.Contrast(Color.White, theme.Deep), Large);
        yield return new("accent", "大号强调色在主色上", "large accent on primary", Color.Contrast(theme.Accent, theme.Primary), Graphic);
        yield return new("accent", "强调色在深色上", "accent on deep", Color.Contrast(theme.Accent, theme.Deep), Normal);
    }

    // The nearest shade on the way to black or to white; rules of other keys are not this color's matter.
    private static Color? Passing(Theme theme, string key)
    {
        for (int step = 1; step <= Steps; step++)
        {
            foreach (Color end in new[] { new Color(0, 0, 0), Color.White })
            {
                Color shade = Color.Mix(Of(theme, key), end, (double)step / Steps);
                Theme changed = With(theme, key, shade);
                if (Rules(changed).All(rule => rule.Key != key || rule.Ratio >= rule.Needed))
                {
                    return shade;
                }
            }
        }

        return null;
    }

    private static Color Of(Theme theme, string key) => key switch
    {
        "ink" => theme.Ink,
        "primary" => theme.Primary,
        "deep" => theme.Deep,
        _ => theme.Accent,
    };

    private static Theme With(Theme theme, string key, Color color) => key switch
    {
        "ink" => theme with { Ink = color },
        "primary" => theme with { Primary = color },
        "deep" => theme with { Deep = color },
        _ => theme with { Accent = color },
    };

    private readonly record struct Rule(string Key, string Chinese, string English, double Ratio, double Needed);
}
