using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>What single cells say of the figures of their row, and a title of all figures.</summary>
internal static class CellWords
{
    /// <summary>How final; null where the words do not tell.</summary>
    internal static ObservationStatus? Status(string word) => word switch
    {
        "初步" or "初步核算" or "初步统计" or "快报" => ObservationStatus.Preliminary,
        "修订" or "初步核实" => ObservationStatus.Revised,
        "最终" or "最终核实" or "决算" or "年鉴" => ObservationStatus.Final,
        "预计" => ObservationStatus.Estimated,
        _ => ObservationNames.Status(word),
    };

    /// <summary>How it is measured; null where the words do not tell.</summary>
    internal static ObservedMeasure? Measure(string word) => word.Length == 0 ? null
        : ObservationNames.Measure(word) ?? HeadWords.Read(word).Measure ?? (word is "绝对量" or "水平" ? ObservedMeasure.Level : null);

    /// <summary>The prices; null where the words name none.</summary>
    internal static PriceBasis? Basis(string written) => written switch
    {
        "nominal" or "名义" or "现价" or "当年价" => PriceBasis.Nominal,
        "real" or "实际" or "不变价" or "可比价" => PriceBasis.Real,
        "comparable" or "可比口径" or "同口径" => PriceBasis.Comparable,
        _ => null,
    };

    /// <summary>The one unit that a title tells for all figures: 单位：亿元; null where it tells none, or several.</summary>
    internal static TableUnit? TitleUnit(string title)
    {
        int at = title.IndexOf("单位", StringComparison.Ordinal);
        if (at < 0 || at + 3 > title.Length)
        {
            return null;
        }

        string behind = HeadWords.Letters(title[(at + 2)..].TrimStart(':', '：', ' '));
        string[] words = behind.Split([' ', ')', '）', ',', '、'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 || (words.Length > 1 && UnitWords.Read(words[1]) is null) ? UnitWords.Read(words[0]) : null;
    }
}
