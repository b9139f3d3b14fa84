using Lantu.Formats.Word;
using Xunit;

namespace Lantu.Tests.Formats;

public sealed class NumberFormatsTests
{
    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCountingThousand", "十")]
    [InlineData(11, "chineseCountingThousand", "十一")]
    [InlineData(20, "chineseCountingThousand", "二十")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(110, "chineseCountingThousand", "一百一十")]
    [InlineData(12, "chineseLegalSimplified", "拾贰")]
    [InlineData(3, "ideographTraditional", "丙")]
    [InlineData(2, "decimalEnclosedCircle", "②")]
    [InlineData(7, "decimalFullWidth", "７")]
    [InlineData(4, "lowerRoman", "iv")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(6, "something new", "6")]
    public void Writes_as_Word_does(int number, string format, string written) => Assert.Equal(written, NumberFormats.Write(number, format));
}
