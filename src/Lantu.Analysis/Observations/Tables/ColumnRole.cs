namespace Lantu.Analysis.Observations.Tables;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnRole
{
    /// <summary>Figures; what they are of stands above or beside them.</summary>
    Figures,

    /// <summary>Places.</summary>
    Place,

    /// <summary>Names of indicators.</summary>
    Indicator,

    /// <summary>Names of groups of indicators, without which those names may say nothing.</summary>
    Group,

    /// <summary>Times.</summary>
    Period,

    /// <summary>Years of times that stand elsewhere.</summary>
    Year,

    /// <summary>Units.</summary>
    Unit,

    /// <summary>Prices.</summary>
    Basis,

    /// <summary>Parts that are counted.</summary>
    Scope,

    /// <summary>Who published.</summary>
    Source,

    /// <summary>Days of publication.</summary>
    Published,

    /// <summary>How final.</summary>
    Status,

    /// <summary>How it is measured.</summary>
    Measure,

    /// <summary>How often it is published.</summary>
    Frequency,

    /// <summary>Nothing that is needed.</summary>
    Unused,
}

/// <summary>The heads that tell the role of a column, in Chinese and English.</summary>
internal static class ColumnRoles
{
    private static readonly Dictionary<string, ColumnRole> Heads = new(StringComparer.OrdinalIgnoreCase);

    static ColumnRoles()
    {
        Add(ColumnRole.Place, "地区", "省份", "省市", "省区市", "地市", "城市", "市州", "区县", "县区", "县市区", "县(市、区)", "行政区", "行政区划", "单位名称", "place", "region", "province", "city", "area");
        Add(ColumnRole.Indicator, "指标", "指标名称", "主要指标", "项目", "名称", "indicator", "indicators", "series", "item");
        Add(ColumnRole.Group, "dataset", "数据集", "指标组");
        Add(ColumnRole.Period, "时期", "时间", "日期", "月份", "年月", "期间", "统计时期", "报告期", "period", "date", "time", "month");
        Add(ColumnRole.Year, "年份", "年度", "年", "year");
        Add(ColumnRole.Figures, "值", "数值", "数据", "数量", "value");
        Add(ColumnRole.Unit, "单位", "计量单位", "unit");
        Add(ColumnRole.Basis, "价格", "价格口径", "basis");
        Add(ColumnRole.Scope, "口径", "范围", "统计范围", "统计口径", "scope");
        Add(ColumnRole.Source, "来源", "数据来源", "资料来源", "发布机构", "source");
        Add(ColumnRole.Published, "发布日期", "公布日期", "发布时间", "published");
        Add(ColumnRole.Status, "状态", "数据状态", "status");
        Add(ColumnRole.Measure, "度量", "measure");
        Add(ColumnRole.Frequency, "频率", "frequency");
        Add(ColumnRole.Unused, "备注", "说明", "序号", "notes", "note", "no.");
    }

    /// <summary>The role that a head names; null where it names none.</summary>
    internal static ColumnRole? Of(string head) => Heads.TryGetValue(head, out ColumnRole role) ? role : null;

    private static void Add(ColumnRole role, params string[] heads)
    {
        foreach (string head in heads)
        {
            Heads.Add(head, role);
        }
    }
}
