using CsCheck;
using Lantu.Plans.Catalogue;
using Xunit;

namespace Lantu.Tests.Plans.Catalogue;

public sealed class IndicatorBindingTests
{
    // As reports of provinces, cities and counties write them; those in front of the bar must bind to the id behind it.
    private static readonly string[] Bound =
    [
        "地区生产总值|gdp", "全市生产总值|gdp", "全省GDP|gdp", "gdp|gdp", "地区生产总值(GDP)|gdp", "国内生产总值|gdp", "经济总量|gdp",
        "地区生产总值增速|gdp", "人均地区生产总值|gdp-per-capita", "规上工业增加值|industrial-value-added-above-scale",
        "规模以上工业增加值|industrial-value-added-above-scale", "规模工业增加值增速|industrial-value-added-above-scale",
        "服务业增加值|tertiary-value-added", "五年来出口|exports", "出口总量|exports", "出口额|exports", "出口规模|exports",
        "外贸出口|exports", "进口|imports", "进出口总额|goods-trade", "货物贸易进出口|goods-trade", "固定资产投资|fai", "全社会固定资产投资额|fai",
        "投资|fai", "区本级固定资产投资|fai", "工业投资|industrial-investment", "民间投资|private-investment",
        "房地产开发投资|real-estate-investment", "社会消费品零售总额|retail-sales", "社零总额|retail-sales",
        "2025年一般公共预算收入|general-budget-revenue", "地方一般公共预算收入|general-budget-revenue", "财政总收入|fiscal-revenue",
        "税收收入|tax-revenue", "金融机构本外币存贷款余额|deposits-loans", "贷款余额|loans", "社会融资规模增量|social-financing-flow",
        "居民消费价格|cpi", "CPI涨幅|cpi", "城镇新增就业|new-urban-jobs", "城镇新增就业人数|new-urban-jobs",
        "城镇调查失业率|surveyed-unemployment", "全体居民人均可支配收入|income-per-capita", "农村居民人均可支配收入|income-rural",
        "城镇常住居民人均可支配收入|income-urban", "城乡居民收入比|income-ratio", "收入倍差|income-ratio", "年末常住人口|permanent-population",
        "常住人口城镇化率|urbanization-rate", "R&D经费投入强度|rd-intensity", "研发投入强度|rd-intensity",
        "研究与试验发展经费投入强度|rd-intensity", "全社会研发经费支出占GDP的比重|rd-intensity", "高新技术企业数量|hightech-enterprises",
        "国家级专精特新“小巨人”企业|little-giants", "国家级专精特新小巨人企业|little-giants", "“四上”企业|four-above-enterprises",
        "科技型中小企业|tech-smes", "技术合同成交额|tech-contracts", "每万人口高价值发明专利拥有量|patents-high-value-per-10000",
        "数字经济核心产业增加值|digital-core-value-added", "经营主体总量|business-entities", "市场主体|business-entities",
        "快递业务量|courier-volume", "集装箱吞吐量|container-throughput", "机场旅客吞吐量|airport-passengers",
        "高速公路通车总里程|expressways", "高铁营业里程|highspeed-rail", "中欧班列|china-europe-trains", "接待游客人次|tourists",
        "旅游总收入|tourism-revenue", "粮食总产量|grain-output", "生猪出栏|hogs-slaughtered", "高标准农田|high-standard-farmland",
        "单位地区生产总值能耗|energy-intensity", "单位GDP能耗|energy-intensity", "PM2.5平均浓度|pm25", "细颗粒物平均浓度|pm25",
        "空气质量优良天数比例|good-air", "森林覆盖率|forest-cover", "国考断面水质优良比例|good-water", "建成区面积|built-up-area",
        "人均预期寿命|life-expectancy", "每千人口托位数|nursery-places", "老旧小区|renovation-communities",
        "生产安全事故起数|accidents", "预计全年粮食产量|grain-output", "“十四五”期间累计完成固定资产投资|fai", "累计出口|exports",
    ];

