namespace Lantu.Analysis.Bulletins;

/// <summary>Where figures come from, in the words of a bulletin: each publisher once, and each day of publication once.</summary>
internal static class FigureSources
{
    private const char Open = '（';
    private const char Close = '）';
    private const char Comma = '，';

    /// <summary>Joins sources as assessments name them: 统计局（2026年1—2月，2026年3月18日发布）.</summary>
    /// <param name="sources">The sources; what is written otherwise stands as it is.</param>
    internal static string Joined(IReadOnlyList<string> sources) => string.Join('；', sources
        .GroupBy(Publisher, StringComparer.Ordinal)
        .Select(static group => Publisher(group.First()) == group.First() ? group.Key : $"{group.Key}{Open}{Figures(group)}{Close}"));

    private static string Figures(IGrouping<string, string> group) => string.Join('；', group
        .Select(source => source[(group.Key.Length + 1)..^1])
        .GroupBy(static figure => figure[figure.LastIndexOf(Comma)..], static figure => figure[..figure.LastIndexOf(Comma)], StringComparer.Ordinal)
        .Select(static day => string.Join('、', day) + day.Key));

    private static string Publisher(string source)
    {
        int open = source.LastIndexOf(Open);
        return open > 0 && source.EndsWith(Close) && source.IndexOf(Comma, open) > 0 && !source.StartsWith('由') ? source[..open] : source;
    }
}
