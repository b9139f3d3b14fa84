using CsCheck;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading.Documents;
using Lantu.Text.Outline;
using Xunit;

namespace Lantu.Tests.Reading.Documents;

public sealed class DocumentReaderTests
{
    [Fact]
    public void Reads_a_digest()
    {
        PlanDocument document = Read("# 一图读懂2026义乌市政府工作报告\n\n## 2025年主要工作\n\n全市生产总值2693.3亿元。\n");
        Assert.Equal("一图读懂2026义乌市政府工作报告", document.Title);
        Assert.Equal(DocumentKind.Digest, document.Kind);
        Assert.Equal(new Place("义乌市", PlaceLevel.County, "330782"), document.Place);
        Assert.Equal((2026, "zh"), (document.Year, document.Language));
    }

    [Fact]
    public void Joins_a_spaced_title_and_reads_the_meeting_line()
    {
        PlanDocument document = Read(
            "政 府 工 作 报 告\n——2014年2月19日在海拉尔区第十四届人民代表大会第三次会议上\n海拉尔区人民政府区长　张三\n各位代表：\n现在，我代表区政府向大会作工作报告。\n");
        Assert.Equal("政府工作报告", document.Title);
        Assert.Equal(DocumentKind.WorkReport, document.Kind);
        Assert.Equal(new Place("海拉尔区", PlaceLevel.County, "150702"), document.Place);
        Assert.Equal(2014, document.Year);
    }

    [Fact]
    public void Reads_a_date_in_characters()
    {
        PlanDocument document = Read("2026年甘肃省政府工作报告\n——二〇二六年一月二十七日在甘肃省十四届人大五次会议上\n各位代表：\n");
        Assert.Equal(("甘肃省", 2026), (document.Place?.Name, document.Year));
        document = Read("政府工作报告\n——二〇二六年一月二十七日在甘肃省十四届人大五次会议上\n各位代表：\n");
        Assert.Equal(("甘肃省", 2026), (document.Place?.Name, document.Year));
    }

    [Fact]
    public void Takes_the_nation_where_the_council_reports_whatever_the_file_is_called()
    {
        var problems = new List<Problem>();
        PlanDocument document = Read(
            "政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n国务院总理\n各位代表：\n现在，我代表国务院，向大会报告政府工作。\n",
            "贵阳市2024年政府工作报告.txt",
            problems);
        Assert.Equal(new Place("中国", PlaceLevel.Country, "100000"), document.Place);
        Assert.Equal(2024, document.Year);
        Assert.Equal("R023", Assert.Single(problems).Code);
    }

    [Fact]
    public void Reads_the_place_from_the_salutation()
    {
        PlanDocument document = Read("各位代表：\n现在，我代表南京市人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n");
        Assert.Null(document.Title);
        Assert.Equal(DocumentKind.WorkReport, document.Kind);
        Assert.Equal(("南京市", 2024), (document.Place?.Name, document.Year));
    }

    [Fact]
    public void Takes_the_city_that_the_text_speaks_of_most_where_the_salutation_says_only_the_level()
    {
        const string text = "各位代表：\n现在，我代表市人民政府，向大会报告工作。\n一、2023年工作回顾\n四川省委支持绵阳。绵阳发展加快，涪城区、江油市、三台县都有进展，武汉市来访。\n";
        Assert.Equal("510700", Read(text).Place?.Code);
    }

    [Fact]
    public void Takes_the_place_of_the_level_that_all_is_said_of_where_nobody_salutes()
    {
        const string text = "2023年工作回顾\n刚刚过去的2023年，全州经济增长，全州上下奋进，居全省第三、全省前列、全省先进。阿坝是大家的阿坝，马尔康市、汶川县领先，全州振奋。\n";
        Assert.Equal("513200", Read(text).Place?.Code);
    }

    [Fact]
    public void Lets_the_file_name_tip_the_scales_only_among_what_the_text_names()
    {
        const string text = "各位代表：\n现在，我代表市人民政府报告工作。\n一、2023年工作回顾\n杭州市、义乌市。\n";
        Assert.Equal("330782", Read(text, "义乌市报告.txt").Place?.Code);
        Assert.Equal("330100", Read(text + "杭州", "贵阳市报告.txt").Place?.Code);
    }

