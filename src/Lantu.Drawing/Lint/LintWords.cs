namespace Lantu.Drawing.Lint;

/// <summary>Tells in words what is wrong with a picture.</summary>
public static class LintWords
{
    /// <summary>What a rule found.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>A few words in Chinese and in English.</returns>
    public static (string Chinese, string English) Of(LintRule rule) => rule switch
    {
        LintRule.Overlap => ("文字重叠", "texts overlap"),
        LintRule.Overflow => ("超出边框", "sticks out of its frame"),
        LintRule.Contrast => ("对比度不足", "too little contrast"),
        LintRule.TooSmall => ("字太小", "too small to read"),
        LintRule.Orphan => ("段末只剩一个字", "one character alone on the last line"),
        LintRule.Break => ("断行不当", "a line ends where it may not"),
        LintRule.TooLong => ("图太长", "the picture is too long"),
    };
}
