using Lantu.Analysis.Checks;
using Lantu.Analysis.Observations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Tests.Reading.Indicators;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Analysis.Checks;

/// <summary>Each relation on sentences written for it: what agrees, what cannot be true, and what may not be called wrong.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData("C061 pass", "进出口总额150亿元，其中出口100亿元、进口50亿元")]
    [InlineData("C061 contradiction", "进出口总额160亿元，其中出口100亿元、进口50亿元")]
    [InlineData("C061 borderline", "进出口总额152亿元，其中出口100亿元、进口50亿元")]
    [InlineData("C062 pass", "进出口总额增长8%，出口增长10%，进口增长4%")]
    [InlineData("C062 contradiction", "进出口总额增长18%，出口增长10%，进口增长4%")]
    [InlineData("C041 pass", "地区生产总值1000亿元。一般公共预算收入100亿元，税收收入80亿元，税收收入占一般公共预算收入的80%")]
    [InlineData("C041 contradiction", "地区生产总值1000亿元。一般公共预算收入100亿元，税收收入80亿元，税收收入占一般公共预算收入的88%")]
    [InlineData("C042 pass", "出口占全省12.5%")]
    [InlineData("C042 contradiction", "出口占全省125%")]
    [InlineData("C051 pass", "新开工项目60个，其中亿元以上项目25个")]
    [InlineData("C051 contradiction", "新开工项目60个，其中亿元以上项目250个")]
    [InlineData("C053 pass", "三次产业结构为5.1:40.2:54.7")]
    [InlineData("C053 contradiction", "三次产业结构为5.1:40.2:45.7")]
    [InlineData("C131 pass", "地区生产总值突破2500亿元。地区生产总值2693.3亿元，增长7.9%")]
    [InlineData("C131 contradiction", "地区生产总值突破2500亿元。地区生产总值2393.3亿元，增长7.9%")]
    [InlineData("C141 pass", "城镇居民人均可支配收入60000元，农村居民人均可支配收入30000元，城乡居民收入比由2.1缩小到2.0")]
    [InlineData("C141 contradiction", "城镇居民人均可支配收入60000元，农村居民人均可支配收入30000元，城乡居民收入比由3.1缩小到3.0")]
    [InlineData("C112 pass", "市场成交额连续35年领跑全国")]
    [InlineData("C112 contradiction", "市场成交额连续350年领跑全国")]
    public void Of_a_year(string expected, string sentence) => Hold(expected, Reports.Review(sentence + "。"));

    [Theory]
    [InlineData("C031 pass", "上市公司从518家增加到731家")]
    [InlineData("C031 contradiction", "上市公司从518家增加到131家")]
    [InlineData("C031 pass", "不良贷款率由6.1%下降到0.95%")]
    [InlineData("C031 contradiction", "不良贷款率由6.1%下降到9.5%")]
    [InlineData("C034 pass", "研发投入强度由2.31%提高到3.02%，提高0.71个百分点")]
    [InlineData("C034 contradiction", "研发投入强度由2.31%提高到3.02%，提高7.1个百分点")]
    [InlineData("C021 pass", "出口从200亿元增长到300亿元，年均增长8.4%")]
    [InlineData("C021 contradiction", "出口从200亿元增长到300亿元，年均增长9.4%")]
    [InlineData("C021 note", "出口从200亿元增长到300亿元，年均增长10.7%")]
    [InlineData("C021 note", "出口从200亿元增长到300亿元，年均增长10%")]
    [InlineData("C022 note", "地区生产总值从1000亿元增长到1500亿元，年均增长7%")]
    [InlineData("C092 pass", "地区生产总值总量从全省第11位跃升至第7位")]
    [InlineData("C092 contradiction", "地区生产总值总量从全省第7位跃升至第11位")]
    [InlineData("C132 pass", "地区生产总值连续跨越1500亿元、2000亿元两个台阶，2025年达到2300亿元")]
    public void Of_five_years(string expected, string sentence) => Hold(expected, Reports.FiveYears(sentence + "。"));

    [Fact]
    public void A_figure_of_last_year_ten_times_as_large_is_told_even_where_it_stands_alone()
    {
        Findings found = Check.All(
            [
                Readings("## 一、2024年工作回顾\n\n一般公共预算收入98亿元。", "# 云洲市2025年政府工作报告"),
                Readings("## 一、2025年工作回顾\n\n经济平稳运行。2024年一般公共预算收入为980亿元。", "# 云洲市2026年政府工作报告"),
            ],
            [],
            derive: false,
            Catalogues.Default);

        Finding finding = Assert.Single(found.All, static finding => finding.Code == CheckCodes.Revised);
        Assert.Equal(Verdict.Note, finding.Verdict);
        Assert.Contains("像是单位或小数点错位", finding.Message.Chinese, StringComparison.Ordinal);
    }

    // What an official could forward: no bracket that repeats the number before it, no classifier in English, no code.
    [Theory]
    [InlineData("新增“四上”企业486家，其中规上工业企业152家、限上批零住餐企业214家、规上服务业企业120家", "C052", "= 486家，文中为486家，相符。", "= 486; the text says 486: they agree.")]
    [InlineData("出口占全省12.5%", "C042", "应在0%至100%，相符。", "should lie between 0% and 100%: so it is.")]
    [InlineData("进出口总额增长8%，出口增长10%，进口增长4%", "C062", "max(10%, 4%) = 10%（9.5%至10.5%），应不小于文中的8%，相符。", "which should be no less than the 8% of the text: they agree.")]
    [InlineData("地区生产总值突破2500亿元。地区生产总值2693.3亿元，增长7.9%", "C131", "2025年地区生产总值2693.3亿元，文中又说2025年地区生产总值超过2500亿元，相符。", "the text also says gross regional product (GDP) in 2025 (more than 250 billion yuan): so it is.")]
    public void Speaks_as_people_write(string sentence, string code, string chinese, string english)
    {
        Finding finding = Check.All(Reports.Review(sentence + "。"), Catalogues.Default).All.First(finding => finding.Code.Code == code);

        Assert.EndsWith(chinese, finding.Message.Chinese, StringComparison.Ordinal);
        Assert.EndsWith(english, finding.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_target_from_what_was_reached()
    {
        Finding finding = Check.All(Readings("## 一、2025年工作回顾\n\n出口500亿元，增长10%。\n\n## 二、2026年主要预期目标\n\n出口增长8%。"), Catalogues.Default).All.First(static finding => finding.Code == CheckCodes.TargetAndLast);

        Assert.StartsWith("2026年出口目标增长8%、2025年出口增长10%：8% − 10% = -2个百分点。", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Concludes_in_two_decimals()
    {
        Finding finding = Check.All(Readings("## 一、2025年工作回顾\n\n地区生产总值2693.3亿元，增长7.9%。2024年地区生产总值2503.5亿元。"), Catalogues.Default).All.First(static finding => finding.Code.Code == "C012");

        Assert.Contains("= -0.295286%（", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("隐含的价格变动约为-0.3%", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_beside_what_was_reached_is_a_note() =>
        Hold("C151 note", Readings("## 一、2025年工作回顾\n\n出口500亿元，增长10%。\n\n## 二、2026年主要预期目标\n\n出口增长8%。"));

    // Sentences of which a careless check would say that they are wrong.
    [Theory]
    [InlineData("地区生产总值1050亿元，增长5%。2024年地区生产总值1010亿元")]
    [InlineData("一般公共预算收入105亿元，同口径增长5%。2024年一般公共预算收入103亿元")]
    [InlineData("货物进出口总额增长4.6%，对东盟进出口总额增长15.4%")]
    [InlineData("创业担保贷款完成全年任务的118.2%")]
    [InlineData("高中阶段毛入学率103%")]
    [InlineData("财政赤字1.2万亿元，比上年增加4000亿元，其中中央财政赤字8500亿元、地方债券3500亿元")]
    [InlineData("在世界500强排名由369位上升到235位")]
    [InlineData("亿元以上项目613个，新开工亿元以上项目99个")]
    [InlineData("城乡居民人均可支配收入分别增长5%、7%")]
    [InlineData("近3万家企业参展，签约项目超过60个")]
    public void Cries_no_wolf(string sentence) =>
        Assert.DoesNotContain(Check.All(Reports.Review(sentence + "。"), Catalogues.Default).All, static finding => finding.Verdict == Verdict.Contradiction);

    [Fact]
    public void A_rank_beyond_its_field_is_one_only_where_the_field_is_known()
    {
        Hold("C091 contradiction", Readings("## 一、2025年工作回顾\n\n出口居全省第99位。", "# 安徽省合肥市2026年政府工作报告"));
        Hold("C091 pass", Readings("## 一、2025年工作回顾\n\n出口居全省第9位。", "# 安徽省合肥市2026年政府工作报告"));
        Assert.DoesNotContain(Check.All(Reports.Review("出口居全省第99位。"), Catalogues.Default).All, static finding => finding.Code == CheckCodes.RankInField);
    }

    [Fact]
    public void The_slip_of_the_sample_is_found_and_mended()
    {
        Plan[] plans = [SampleFiles.Read("yunzhou-2025"), SampleFiles.Read("yunzhou-2026")];
        Findings found = Check.All(plans, [], derive: false, Catalogues.Default);

        Finding slip = Assert.Single(found.All, static finding => finding.Verdict == Verdict.Contradiction);
        Assert.Equal("893.2亿元 + 254.7亿元", slip.Formula);
        Fact mended = Assert.Single(plans[1].Facts, fact => fact.Id == Assert.Single(slip.Mend));
        Assert.Equal("254.7亿元", mended.Value.Written);
        Assert.Contains("245.7亿元", slip.Message.Chinese, StringComparison.Ordinal);
    }

    // 3918.6亿元 in the report of 2025, 3987.2亿元 in that of 2026: the census raised it.
    [Fact]
    public void A_revised_base_is_named_and_not_called_wrong()
    {
        Findings found = Check.All([SampleFiles.Read("yunzhou-2025"), SampleFiles.Read("yunzhou-2026")], [], derive: false, Catalogues.Default);

        Finding revised = Assert.Single(found.All, static finding => finding.Code == CheckCodes.Revised && finding.Message.Chinese.Contains("3987.2", StringComparison.Ordinal));
        Assert.Equal(Verdict.Note, revised.Verdict);
        Assert.Contains("1.75", revised.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_streak_of_last_year_has_grown_by_one()
    {
        Plan old = Readings("## 一、2024年工作回顾\n\n市场成交额连续34年领跑全国。", "# 云洲市2025年政府工作报告");
        Hold("C111 pass", old, Reports.Review("市场成交额连续35年领跑全国。"));
        Hold("C111 contradiction", old, Reports.Review("市场成交额连续34年领跑全国。"));
    }

    [Theory]
    [InlineData("1000", "C122 pass")]
    [InlineData("1020", "C122 note")]
    [InlineData("10000", "C122 contradiction")]
    public void A_figure_of_a_table_is_the_same_revised_or_off_by_a_unit(string value, string expected)
    {
        var table = ObservationTable.Read(SourceText.FromText($"indicator,period,value,unit\n出口,2025,{value},亿元\n"), "t.csv", Catalogues.Default);
        Plan plan = Reports.Review("出口1000亿元。");
        Findings found = Check.All([plan], [table.Of(plan.Document.Place)], derive: false, Catalogues.Default);

        Assert.Contains(expected, found.All.Select(static finding => $"{finding.Code.Code} {VerdictNames.Of(finding.Verdict)}"));
    }

    [Fact]
    public void Every_finding_quotes_its_figures_and_speaks_both_languages()
    {
        foreach (string name in new[] { "yiwu-2026", "yunzhou-2025", "yunzhou-2026" })
        {
            Plan plan = SampleFiles.Read(name);
            HashSet<string> ids = [.. plan.Facts.Select(static fact => fact.Id)];
            Findings found = Check.All([plan], [], derive: true, Catalogues.Default);
            Assert.All(found.All.Concat(found.Derived), finding =>
            {
                Assert.All(finding.Facts, id => Assert.Contains(id, ids));
                Assert.NotEmpty(finding.Spans);
                Assert.All(finding.Spans, place => Assert.InRange(place.Span.End, place.Span.Start + 1, plan.Text.Length));
                Assert.EndsWith("。", finding.Message.Chinese, StringComparison.Ordinal);
                Assert.EndsWith(".", finding.Message.English, StringComparison.Ordinal);
                Assert.True(finding.Low is null || finding.High is null || finding.Low <= finding.High);
            });
        }
    }

    [Fact]
    public void Codes_stand_once_in_order_and_of_a_relation()
    {
        foreach (IReadOnlyList<CheckCode> codes in new[] { CheckCodes.All, Lantu.Analysis.Derivations.DerivedCodes.All })
        {
            Assert.Equal(codes.Select(static code => code.Code).Distinct().Order(StringComparer.Ordinal), codes.Select(static code => code.Code));
            Assert.All(codes, static code => Assert.Matches("^R([1-9]|1[0-5])$", code.Relation));
        }

        Assert.Equal(typeof(CheckCodes).GetFields().Length, CheckCodes.All.Count);
        Assert.Equal(typeof(Lantu.Analysis.Derivations.DerivedCodes).GetFields().Length, Lantu.Analysis.Derivations.DerivedCodes.All.Count);
    }

    private static Plan Readings(string body, string title = "# 云洲市2026年政府工作报告") => Lantu.Tests.Reading.Readings.Of($"{title}\n\n{body}\n");

    private static void Hold(string expected, params Plan[] plans)
    {
        Findings found = Check.All(plans, [], derive: false, Catalogues.Default);
        string[] said = [.. found.All.Where(finding => expected.StartsWith(finding.Code.Code, StringComparison.Ordinal)).Select(static finding => $"{finding.Code.Code} {VerdictNames.Of(finding.Verdict)}")];
        Assert.True(said.Contains(expected), $"expected {expected}, found {string.Join(", ", found.All.Select(static finding => $"{finding.Code.Code} {VerdictNames.Of(finding.Verdict)}: {finding.Message.Chinese}"))}");
    }
}