    [Fact]
    public void Takes_a_place_of_no_catalogue_by_its_ending()
    {
        PlanDocument document = Read("# 云洲市2025年政府工作报告\n\n（2025年1月在云洲市第五届人民代表大会第四次会议上）\n\n各位代表：\n");
        Assert.Equal(new Place("云洲市", PlaceLevel.Prefecture, null), document.Place);
        Assert.Equal(2025, document.Year);
    }

    [Theory]
    [InlineData("2026年月桥县政府工作报告", "月桥县")]
    [InlineData("月桥县2026年政府工作报告", "月桥县")]
    [InlineData("2026年青石县政府工作报告", "青石县")]
    public void Keeps_the_first_letter_of_a_name_that_looks_like_a_part_of_the_date(string title, string name) =>
        Assert.Equal(name, Read($"# {title}\n\n全县经济平稳增长。\n").Place?.Name);

    [Theory]
    [InlineData("义乌市2024年国民经济和社会发展统计公报", DocumentKind.Communique, 2024, "330782")]
    [InlineData("浙江省国民经济和社会发展第十五个五年规划纲要", DocumentKind.Plan, 2026, "330000")]
    [InlineData("中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要", DocumentKind.Plan, 2021, "100000")]
    [InlineData("关于金华市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告", DocumentKind.PlanExecution, 2026, "330700")]
    [InlineData("2026年安徽省政府工作报告", DocumentKind.WorkReport, 2026, "340000")]
    public void Tells_the_genre_by_the_title(string title, DocumentKind kind, int year, string code)
    {
        PlanDocument document = Read(title + "\n正文。\n");
        Assert.Equal((title, kind, year, code), (document.Title, document.Kind, document.Year, document.Place?.Code));
    }

    [Theory]
    [InlineData("各位代表：\n现在，我代表国务院，向第十届全国人民代表大会第一次会议报告过去五年的政府工作。\n", 2003)]
    [InlineData("各位代表：\n从去年９月第五届全国人民代表大会第三次会议到现在，已经过去了一年零两个月。\n我代表国务院报告工作。\n", 1981)]
    [InlineData("各位代表：\n现在，我代表国务院报告工作。\n刚刚过去的１９８４年，国民经济增长。１９８４年，农业丰收。到1990年翻番。\n", 1985)]
    public void Reads_the_year_of_an_old_report(string text, int year) => Assert.Equal(year, Read(text).Year);

    [Fact]
    public void Says_that_English_is_not_read_yet()
    {
        var problems = new List<Problem>();
        PlanDocument document = Read(
            "REPORT ON THE WORK OF THE GOVERNMENT\nDelivered at the First Session of the 13th National People’s Congress on March 5, 2018\nFellow Deputies,\n",
            "national-en.txt",
            problems);
        Assert.Equal(("en", DocumentKind.WorkReport, 2018), (document.Language, document.Kind, document.Year));
        Assert.Equal("REPORT ON THE WORK OF THE GOVERNMENT", document.Title);
        Assert.Equal("R020", Assert.Single(problems).Code);
    }

    [Fact]
    public void Doubts_rather_than_guesses()
    {
        var problems = new List<Problem>();
        PlanDocument document = Read("今天天气很好。\n", "a.txt", problems);
        Assert.Equal(new PlanDocument(null, DocumentKind.Other, null, null, "zh"), document);
        Assert.Equal(["R021", "R022"], problems.Select(p => p.Code));
    }

    [Fact]
    public void Takes_any_text_without_an_exception() =>
        Gen.Char["# 政府工作报告2026年一二月日在义乌市第十届人民代表大会会议上,。现我代表全国务院(—)《》\n\uD800A"].Array[0, 200].Sample(
            characters => Read(new string(characters)).Language.Length == 2);

    private static PlanDocument Read(string text, string name = "report.md", List<Problem>? problems = null) =>
        DocumentReader.Read(DocumentOutline.Of(text), name, Catalogues.Default, problems ?? []);
}
