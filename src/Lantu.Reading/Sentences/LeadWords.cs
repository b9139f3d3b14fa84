using Lantu.Text.Words;

namespace Lantu.Reading.Sentences;

/// <summary>The words that stand between what is measured and its figure, read backward from the figure.</summary>
internal static class LeadWords
{
    internal static readonly WordTrie<LeadWord> Backward = new(
        [
            Ties(Relation.Growth, "增长", "增速", "增幅", "涨幅", "上涨", "增长了", "增长率", "递增", "增长速度", "上浮", "同比增", "净增长", "增长幅度", "上涨了", "上升幅度", "增长预期目标", "增长目标", "微增", "微涨", "略增"),
            Ties(Relation.Fall, "下降", "降低", "减少", "回落", "下滑", "压减", "压降", "缩减", "下降了", "降低了", "减少了", "缩短", "收窄", "下调", "削减", "精简", "压缩", "再压减", "缩小",
                "同比降", "减", "降", "节约", "节约了", "减少约", "降幅", "负增长", "下跌", "微降", "略降", "小幅下降"),
            Ties(Relation.Rise, "提高", "提升", "上升", "增加", "扩大", "提高了", "增加了", "提升了", "上升了", "扩大了", "拉高", "回升", "攀升", "加快", "高", "多", "上调", "高出", "再提高", "再增加",
                "增", "前移", "前进", "进位", "上移", "跃升", "跃升了", "追加了", "追加", "增多", "多增", "少"),
            Ties(Relation.Reach, "达", "达到", "达到了", "至", "到", "可达", "可达到", "将达", "将达到", "已达", "累计达", "达至", "突破到", "也达到"),
            Ties(Relation.Be, "为", "是", "有", "共有", "完成", "实现", "合计", "达成", "已有", "完成了", "实现了", "确定为", "定为", "设定为", "设为", "收于", "录得", "拥有", "现有", "保有", "安排", "累计完成", "累计实现", "累积完成"),
            Ties(Relation.RiseTo, "增长到", "增长至", "增加到", "增加至", "增至", "升至", "升到", "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "扩大到", "扩大至", "扩大为", "发展到",
                "发展至", "跃升至", "跃升到", "攀升至", "壮大到", "拓展至", "拓展到", "回升至", "上调至", "前移至", "前移到", "提至", "增为", "上涨到", "扩展到", "扩展至", "增到", "跃至", "攀升到", "前进到", "前进至",
                "进至", "进到", "进位至", "扩容至", "扩充到", "翻至", "上升为", "增加为", "转为", "增多到", "延长至", "延长到", "扩至", "跃居", "升为", "跃升为", "晋升至", "达到了历史最高的"),
            Ties(Relation.FallTo, "降至", "降到", "降低到", "降低至", "下降到", "下降至", "减少到", "减少至", "减少为", "压减至", "压减到", "缩小到", "缩小至", "缩减至", "缩减到", "缩短到", "缩短至", "回落至",
                "回落到", "控制到", "压缩至", "压缩到", "精简至", "精简到", "压降至", "减至", "减为", "精简为", "合并为", "压减为", "降为", "下降为", "调减到", "下调至", "收窄至", "压至", "缩小为", "调整为", "优化为"),
            Ties(Relation.Keep, "控制在", "控制", "要控制在", "保持在", "稳定在", "维持在", "保持", "稳定", "处于", "稳定保持在", "继续保持", "稳固在", "稳定达到"),
            new(new LeadWord(Relation.Be, LeadFlags.Cumulative), "总计"),
            new(new LeadWord(Relation.Be, LeadFlags.Cumulative), "共计"),
            new(new LeadWord(Relation.None, LeadFlags.Cumulative), "共"),
            Ties(Relation.Rise, "多出", "超出"),
            Colours(LeadFlags.Average, "年均", "平均每年", "年平均", "年均实际", "每年平均", "年均新增", "五年平均", "年平均实际"),
            Colours(LeadFlags.Respectively, "分别", "依次", "分别为", "分别是"),
            Colours(LeadFlags.Cumulative, "累计", "累积", "五年累计", "总共"),
            Colours(LeadFlags.Real, "实际", "按可比价格计算", "按不变价格计算", "按可比价计算", "按不变价计算", "按可比价格", "扣除价格因素", "扣除价格因素实际", "可比价", "剔除价格因素"),
            Colours(LeadFlags.Nominal, "名义", "按现价计算"),
            Colours(LeadFlags.Comparable, "同口径", "可比口径", "按可比口径", "按同口径", "可比", "按可比口径计算", "剔除不可比因素", "同比口径", "自然口径"),
            Colours(LeadFlags.Estimated, "预计", "预期", "有望", "预计可", "可望", "预计全年", "预计将", "估计", "预计比上年", "预计比去年"),
            Colours(LeadFlags.Aspiration, "力争", "争取", "努力", "奋力", "力争达到", "力争实现", "力争完成", "争取达到", "力争突破"),
            Colours(LeadFlags.Commitment, "确保", "必须", "务必", "确保达到", "确保完成", "确保实现", "确保增长"),
            Colours(LeadFlags.Planned, "原来设想的", "原定的", "原计划", "原来设想"),
            Colours(LeadFlags.Preliminary, "初步核算", "快报数"),
            Colours(LeadFlags.PerTime, "每年", "每天", "日均", "月均", "平均每天", "每月", "每小时", "平均每人"),
            Colours(LeadFlags.YearOnYear, "同比", "比上年", "较上年", "比上年同期", "较上年同期", "比去年", "较去年", "比去年同期", "较去年同期", "比今年", "比上年度", "比前一年"),
            Colours(LeadFlags.YearOnYear | LeadFlags.Respectively, "同比分别"),
            Colours(LeadFlags.Gain, "新增", "净增", "又新增", "新增加"),
            Colours(LeadFlags.Each, "均", "都", "各", "双双", "均已"),
            Colours(LeadFlags.None, "已", "将", "要", "再", "又", "也", "仅", "可", "还", "则", "了", "的", "环比", "人均", "年人均",
                "同期", "首次", "继续", "进一步", "持续", "稳步", "大幅", "小幅", "快速", "逐年", "率先", "成功", "已经", "全年", "大约", "能够", "可能",
                "年度", "在", "以", "由此", "与去年同期相比", "与上年同期相比", "与上年相比", "与去年相比", "至少", "原则上", "要求", "安排为", "只", "就", "同比实际", "历史性", "全部",
                "平均", "当年", "速度", "幅度", "相比", "连续", "接连", "先后", "相继", "更是", "更", "仍", "仍然", "依然", "一直", "始终", "现在", "目前", "当前", "拟按", "按", "拟"),
        ],
        backward: true);

    private static WordGroup<LeadWord> Ties(Relation relation, params string[] words) =>
        new(new LeadWord(relation, LeadFlags.None), words);

    private static WordGroup<LeadWord> Colours(LeadFlags flags, params string[] words) =>
        new(new LeadWord(Relation.None, flags), words);
}
