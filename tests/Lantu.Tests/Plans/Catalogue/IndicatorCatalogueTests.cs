using System.Globalization;
using System.Text.RegularExpressions;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Plans.Catalogue;

public sealed class IndicatorCatalogueTests
{
    private static readonly string[] Units =
    [
        "CNY", "USD", "%", "‰", "km2", "m2", "mu", "km", "t", "kWh", "tce", "m3", "m", "kg", "kW", "index", "day", "year", "person",
        "person-time", "household", "TEU", "CNY/person", "t·km", "PFLOPS", "微克/立方米", "家", "个", "项", "件", "列", "辆", "头", "套",
        "块", "条", "所", "张", "座", "场", "处", "起", "次", "部", "岁", "倍", "门",
    ];

    private static IndicatorCatalogue Catalogue => Catalogues.Default.Indicators;

    [Fact]
    public void Holds_at_least_two_hundred_and_fifty_indicators() => Assert.True(Catalogue.All.Count >= 250);

    [Fact]
    public void Gives_every_indicator_an_id_of_its_own_in_small_letters()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(i => i.Id).Distinct().Count());
        Assert.DoesNotContain(Catalogue.All, i => !Regex.IsMatch(i.Id, "^[a-z0-9]+(-[a-z0-9]+)*$"));
    }

    [Fact]
    public void Gives_every_indicator_a_name_of_its_own() =>
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(i => i.Name).Distinct().Count());

    [Fact]
    public void Names_only_units_that_are_known() =>
        Assert.Empty(Catalogue.All.Where(i => i.Unit is not null && !Units.Contains(i.Unit)).Select(i => $"{i.Id}: {i.Unit}"));

    [Fact]
    public void States_a_price_basis_only_of_what_is_paid() =>
        Assert.Empty(Catalogue.All
            .Where(i => (i.GrowthBasis is not null || i.LevelBasis is not null) && i.Unit is not ("CNY" or "USD" or "CNY/person"))
            .Select(i => i.Id));

    [Fact]
    public void Writes_English_in_Latin_letters_and_Chinese_in_characters()
    {
        Assert.Empty(Catalogue.All.Where(i => i.English.Any(c => c > 0x2FF)).Select(i => i.English));
        Assert.Empty(Catalogue.All.Where(i => !i.Name.Any(c => c is >= '\u4E00' and <= '\u9FFF')).Select(i => i.Name));
    }

    [Fact]
    public void Finds_every_indicator_by_its_own_name()
    {
        Assert.Empty(Catalogue.All.Where(i => Catalogue.Find(i.Name) != i).Select(i => i.Name));
        Assert.Empty(Catalogue.All.Where(i => Catalogue.FindEnding(i.Name, out int start) != i || start != 0).Select(i => i.Name));
    }

    [Fact]
    public void Writes_no_alias_twice_in_a_row()
    {
        foreach (string[] cells in Rows("indicators.csv"))
        {
            string[] names = [cells[1], .. Split(cells[3]), .. Split(cells[4])];
            Assert.Equal(names.Length, names.Distinct().Count());
        }
    }

    [Fact]
    public void Says_where_the_worked_example_stands()
    {
        Indicator revenue = Catalogue.Find("一般公共预算收入")!;
        Assert.Equal("general-budget-revenue", revenue.Id);
        Assert.Equal("CNY", revenue.Unit);
        Assert.Equal(IndicatorForm.Flow, revenue.Form);
        Assert.Equal(GoodDirection.Up, revenue.Direction);
        Indicator product = Catalogue.Find("GDP")!;
        Assert.Equal(PriceBasis.Real, product.GrowthBasis);
        Assert.Equal(PriceBasis.Nominal, product.LevelBasis);
        Assert.Equal(GoodDirection.Down, Catalogue.Find("单位GDP能耗")!.Direction);
    }

    [Fact]
    public void Counts_what_the_manual_counts()
    {
        string manual = File.ReadAllText(Path.Combine(Root(), "docs", "indicators.md"));
        int[] counts = [.. Regex.Matches(manual, @"\*\*([0-9]+)\*\*").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];
        int aliases = Rows("indicators.csv").Sum(r => Split(r[3]).Length + Split(r[4]).Length);
        int words = Rows("indicator-words.csv").Count();
        Assert.Equal([Catalogue.All.Count, aliases, words, Catalogues.Default.Places.All.Count], counts);
    }

    private static string[] Split(string cell) => cell.Length == 0 ? [] : cell.Split('|');

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Root(), "src", "Lantu.Plans", "Catalogue", file)).Skip(1).Select(l => l.Split(','));

    private static string Root()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Lantu.slnx")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at ?? throw new InvalidOperationException("The solution is not above the tests.");
    }
}
