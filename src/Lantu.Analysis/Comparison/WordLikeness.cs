namespace Lantu.Analysis.Comparison;

/// <summary>How alike two names are, by the pairs of letters that they share.</summary>
internal static class WordLikeness
{
    // Words that say whose or when, or add nothing: they neither join nor part two names.
    private static readonly string[] Aside =
        ["全市", "全省", "全区", "全县", "全国", "我省", "我市", "全年", "年度", "力争", "规模以上", "规上", "总额", "总量", "总数", "数量", "达到", "地方"];

    /// <summary>From 0 to 1: twice the shared pairs by the pairs of both (Dice 1945).</summary>
    internal static decimal Of(string first, string second)
    {
        string a = Bare(first);
        string b = Bare(second);
        if (a.Length == 0 || b.Length == 0)
        {
            return 0m;
        }

        if (a == b)
        {
            return 1m;
        }

        if (a.Length < 2 || b.Length < 2)
        {
            return 0m;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (int i = 0; i + 1 < a.Length; i++)
        {
            pairs[(a[i], a[i + 1])] = pairs.GetValueOrDefault((a[i], a[i + 1])) + 1;
        }

        int shared = 0;
        for (int i = 0; i + 1 < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i], b[i + 1])) is var left and > 0)
            {
                pairs[(b[i], b[i + 1])] = left - 1;
                shared++;
            }
        }

        return Math.Round(2m * shared / (a.Length + b.Length - 2), 2, MidpointRounding.AwayFromZero);
    }

    private static string Bare(string name)
    {
        string bare = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        foreach (string word in Aside)
        {
            bare = bare.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return bare;
    }
}
