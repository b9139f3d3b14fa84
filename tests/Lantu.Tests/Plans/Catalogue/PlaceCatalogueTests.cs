using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Plans.Catalogue;

public sealed class PlaceCatalogueTests
{
    private static PlaceCatalogue Places => Catalogues.Default.Places;

    [Fact]
    public void Holds_every_level_down_to_counties()
    {
        Assert.Equal(34, Places.All.Count(d => d.Place.Level == PlaceLevel.Province));
        Assert.True(Places.All.Count(d => d.Place.Level == PlaceLevel.Prefecture && d.Until is null) >= 333);
        Assert.True(Places.All.Count(d => d.Place.Level == PlaceLevel.County && d.Until is null) >= 2840);
    }

    [Fact]
    public void Never_writes_a_code_and_name_twice() =>
        Assert.Equal(Places.All.Count, Places.All.Select(d => (d.Place.Code, d.Place.Name)).Distinct().Count());

    [Fact]
    public void Puts_every_division_below_a_higher_one() =>
        Assert.Empty(Places.All.Where(d => d.Parent is { } parent && Places.WithCode(parent)!.Place.Level >= d.Place.Level).Select(d => d.Place.Name));

    [Fact]
    public void Leads_every_division_up_to_the_country() =>
        Assert.All(Places.All, d => Assert.True(Places.LiesIn(d, "100000")));

    [Theory]
    [InlineData("义乌市", "330782")]
    [InlineData("义乌", "330782")]
    [InlineData("内蒙古", "150000")]
    [InlineData("恩施州", "422800")]
    [InlineData("阿坝藏族羌族自治州", "513200")]
    [InlineData("巴州", "652800")]
    [InlineData("海拉尔", "150702")]
    [InlineData("仙桃市", "429004")]
    [InlineData("香港", "810000")]
    [InlineData("中国", "100000")]
    [InlineData("吉林", "220000")]
    [InlineData("吉林市", "220200")]
    [InlineData("东莞", "441900")]
    public void Finds_a_place_by_its_official_or_short_name(string name, string code) =>
        Assert.Equal(code, Places.Find(name)?.Place.Code);

    [Theory]
    [InlineData("云洲市")]
    [InlineData("义")]
    [InlineData("")]
    [InlineData("朝阳区")]
    [InlineData("鼓楼区")]
    public void Finds_nothing_where_no_place_or_several_bear_the_name(string name) => Assert.Null(Places.Find(name));

    [Fact]
    public void Lets_the_level_or_the_place_above_decide()
    {
        Assert.Equal("220200", Places.Find("吉林", PlaceLevel.Prefecture)?.Place.Code);
        Assert.Equal("110105", Places.Find("朝阳区", within: "110000")?.Place.Code);
        Assert.Equal("320106", Places.Find("鼓楼区", within: "320000", year: 2024)?.Place.Code ?? Places.Find("鼓楼区", within: "320100")?.Place.Code);
        Assert.Equal("422801", Places.Find("恩施", PlaceLevel.County)?.Place.Code);
    }

    [Fact]
    public void Knows_which_name_held_in_a_year()
    {
        Assert.Equal("330183", Places.Find("富阳市")?.Place.Code);
        Assert.Equal("330183", Places.Find("富阳", year: 2012)?.Place.Code);
        Assert.Equal("330111", Places.Find("富阳", year: 2020)?.Place.Code);
        Assert.Equal("襄樊市", Places.Find("襄樊市", year: 2009)?.Place.Name);
        Assert.Equal("襄阳市", Places.WithCode("420600")?.Place.Name);
    }

    [Fact]
    public void Finds_the_longest_name_at_a_position()
    {
        Assert.Equal("330782", Assert.Single(Places.StartingAt("义乌市政府工作报告", out int length)).Place.Code);
        Assert.Equal(3, length);
        Assert.Empty(Places.StartingAt("政府工作报告", out length));
        Assert.Equal(0, length);
    }
}
