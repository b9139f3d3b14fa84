using System.Globalization;
using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Text.Folding;
using Xunit;

namespace Lantu.Tests.Quantities.Amounts;

public sealed class UnitTableTests
{
    private static readonly string[] Codes =
    [
        "CNY", "USD", "%", "pp", "km2", "m2", "mu", "ha", "km", "t", "kWh", "tce", "m3", "m", "kg", "kW", "index", "day", "year", "month", "quarter", "person", "person-time", "household", "TEU",
        "CNY/person",
    ];

    // Words whose unit is written otherwise and is yet no code of the contract.
    private static readonly string[] Renamed = ["港币", "微克每立方米", "个小时", "周岁", "支队伍", "斤粮", "cm"];

    private static readonly string[][] Table = Load();

    public static TheoryData<string, string, string, string> Rows => [.. Table.Select(static row => (row[0], row[1], row[2], row[3]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_is_found_by_its_word(string word, string code, string factor, string kind)
    {
        Assert.True(UnitTable.TryMatch(word, 0, out int length, out Unit unit));
        Assert.Equal(word.Length, length);
        Assert.Equal(
            new Unit(code, decimal.Parse(factor, CultureInfo.InvariantCulture), Enum.Parse<UnitKind>(kind, ignoreCase: true)), unit);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_number_before_every_word_is_measured_in_its_unit(string word, string code, string factor, string kind)
    {
        var folded = FoldedText.Of("共12" + word + "。");
        IReadOnlyList<Quantity> read = Quantity.ReadAll(folded.Characters);
        switch (Enum.Parse<UnitKind>(kind, ignoreCase: true))
        {
            case UnitKind.None:
                Assert.Null(Assert.Single(read).Unit);
                break;
            case UnitKind.Announcing or UnitKind.Ordinal or UnitKind.Grade:
                Assert.Empty(read);
                break;
            default:
                Quantity quantity = Assert.Single(read);
                Assert.Equal((code, 12m * decimal.Parse(factor, CultureInfo.InvariantCulture)), (quantity.Unit?.Code, quantity.Number));
                Assert.Equal("12" + word, folded.Written(quantity.Start, quantity.End));
                break;
        }
    }

    [Fact]
    public void Every_unit_is_a_code_of_the_contract_or_the_word_as_written()
    {
        string[] strange = [.. Table.Where(static row => row[1].Length > 0 && !Codes.Contains(row[1]) && row[1] != row[0]).Select(static row => row[0])];
        Assert.Equal(Renamed, strange);
    }

    [Fact]
    public void No_word_stands_twice() => Assert.Empty(Table.GroupBy(static row => row[0]).Where(static group => group.Count() > 1).Select(static group => group.Key));

    [Theory]
    [InlineData("平方公里", "km2")]
    [InlineData("千瓦时", "kWh")]
    [InlineData("元/平方米", "元/平方米")]
    [InlineData("人次/年", "person-time")]
    [InlineData("吨标准煤", "tce")]
    [InlineData("个百分点", "pp")]
    [InlineData("台(套)", "台(套)")]
    [InlineData("家次", "家次")]
    public void The_longest_word_wins(string word, string code)
    {
        Assert.True(UnitTable.TryMatch(word + "的", 0, out int length, out Unit unit));
        Assert.Equal((word.Length, code), (length, unit.Code));
    }

    private static string[][] Load()
    {
        using Stream stream = typeof(UnitTable).Assembly.GetManifestResourceStream("units.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static row => row.TrimEnd('\r').Split(','))];
    }
}
