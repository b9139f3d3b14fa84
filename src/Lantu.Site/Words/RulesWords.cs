using System.Globalization;
using Lantu.Analysis.Progress;
using Lantu.Plans.Catalogue;

namespace Lantu.Site.Words;

/// <summary>How the parts of the rules of judgement are said.</summary>
internal static class RulesWords
{
    /// <summary>A kind of target.</summary>
    internal static Phrase Of(TargetKind kind) => kind switch
    {
        TargetKind.Flow => new("全年累计的量", "a sum over the year"),
        TargetKind.Growth => new("增速", "a growth rate"),
        TargetKind.Stock => new("年末的存量", "a count at the year's end"),
        TargetKind.Ceiling => new("有上限的比率", "a rate with a limit"),
        TargetKind.Rank => new("位次", "a rank"),
        TargetKind.AverageGrowth => new("几年的年均增速", "average growth over years"),
        TargetKind.InStep => new("与别的指标同步", "in step with another indicator"),
        TargetKind.Direction => new("只有方向，没有数", "a direction without a figure"),
        TargetKind.LaterYear => new("以后年份的目标", "a target in a later year"),
    };

    /// <summary>A target of the kind, as reports write it.</summary>
    internal static string Example(TargetKind kind) => kind switch
    {
        TargetKind.Flow => "新增就业5万人",
        TargetKind.Growth => "增长7%以上",
        TargetKind.Stock => "企业1500家",
        TargetKind.Ceiling => "失业率5.5%以内",
        TargetKind.Rank => "第2位",
        TargetKind.AverageGrowth => "五年年均6%",
        TargetKind.InStep => "与经济增长同步",
        TargetKind.Direction => "持续缩小",
        TargetKind.LaterYear => "2030年突破3800亿元",
    };

    /// <summary>What a rule of lights measures.</summary>
    internal static Phrase Of(LightKind kind) => kind switch
    {
        LightKind.Progress => new("完成率比应达的", "achievement rate against what is due"),
        LightKind.Growth => new("增速比目标", "growth against the target"),
        LightKind.Stock => new("存量比应达的", "count against what is due"),
        LightKind.Rate => new("比率比界限", "rate against the limit"),
        LightKind.Rank => new("位次比目标", "rank against the target"),
        LightKind.Direction => new("比上年同期的变化", "change on the year before"),
    };

    /// <summary>What is set for one indicator.</summary>
    internal static Phrase Of(IndicatorRule rule)
    {
        (List<string> chinese, List<string> english) = ([], []);
        if (rule.Method is { } method)
        {
            chinese.Add($"算法“{method.Name.Chinese}”");
            english.Add($"method “{method.Name.English}”");
        }

        if (rule.Yellow is { } yellow)
        {
            string width = yellow.ToString("0.####", CultureInfo.InvariantCulture);
            chinese.Add($"黄灯的宽度 {width}");
            english.Add($"yellow to {width}");
        }

        return chinese.Count == 0 ? new("同一般规则", "as in general") : new(string.Join('，', chinese), string.Join(", ", english));
    }

    /// <summary>An indicator by its id or name in a configuration.</summary>
    internal static Phrase Indicator(string key) =>
        Catalogues.Default.Indicators.All.FirstOrDefault(one => one.Id == key) is { } known ? new(known.Name, known.English) : new(key, key);
}
