using Lantu.Text.Words;

namespace Lantu.Quantities.Bounds;

/// <summary>Reads the words that bind a figure, before it and behind it.</summary>
public static class BoundWords
{
    private static readonly WordTrie<Bound> Before = new(
        [
            All(Bound.AtLeast, "不低于", "不少于", "不小于", "不下于", "至少", "不低於", "不得低于", "最低", "上", "保底", "至少有", "至少是", "至少为", "大于等于", "大于或等于", "≥", ">="),
            All(Bound.MoreThan, "超过", "超", "突破", "破", "跨越", "跨过", "跨入", "高于", "大于", "多于", "过", "首破", "首超", "超出", "远超", "冲破",
                "站上", "跨上", "迈上", "迈过", "迈入", "越过", "冲上", "登上", "跃上", "站稳", "突破了", "超过了", "跨越了", "高達", "迈进", "迈向", "冲刺", "冲击", "挺进"),
            All(Bound.AtMost, "不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "最高", "最多", "不突破", "最多为", "最多有", "小于等于", "小于或等于", "≤", "<="),
            All(Bound.LessThan, "近", "将近", "接近", "逼近", "不足", "不到", "低于", "少于", "小于", "不满", "直逼"),
            All(Bound.About, "约", "大约", "约为", "大致", "大体", "约占", "约达", "预计约"),
        ],
        backward: true);

    private static readonly WordTrie<Bound> After = new(
        [
            All(Bound.AtLeast, "以上", "或以上", "或者以上", "及以上", "(含)以上", "(含)及以上"),
            All(Bound.AtMost, "以内", "之内", "以下", "或以下", "(含)以内", "及以下"),
            All(Bound.About, "左右", "上下", "前后"),
            All(Bound.MoreThan, "多", "余", "有余", "开外"),
        ]);

    /// <summary>The bounding word that ends at a place.</summary>
    public static bool TryReadBefore(ReadOnlySpan<char> text, int end, out int length, out Bound bound) =>
        Before.TryMatch(text, end, out length, out bound);

    /// <summary>The bounding word that begins at a place.</summary>
    public static bool TryReadAfter(ReadOnlySpan<char> text, int start, out int length, out Bound bound) =>
        After.TryMatch(text, start, out length, out bound)
        && !(length == 1 && start + 1 < text.Length && text[start + 1] is '出' or '于' or '达' or '种' or '个' or '名' or '家' or '方'); // 600亿元多出54%

    private static WordGroup<Bound> All(Bound bound, params string[] words) => new(bound, words);
}
