using Lantu.Formats.Pictures;
using Xunit;

namespace Lantu.Tests.Formats.Pictures;

public sealed class RecognisedSpellingTests
{
    [Theory]
    [InlineData("全省县(市、区)第2位", "全省县（市、区）第2位")]
    [InlineData("增长5%一5.5%", "增长5%—5.5%")]
    [InlineData("—般公共预算收入", "一般公共预算收入")]
    [InlineData("增长5.9%;一", "增长5.9%；一")]
    [InlineData("投入强度达到2.86%.", "投入强度达到2.86%。")]
    [InlineData("第 2 位", "第2位")]
    [InlineData("2O25年", "2025年")]
    [InlineData("荣获“科技创新鼎\"", "荣获“科技创新鼎”")]
    public void Writes_Chinese_signs_where_the_neighbours_are_Chinese(string read, string written) => Assert.Equal(written, Spell(read));

    [Theory]
    [InlineData("R&D (2026)")]
    [InlineData("12,345.6")]
    [InlineData("China Daily")]
    [InlineData("十一五规划一般要求")]
    public void Leaves_other_signs_alone(string read) => Assert.Equal(read, Spell(read));

    private static string Spell(string read) => string.Concat(RecognisedSpelling
        .Spell([.. read.Select(static (character, i) => new ReadCharacter(character.ToString(), i, i + 1, 1))])
        .Select(static character => character.Text));
}
