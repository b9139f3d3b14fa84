using Lantu.Text;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Text.Folding;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("增长 **7.9%**，", "增长7.9%,")]
    [InlineData("增长７．９％；", "增长7.9%;")]
    [InlineData("（一）面积：116㎡", "(一)面积:116m2")]
    [InlineData("㈡ 产业", "(二)产业")]
    [InlineData("“一带一路”、《规划》。", "“一带一路”、《规划》。")]
    [InlineData("GDP growth of 5", "GDP growth of5")]
    [InlineData("⽣产总值⼀", "生产总值一")]
    [InlineData("投入强度[26]达1.2%", "投入强度达1.2%")]
    [InlineData("模式［5］入选^[1]、[^2]示范①项目", "模式入选、示范项目")]
    [InlineData("2026年[2026]号", "2026年[2026]号")]
    [InlineData("[28] 千万工程：\n①注释", "[28]千万工程:\n①注释")]
    [InlineData("* 第一项\n3*4", "*第一项\n3*4")]
    public void Folds(string text, string folded)
    {
        Assert.Equal(folded, new string(FoldedText.Of(text).Characters));
    }

    [Theory]
    [InlineData("增长 **７．９％** 以上", "7.9%", "７．９％")]
    [InlineData("面积 116 ㎡。", "116m2", "116 ㎡")]
    [InlineData("强度[26]达 1.2 %", "强度达1.2%", "强度[26]达 1.2 %")]
    public void Leads_back_to_the_source(string text, string folded, string quoted)
    {
        var reading = FoldedText.Of(text);
        int start = new string(reading.Characters).IndexOf(folded, StringComparison.Ordinal);
        Assert.Equal(quoted, reading.Source(start, start + folded.Length).Of(text));
        Assert.Equal(start, reading.IndexOf(reading.Position(start)));
    }

    [Fact]
    public void Writes_a_stretch_as_the_source_does_without_marks_and_spaces()
    {
        var folded = FoldedText.Of("增长 **７．９ ％**，");
        Assert.Equal("增长７．９％，", folded.Written(0, folded.Length));
    }

    [Fact]
    public void Leaves_stretches_out_and_keeps_the_map()
    {
        var folded = FoldedText.Of("推进产业\n— 23 —\n升级。");
        int feed = folded.Characters.IndexOf('\n');
        int next = folded.Characters.IndexOf('升');
        FoldedText without = folded.Without([new TextSpan(feed, next)]);
        Assert.Equal("推进产业升级。", new string(without.Characters));
        Assert.Equal("业\n— 23 —\n升", without.Source(3, 5).Of(folded.Text));
        Assert.Equal("业升", without.Written(3, 5));
    }

    [Fact]
    public void Refuses_stretches_out_of_order()
    {
        var folded = FoldedText.Of("一二三四");
        Assert.Throws<ArgumentException>(() => folded.Without([new TextSpan(2, 3), new TextSpan(0, 1)]));
    }
}
