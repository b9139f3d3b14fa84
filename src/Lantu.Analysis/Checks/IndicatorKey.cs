using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks;

/// <summary>What two figures must share to speak of the same thing.</summary>
/// <remarks>
/// The catalogue binds a name by its ending too (国际货邮吞吐量 is a kind of 货邮吞吐量). A check is stricter: the whole name,
/// without the words that say whose it is, must be a name of the catalogue, or the same letters.
/// </remarks>
internal sealed class IndicatorKey(Catalogues catalogues, IReadOnlyList<string> placeNames)
{
    private static readonly string[] Fronts =
    [
        "全自治区", "全市", "全省", "全区", "全州", "全县", "全盟", "全旗", "全国", "我市", "我省", "我国", "我区", "我县", "实现", "完成", "全年", "年末", "其中", "地方", "全社会",
    ];

    // Behind a name of the catalogue they add nothing; behind other words the first few do not either.
    private static readonly string[] Tails = ["总额", "总值", "总量", "规模", "达", "为", "总数", "数量", "数", "额", "量", "修订", "核定", "最终核实", "初步核算"];
    private const int StrongTails = 6;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>The key of a fact: a catalogue id, or the bare words; with the place where it is not the document's own.</summary>
    internal string Of(Fact fact)
    {
        string written = fact.Indicator.Written;
        if (!_keys.TryGetValue(written, out string? key))
        {
            key = KeyOf(written);
            _keys.Add(written, key);
        }

        return fact.Place is null ? key : fact.Place + "/" + key;
    }

    /// <summary>The catalogue's id that a whole name has; null where it has none.</summary>
    internal string? IdOf(string name)
    {
        string words = Bare(name);
        return catalogues.Indicators.FindStarting(words, out int end) is { } found && end == words.Length ? found.Id : null;
    }

    /// <summary>Whether two facts name their indicator in the same letters, leaving aside whose it is: 离岛免税销售额 is not 免税购物销售额.</summary>
    internal bool SameName(Fact a, Fact b) => a.Place == b.Place && Stem(a.Indicator.Written) == Stem(b.Indicator.Written);

    private string Stem(string written)
    {
        string bare = Bare(written);
        string? tail = Array.Find(Tails, tail => bare.EndsWith(tail, StringComparison.Ordinal) && bare.Length > tail.Length + 1);
        return tail is null ? bare : bare[..^tail.Length];
    }

    private string KeyOf(string written)
    {
        string bare = Bare(written);
        if (IdOf(bare) is { } id)
        {
            return id;
        }

        for (int i = 0; i < Tails.Length; i++)
        {
            string tail = Tails[i];
            if (bare.EndsWith(tail, StringComparison.Ordinal) && bare.Length > tail.Length + 1)
            {
                string shorter = bare[..^tail.Length];
                if (IdOf(shorter) is { } known)
                {
                    return known;
                }

                if (i < StrongTails)
                {
                    return shorter;
                }
            }
        }

        return bare;
    }

    private string Bare(string written)
    {
        string words = written.Replace("“", string.Empty, StringComparison.Ordinal).Replace("”", string.Empty, StringComparison.Ordinal);
        string? front;
        while ((front = Fronts.Concat(placeNames).FirstOrDefault(front => words.StartsWith(front, StringComparison.Ordinal) && words.Length > front.Length + 1)) is not null)
        {
            words = words[front.Length..];
        }

        return words;
    }
}
