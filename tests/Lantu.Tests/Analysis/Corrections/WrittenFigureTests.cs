using Lantu.Analysis.Corrections;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Analysis.Corrections;

public sealed class WrittenFigureTests
{
    [Theory]
    [InlineData("60万人次", Measure.Level, "600000", null, "person-time", "60万人次")]
    [InlineData("2693.3亿元", Measure.Level, "269330000000", null, "CNY", "2693.3亿元")]
    [InlineData(" 2693.3 亿元 ", Measure.Level, "269330000000", null, "CNY", "2693.3亿元")]
    [InlineData("7.9%", Measure.Growth, "7.9", null, "%", "7.9%")]
    [InlineData("-3.1%", Measure.Growth, "-3.1", null, "%", "-3.1%")]
    [InlineData("5%—5.5%", Measure.Growth, "5", "5.5", "%", "5%—5.5%")]
    [InlineData("0.5个百分点", Measure.Change, "0.5", null, "pp", "0.5个百分点")]
    [InlineData("第2位", Measure.Rank, "2", null, null, "第2位")]
    [InlineData("连续35年", Measure.Streak, "35", null, "year", "35年")]
    [InlineData("35年", Measure.Streak, "35", null, "year", "35年")]
    [InlineData("十二连增", Measure.Streak, "12", null, "year", "十二连增")]
    [InlineData("翻一番", Measure.Multiple, "2", null, null, "翻一番")]
    public void Reads_a_figure_by_the_grammar_of_reports(string written, Measure measure, string number, string? upper, string? unit, string kept)
    {
        FactValue value = Assert.IsType<FactValue>(WrittenFigure.Read(written, measure, null).Value);

        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), value.Number);
        Assert.Equal(upper is null ? null : decimal.Parse(upper, System.Globalization.CultureInfo.InvariantCulture), value.Upper);
        Assert.Equal((unit, kept), (value.Unit, value.Written));
    }

    [Theory]
    [InlineData("", Measure.Level)]
    [InlineData("很多", Measure.Level)]
    [InlineData("60万人次和3万人", Measure.Level)]
    [InlineData("60万人次\n3万人", Measure.Level)]
    [InlineData("60万人次", Measure.Growth)]
    [InlineData("7.9%", Measure.Rank)]
    [InlineData("第2位", Measure.Level)]
    [InlineData("60万人次", Measure.Streak)]
    [InlineData("7.9%", Measure.Multiple)]
    public void Says_what_is_wrong_and_reads_nothing(string written, Measure measure)
    {
        FigureReading reading = WrittenFigure.Read(written, measure, null);

        Assert.Null(reading.Value);
        Assert.NotEqual(string.Empty, reading.Wrong!.Chinese);
        Assert.NotEqual(string.Empty, reading.Wrong.English);
    }

    // Of a table or of the words of a text nobody has said what the figure measures.
    [Theory]
    [InlineData("300亿元", "30000000000", "CNY", "50000000")]
    [InlineData("−2.5%", "-2.5", "%", "0.05")]
    [InlineData("第2位", "2", null, "0")]
    [InlineData("连续35年", "35", "year", "0")]
    [InlineData("1,200个", "1200", "个", "0")]
    [InlineData("0.5个百分点", "0.5", "pp", "0.05")]
    public void Reads_a_figure_whatever_it_measures(string written, string number, string? unit, string half)
    {
        FactValue value = Assert.IsType<FactValue>(WrittenFigure.Read(written));
        decimal step = decimal.Parse(half, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), unit), (value.Number, value.Unit));
        Assert.Equal((value.Number - step, value.Number + step), (value.Low, value.High));
    }

    [Theory]
    [InlineData("")]
    [InlineData("超60万人次")]
    [InlineData("60万人次和3万人")]
    [InlineData("CNY")]
    public void Reads_nothing_where_the_words_are_not_one_figure(string written) => Assert.Null(WrittenFigure.Read(written));

    [Theory]
    [InlineData("第2位", Measure.Rank)]
    [InlineData("连续35年", Measure.Streak)]
    [InlineData("7.9%", Measure.Growth)]
    [InlineData("很多", Measure.Growth)]
    public void Knows_a_rank_and_a_streak_by_their_words(string written, Measure measure) => Assert.Equal(measure, WrittenFigure.MeasureOf(written, Measure.Growth));

    [Fact]
    public void Sends_words_that_bind_to_their_own_field() =>
        Assert.Contains("关系", WrittenFigure.Read("超60万人次", Measure.Level, null).Wrong!.Chinese, StringComparison.Ordinal);

    [Fact]
    public void Leaves_open_what_the_last_digit_leaves_open()
    {
        FactValue value = WrittenFigure.Read("342万人", Measure.Level, null).Value!;
        FactValue counted = WrittenFigure.Read("6人", Measure.Level, null).Value!;

        Assert.Equal((3_415_000m, 3_425_000m), (value.Low, value.High));
        Assert.Equal((6m, 6m), (counted.Low, counted.High));
    }

    [Fact]
    public void Takes_the_unit_of_the_indicator_where_none_is_written() =>
        Assert.Equal("km2", WrittenFigure.Read("116", Measure.Level, "km2").Value!.Unit);

    [Fact]
    public void Throws_at_nothing()
    {
        var random = new Random(7);
        const string letters = "0123456789.亿万元%个百分点第位连续年翻番倍-—−超以上\u0000\ud800 　";
        for (int i = 0; i < 3000; i++)
        {
            string written = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)])]);
            foreach (Measure measure in Enum.GetValues<Measure>())
            {
                FigureReading reading = WrittenFigure.Read(written, measure, null);
                Assert.True(reading.Value is null != reading.Wrong is null);
            }
        }
    }
}
