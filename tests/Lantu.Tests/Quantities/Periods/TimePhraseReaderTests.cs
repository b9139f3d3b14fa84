using Xunit;

namespace Lantu.Tests.Quantities.Periods;

public sealed class TimePhraseReaderTests
{
    [Theory]
    [InlineData("2025年", "Years 2025 [2025年]")]
    [InlineData("２０２５年", "Years 2025 [２０２５年]")]
    [InlineData("2025年度", "Years 2025 [2025年度]")]
    [InlineData("二〇二五年", "Years 2025 [二〇二五年]")]
    [InlineData("一九八〇年", "Years 1980 [一九八〇年]")]
    [InlineData("2021—2025年", "Years 2021..2025 [2021—2025年]")]
    [InlineData("2021-2025年", "Years 2021..2025 [2021-2025年]")]
    [InlineData("2021～2025年", "Years 2021..2025 [2021～2025年]")]
    [InlineData("2021年至2025年", "Years 2021..2025 [2021年至2025年]")]
    [InlineData("2021至2025年", "Years 2021..2025 [2021至2025年]")]
    [InlineData("2022年以来", "Years 2022 since [2022年以来]")]
    [InlineData("到2030年", "Years 2030 end [2030年]")]
    [InlineData("2030年底前", "Years 2030 end [2030年底前]")]
    public void Reads_years(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("2025年1—11月", "Months 2025/1-11 [2025年1—11月]")]
    [InlineData("2025年6月底", "Months 2025/6-6 [2025年6月底]")]
    [InlineData("2025年上半年", "Months 2025/1-6 [2025年上半年]")]
    [InlineData("1—11月", "Months 0/1-11 [1—11月]")]
    [InlineData("1至11月", "Months 0/1-11 [1至11月]")]
    [InlineData("一至十一月", "Months 0/1-11 [一至十一月]")]
    [InlineData("1—11月份", "Months 0/1-11 [1—11月份]")]
    [InlineData("10月份", "Months 0/10-10 [10月份]")]
    [InlineData("一季度", "Months 0/1-3 [一季度]")]
    [InlineData("第二季度", "Months 0/4-6 [第二季度]")]
    [InlineData("前三季度", "Months 0/1-9 [前三季度]")]
    [InlineData("前3季度", "Months 0/1-9 [前3季度]")]
    [InlineData("前8个月", "Months 0/1-8 [前8个月]")]
    [InlineData("前五个月", "Months 0/1-5 [前五个月]")]
    [InlineData("上半年", "Months 0/1-6 [上半年]")]
    [InlineData("6月底前", "Months 0/6-6 end [6月底前]")]
    public void Reads_parts_of_a_year(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("“十四五”", "FiveYearPlan 2021..2025 [“十四五”]")]
    [InlineData("“十四五”时期", "FiveYearPlan 2021..2025 [“十四五”时期]")]
    [InlineData("\"十四五\"时期", "FiveYearPlan 2021..2025 [\"十四五\"时期]")]
    [InlineData("十四五期间", "FiveYearPlan 2021..2025 [十四五期间]")]
    [InlineData("“十五五”", "FiveYearPlan 2026..2030 [“十五五”]")]
    [InlineData("“十五”时期", "FiveYearPlan 2001..2005 [“十五”时期]")]
    [InlineData("“九五”", "FiveYearPlan 1996..2000 [“九五”]")]
    [InlineData("五年来", "PastYears 5 [五年来]")]
    [InlineData("过去五年", "PastYears 5 [过去五年]")]
    [InlineData("近三年", "PastYears 3 [近三年]")]
    [InlineData("五年累计", "SomeYears 5 [五年]")]
    [InlineData("今后五年", "ComingYears 5 [今后五年]")]
    [InlineData("未来三年", "ComingYears 3 [未来三年]")]
    [InlineData("今年", "RelativeYear 0 [今年]")]
    [InlineData("去年", "RelativeYear -1 [去年]")]
    [InlineData("明年", "RelativeYear 1 [明年]")]
    [InlineData("全年", "WholeYear 0 [全年]")]
    [InlineData("一年来", "WholeYear 0 [一年来]")]
    [InlineData("过去一年", "WholeYear 0 [过去一年]")]
    public void Reads_stretches_of_years_and_the_years_around_now(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("比2020年增长45%", "Years 2020 base [2020年]")]
    [InlineData("较2020年增长45%", "Years 2020 base [2020年]")]
    [InlineData("与2020年相比", "Years 2020 base [2020年]")]
    [InlineData("是2020年的2.3倍", "Years 2020 base [2020年]")]
    [InlineData("比去年增长5%", "RelativeYear -1 base [去年]")]
    public void A_time_to_compare_with_is_a_base(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("2025")]
    [InlineData("2025家")]
    [InlineData("12025年")]
    [InlineData("1800年")]
    [InlineData("13月")]
    [InlineData("G2025年")]
    [InlineData("十五个")]
    [InlineData("十五年")]
    [InlineData("十五万")]
    [InlineData("《行动方案（2025年版）》")]
    [InlineData("五年")]
    public void What_tells_no_time_is_none(string text) => Assert.Equal(string.Empty, QuantityLines.TimesOf(text));

    [Theory]
    [InlineData("2025年出口7307亿元", "Years 2025 [2025年]")]
    [InlineData("前三季度增长5%", "Months 0/1-9 [前三季度]")]
    public void A_time_is_no_quantity(string text, string time)
    {
        Assert.Equal(time, QuantityLines.TimesOf(text));
        Assert.DoesNotContain(" | ", QuantityLines.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025年3月5日")]
    [InlineData("3月5日")]
    [InlineData("二〇二五年三月五日")]
    public void A_date_is_one_time_and_no_quantity(string date)
    {
        Assert.EndsWith($"[{date}]", QuantityLines.TimesOf(date), StringComparison.Ordinal);
        Assert.Equal(string.Empty, QuantityLines.Of(date));
    }

    private static void Holds(string text, string expected) => Assert.Equal(expected, QuantityLines.TimesOf(text));
}
