using Xunit;

namespace Lantu.Tests.Quantities.Ranks;

public sealed class RankTests
{
    [Theory]
    [InlineData("增速居全省第2位", "Rank 2 [第2位]")]
    [InlineData("列全国第15名", "Rank 15 [第15名]")]
    [InlineData("第十二位", "Rank 12 [第十二位]")]
    [InlineData("居全省首位", "Rank 1 [首位]")]
    [InlineData("位居榜首", "Rank 1 [榜首]")]
    [InlineData("综合实力居首。", "Rank 1 [首]")]
    [InlineData("居全国之首，", "Rank 1 [首]")]
    [InlineData("领跑全国", "Rank 1 [领跑]")]
    [InlineData("增速全省第一。", "Rank 1 [第一]")]
    [InlineData("增速居全省第一，", "Rank 1 [第一]")]
    [InlineData("稳居全省第一的位置", "Rank 1 [第一]")]
    [InlineData("排名第3。", "Rank 3 [第3]")]
    [InlineData("全国第一大贸易伙伴", "Rank 1 [第一大]")]
    [InlineData("成为全省第三个城市", "Rank 3 [第三个]")]
    [InlineData("进入全国前四。", "Rank <=4 [前四]")]
    [InlineData("进入全国前10名", "Rank <=10 [前10名]")]
    [InlineData("跻身全国前十，", "Rank <=10 [前十]")]
    public void Reads_a_place_in_an_order(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("第三次全国人口普查")]
    [InlineData("担任第一书记")]
    [InlineData("首位度提高")]
    [InlineData("前三季度")]
    [InlineData("前3季度")]
    [InlineData("第3季度")]
    [InlineData("第一时间赶到")]
    [InlineData("第一产业")]
    [InlineData("第三产业增加值")]
    [InlineData("第五届")]
    [InlineData("第一大贸易伙伴")]
    [InlineData("位列全省第一方阵")]
    [InlineData("第六代市场")]
    [InlineData("把发展作为第一要务")]
    [InlineData("第2021号")]
    [InlineData("走在前列")]
    [InlineData("前列")]
    [InlineData("首批")]
    public void An_ordinal_that_ranks_nothing_is_none(string text) => Assert.Equal(string.Empty, QuantityLines.Of(text));

    [Theory]
    [InlineData("连续35年领跑全国", "Streak 35 year [35年] | Rank 1 [领跑]")]
    [InlineData("连续19年居全国第1位", "Streak 19 year [19年] | Rank 1 [第1位]")]
    [InlineData("连续两年", "Streak 2 year [两年]")]
    [InlineData("连续6个季度", "Streak 6 quarter [6个季度]")]
    [InlineData("连续12个月", "Streak 12 month [12个月]")]
    [InlineData("连续三次", "Streak 3 次 [三次]")]
    [InlineData("18连冠", "Streak 18 次 [18连冠]")]
    [InlineData("连续20多年", "Streak >20 year [20多年]")]
    [InlineData("十二连增", "Streak 12 year [十二连增]")]
    [InlineData("实现“二十连丰”", "Streak 20 year [二十连丰]")]
    public void Reads_a_streak(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));

    [Theory]
    [InlineData("连续多年")]
    [InlineData("连续跨越")]
    [InlineData("连续奋战")]
    [InlineData("大连增长")]
    public void What_goes_on_without_a_number_is_no_streak(string text) => Assert.Equal(string.Empty, QuantityLines.Of(text));

    [Theory]
    [InlineData("翻一番", "2")]
    [InlineData("翻了一番", "2")]
    [InlineData("翻番", "2")]
    [InlineData("翻两番", "4")]
    [InlineData("翻了两番", "4")]
    [InlineData("翻三番", "8")]
    public void Reads_doublings(string text, string number) => Assert.Equal($"Times {number} [{text}]", QuantityLines.Of("总量" + text));

    [Theory]
    [InlineData("翻开新的一页")]
    [InlineData("翻身")]
    [InlineData("一番事业")]
    [InlineData("翻百番")]
    public void Other_words_are_no_doublings(string text) => Assert.DoesNotContain("Times", QuantityLines.Of(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("增长1.5倍", "Times 1.5 倍 [1.5倍]")]
    [InlineData("是2020年的2.3倍", "Times 2.3 倍 [2.3倍]")]
    [InlineData("增长八点一倍", "Times 8.1 倍 [八点一倍]")]
    [InlineData("增长近3倍", "Times <3 倍 [3倍]")]
    public void Reads_times(string text, string expected) => Assert.Equal(expected, QuantityLines.Of(text));
}