    private static readonly string[] Unbound =
    [
        "武汉地区生产总值", "高新技术产业园区投资", "文旅产业投资", "对非洲出口", "某某企业利润总额", "华东数字经济", "龙头企业", "规上企业",
        "出口额占全省比重", "城镇化率数量", "失业率总额", "高新技术企业总额", "地区", "全市", "2025年", "年", "", "会展综合实力", "增速", "总量",
        "“”", "投资者", "新能源出口基地", "省委常委会",
    ];

    private static IndicatorCatalogue Catalogue => Catalogues.Default.Indicators;

    public static TheoryData<string, string> Positive => [.. Bound.Select(b => (b.Split('|')[0], b.Split('|')[1]))];

    public static TheoryData<string> Negative => [.. Unbound];

    [Theory]
    [MemberData(nameof(Positive))]
    public void Binds_a_whole_phrase_to_the_indicator_it_names(string words, string id) =>
        Assert.Equal(id, Catalogue.Find(words)?.Id);

    [Theory]
    [MemberData(nameof(Negative))]
    public void Does_not_bind_a_phrase_with_an_unknown_modifier(string words) => Assert.Null(Catalogue.Find(words));

    [Theory]
    [InlineData("稳步提高的社会消费品零售总额", "retail-sales", 5)]
    [InlineData("武汉地区生产总值", "gdp", 2)]
    [InlineData("新增国家级专精特新“小巨人”企业", "little-giants", 2)]
    [InlineData("净增“四上”企业", "four-above-enterprises", 2)]
    [InlineData("浙江省出口总量", "exports", 3)]
    [InlineData("新获评高新技术企业数量", "hightech-enterprises", 3)]
    [InlineData("全省进出口", "goods-trade", 2)]
    public void Finds_the_longest_name_at_the_end(string words, string id, int start)
    {
        Assert.Equal(id, Catalogue.FindEnding(words, out int found)?.Id);
        Assert.Equal(start, found);
    }

    [Theory]
    [InlineData("文旅产业大投资")]
    [InlineData("民营数字经济")]
    [InlineData("")]
    [InlineData("总额")]
    public void Does_not_find_at_the_end_what_names_an_indicator_only_when_alone(string words)
    {
        Assert.Null(Catalogue.FindEnding(words, out int start));
        Assert.Equal(words.Length, start);
    }

    [Fact]
    public void Finds_the_longest_name_at_the_start()
    {
        Assert.Equal("fai", Catalogue.FindStarting("固定资产投资增长5%", out int end)?.Id);
        Assert.Equal(6, end);
        Assert.Null(Catalogue.FindStarting("增长5%", out end));
        Assert.Equal(0, end);
    }

    [Fact]
    public void Binds_at_least_nine_of_ten_names_of_the_genre()
    {
        int found = Bound.Count(b => Catalogue.Find(b.Split('|')[0]) is not null);
        Assert.True(found * 10 >= Bound.Length * 9, $"{found} of {Bound.Length}");
    }

    [Fact]
    public void Allocates_nothing_while_looking()
    {
        string[] words = [.. Bound.Select(b => b.Split('|')[0]), .. Unbound];
        Look(words);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Look(words);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Takes_any_words_without_an_exception() =>
        Gen.Char["全市年五来出口GDP“”总额增速12-年到 ,（）\uD800\uFFFF"].Array[0, 30].Sample(characters =>
        {
            _ = Catalogue.Find(characters);
            _ = Catalogue.FindEnding(characters, out int start);
            _ = Catalogue.FindStarting(characters, out int end);
            return start >= 0 && start <= characters.Length && end >= 0 && end <= characters.Length;
        });

    private static void Look(string[] words)
    {
        foreach (string word in words)
        {
            _ = Catalogue.Find(word);
            _ = Catalogue.FindEnding(word, out _);
        }
    }
}
