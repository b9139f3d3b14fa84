namespace Lantu.Site.Words;

/// <summary>How a rule by which a fact was read is said; the names are those of the contract.</summary>
internal static class RuleWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> Words = new(StringComparer.Ordinal)
    {
        ["Named"] = ("数字前面写着指标", "the indicator stands before the figure"),
        ["CountOfNoun"] = ("数的是后面的名词", "counts the noun behind it"),
        ["Inherited"] = ("指标取自前一个数", "the indicator is that of the figure before"),
        ["Respectively"] = ("“分别”，按顺序对上", "in the order of a list"),
        ["RankInScope"] = ("在某个范围里的位次", "a rank within a scope"),
        ["RankOfNoun"] = ("名词的位次", "the rank of a noun"),
        ["RankMove"] = ("位次的进退", "a move in rank"),
        ["Relational"] = ("和别的数比", "set against another figure"),
        ["ShareOf"] = ("占某个总数的份额", "the share of a whole"),
        ["PartOfNamed"] = ("前面指标的一部分", "a part of the indicator before"),
        ["Subgroup"] = ("其中的一类", "a group within"),
        ["Streak"] = ("连续多少次", "so many in a row"),
        ["FromTo"] = ("从多少到多少", "from one value to another"),
        ["Steps"] = ("逐级跨过的关口", "one mark after the other"),
        ["Moved"] = ("升降到的数", "the value moved to"),
        ["Topic"] = ("指标是这句话的主题", "the indicator is what the sentence is about"),
        ["Each"] = ("每一个、各多少", "so much each"),
        ["InStepWith"] = ("和别的指标同步", "in step with another indicator"),
        ["Direction"] = ("只说了升降", "only up or down is said"),
        ["AboveOther"] = ("高出别处多少", "so much above another"),
        ["Ratio"] = ("两个数的比", "the ratio of two"),
        ["TableCell"] = ("表里的一格", "a cell of a table"),
    };

    /// <summary>In words; the name itself where there are none.</summary>
    internal static string Of(string rule, bool english) => Words.TryGetValue(rule, out (string Chinese, string English) words) ? (english ? words.English : words.Chinese) : rule;
}
