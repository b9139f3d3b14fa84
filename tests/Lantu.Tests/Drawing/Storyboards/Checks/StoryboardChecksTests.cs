using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Tests.Reading;
using Xunit;

namespace Lantu.Tests.Drawing.Storyboards.Checks;

public sealed class StoryboardChecksTests
{
    private const string Report = """
        # 2026年云洲市政府工作报告

        ## 一、2025年工作回顾

        - 地区生产总值2693.3亿元，增长7.9%，居全省90个县（市、区）第2位。
        - 一般公共预算收入159.5亿元，下降6.3%。
        - 出口从3006亿元增长至7307亿元。
        - 常住外商超3万人，减税降费约30亿元。
        - 城镇调查失业率控制在5%以内。

        ## 二、2026年主要预期目标

        - 地区生产总值增长7%以上。

        ## 三、2026年重点工作

        ### （一）实施市场繁荣行动

        1. 做强实体经济。新增企业100家。
        2. 做大线上市场。建成12条示范街。
        3. 做优市场支撑。

        ### （二）实施改革攻坚行动

        1. 深化国际贸易改革。
        2. 加快国土资源改革。

        """;

    private static readonly Plan Plan = Readings.Of(Report);

    [Theory]
    [InlineData("2693.3亿元", "2693.3亿元")]
    [InlineData("2693.3亿元", "2,693.3亿元")]
    [InlineData("2693.3亿元", "２６９３．３亿元")]
    [InlineData("7.9%", "增长7.9%")]
    [InlineData("第2位", "居全省90个县（市、区）第2位")]
    [InlineData("6.3%", "下降6.3%")]
    [InlineData("7307亿元", "7307亿元")]
    [InlineData("3万人", "超3万人")]
    [InlineData("30亿元", "约30亿元")]
    [InlineData("5%", "5%以内")]
    [InlineData("7%", "7%以上")]
    [InlineData("7%", "不低于7%")]
    public void A_figure_that_agrees_is_drawn(string fact, string drawn) => Assert.Empty(Findings(fact, drawn));

    [Theory]
    [InlineData("2693.3亿元", "2693.4亿元", "D002")]
    [InlineData("2693.3亿元", "12693.3亿元", "D002")]
    [InlineData("2693.3亿元", "2693亿元", "D002")]
    [InlineData("2693.3亿元", "2693.30亿元", "D003")]
    [InlineData("2693.3亿元", "159.5亿元", "D002")]
    [InlineData("2693.3亿元", "2693.3万元", "D003")]
    [InlineData("2693.3亿元", "2693.3亿美元", "D003")]
    [InlineData("2693.3亿元", "2693.3", "D003")]
    [InlineData("2693.3亿元", "26933000万元", "D003")]
    [InlineData("2693.3亿元", "超2693.3亿元", "D004")]
    [InlineData("2693.3亿元", "二千亿元", "D002")]
    [InlineData("7.9%", "增长9.7%", "D002")]
    [InlineData("7.9%", "增长7.9个百分点", "D003")]
    [InlineData("7.9%", "下降7.9%", "D005")]
    [InlineData("6.3%", "增长6.3%", "D005")]
    [InlineData("6.3%", "6.3%", "D005")]
    [InlineData("第2位", "居全省90个县（市、区）第1位", "D002")]
    [InlineData("第2位", "居全省80个县（市、区）第2位", "D002")]
    [InlineData("7307亿元", "3007亿元", "D002")]
    [InlineData("7307亿元", "3006亿元", "D002")]
    [InlineData("3万人", "3万人", "D004")]
    [InlineData("3万人", "3万人以内", "D004")]
    [InlineData("30亿元", "30亿元", "D004")]
    [InlineData("5%", "5%", "D004")]
    [InlineData("5%", "5%以上", "D004")]
    [InlineData("7%", "7%", "D004")]
    [InlineData("7%", "7%左右", "D004")]
    public void A_figure_that_does_not_agree_is_refused(string fact, string drawn, string code)
    {
        StoryFinding finding = Assert.Single(Findings(fact, drawn));
        Assert.Equal(code, finding.Code.Code);
        Assert.True(finding.Refuses);
        Assert.Equal("parts[0].blocks[0].items[0].value.text", finding.Path);
        Assert.Contains(finding.Code.Remedy, finding.Chinese, StringComparison.Ordinal);
        Assert.Contains(finding.Code.EnglishRemedy, finding.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_tells_what_the_source_has()
    {
        Assert.Equal("2693.3亿元", Findings("2693.3亿元", "2693.4亿元")[0].Held);
        Assert.Equal("常住外商超3万人", Findings("3万人", "3万人")[0].Held);
    }

    [Fact]
    public void A_computed_value_is_computed_again()
    {
        string key = $"multiple({Fact("7307亿元").Id})";
        Assert.Empty(Check(new StoryItem { Label = "出口", Value = new StoryFigure("为起点的2.43倍", key) }));
        Assert.Equal("D002", Assert.Single(Check(new StoryItem { Label = "出口", Value = new StoryFigure("2.44倍", key) })).Code.Code);
        Assert.Contains(Check(new StoryItem { Label = "出口", Value = new StoryFigure("2.43倍", "multiple(f0-1-l-00000000)") }), finding => finding.Code == StoryFindingCodes.UnknownId);
    }

    [Fact]
    public void A_start_stands_before_its_value_and_not_in_its_place()
    {
        string id = Fact("7307亿元").Id;
        Assert.Empty(Check(new StoryItem { Label = "出口", Before = new StoryFigure("3006亿元", id), Value = new StoryFigure("7307亿元", id) }));
        Assert.Single(Check(new StoryItem { Label = "出口", Before = new StoryFigure("3007亿元", id), Value = new StoryFigure("7307亿元", id) }));
    }

    [Fact]
    public void A_figure_without_a_fact_is_refused() =>
        Assert.Equal(StoryFindingCodes.FigureWithoutSource, Assert.Single(Check(new StoryItem { Label = "出口", Value = new StoryFigure("7307亿元", []) })).Code);

    [Theory]
    [InlineData("2025年生产总值增长7.9%", null)]
    [InlineData("全省90个县（市、区）", null)]
    [InlineData("生产总值增长8.9%", "D006")]
    [InlineData("全省八十个县（市、区）", "D006")]
    [InlineData("2024年生产总值", "D006")]
    [InlineData("生产总值增长7.9%以上", "D004")]
    public void A_number_in_words_is_held_or_refused(string label, string? code)
    {
        IReadOnlyList<StoryFinding> findings = Check(new StoryItem { Label = label, From = [Fact("7.9%").Id] });
        Assert.Equal(code, findings.SingleOrDefault()?.Code.Code);
    }

    [Fact]
    public void Titles_and_headings_tell_the_years_of_the_document_alone()
    {
        Storyboard board = Board(new StoryItem { Label = "生产总值", From = [Fact("7.9%").Id] });
        Assert.Empty(StoryboardChecks.Of(board with { Year = "2026", Title = "云洲市2026年政府工作报告" }, Plan));
        Assert.Equal("year", Assert.Single(StoryboardChecks.Of(board with { Year = "2025" }, Plan)).Path);
        Storyboard other = board with { Parts = [board.Parts[0] with { Heading = "2023年主要成绩" }] };
        Assert.Equal("parts[0].heading", Assert.Single(StoryboardChecks.Of(other, Plan)).Path);
    }

    [Fact]
    public void A_list_number_is_the_place_or_that_of_the_source()
    {
        PlanTask[] tasks = [.. Plan.Tasks.Where(task => task.Kind == TaskKind.Initiative)];
        Assert.Equal(2, tasks.Length);
        StoryItem Item(int task, string number) => new() { Label = tasks[task].Title, Number = number, From = [tasks[task].Id] };
        Assert.Empty(Check(Item(0, "1"), Item(1, "2")));
        Assert.Empty(Check(Item(0, "（一）"), Item(1, "二")));
        Assert.Empty(Check(Item(1, "2"), Item(0, "1")));
        Assert.Equal(StoryFindingCodes.ListNumberDiffers, Assert.Single(Check(Item(0, "1"), Item(1, "3"))).Code);
    }

    [Fact]
    public void What_is_not_listed_is_counted()
    {
        PlanTask initiative = Plan.Tasks.First(task => task.Kind == TaskKind.Initiative);
        PlanTask[] tasks = [.. Plan.Tasks.Where(task => task.Parent == initiative.Id)];
        Assert.Equal(3, tasks.Length);
        StoryItem Item(string more) => new()
        {
            Label = initiative.Title,
            From = [initiative.Id],
            Items = [new StoryItem { Label = tasks[0].Title, From = [tasks[0].Id] }, new StoryItem { Label = more, From = [initiative.Id] }],
        };
        Assert.Empty(Check(Item("另有2项，见原文")));
        Assert.Empty(Check(Item("and 2 more in the source")));
        Assert.Equal(StoryFindingCodes.RemainderDiffers, Assert.Single(Check(Item("另有3项，见原文"))).Code);
    }

    [Fact]
    public void Another_document_is_told_once_with_ten_ids()
    {
        Storyboard board = StoryboardComposer.Compose(Plan, Catalogues.Default, StoryWords.Chinese);
        StoryFinding other = Assert.Single(StoryboardChecks.Of(board, SampleFiles.Read("yunzhou-2026")));
        Assert.Equal(StoryFindingCodes.OtherDocument, other.Code);
        Assert.Equal(10, other.English.Split("、").Length);
        Assert.Contains("--plan-out", other.Chinese, StringComparison.Ordinal);
        StoryFinding changed = Assert.Single(StoryboardChecks.Of(board with { Sha256 = "abc" }, Plan));
        Assert.Equal(StoryFindingCodes.ChangedDocument, changed.Code);
        Assert.False(changed.Refuses);
    }

    [Fact]
    public void A_finding_in_a_file_names_line_and_column()
    {
        Storyboard board = Board(new StoryItem { Label = "生产总值", Value = new StoryFigure("2693.3亿元", Fact("2693.3亿元").Id) });
        string text = StoryboardWriter.Write(new StoryboardFile(board, null, null)).Replace("{text: 2693.3亿元", "{text: 2693.4亿元", StringComparison.Ordinal);
        StoryFinding finding = Assert.Single(StoryboardChecks.Of(StoryboardReader.Read(text), Plan));
        string line = text.Split('\n')[finding.Line!.Value - 1];
        Assert.StartsWith("2693.4亿元", line[(finding.Column!.Value - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_is_listed_once()
    {
        Assert.Equal(StoryFindingCodes.All.Count, StoryFindingCodes.All.Select(code => code.Code).Distinct().Count());
        Assert.All(StoryFindingCodes.All, code => Assert.Matches("^D[0-9]{3}$", code.Code));
        Assert.Equal(StoryFindingCodes.All.Count, typeof(StoryFindingCodes).GetFields().Length);
    }

    [Fact]
    public void The_manual_lists_every_code() => Assert.Equal(
        StoryFindingCodes.All.Select(code => $"| {code.Code} | {ContractNames.Of(code.Severity)} | {code.Meaning} | {code.Remedy} |"),
        File.ReadLines(Path.Combine(SharedFiles.Root, "docs", "storyboard.md")).Where(line => line.StartsWith("| D", StringComparison.Ordinal)));

    internal static Fact Fact(string written) => Plan.Facts.First(fact => fact.Value.Written == written);

    private static IReadOnlyList<StoryFinding> Findings(string fact, string drawn) =>
        Check(new StoryItem { Label = "名称", Value = new StoryFigure(drawn, Fact(fact).Id) });

    private static IReadOnlyList<StoryFinding> Check(params StoryItem[] items) => StoryboardChecks.Of(Board(items), Plan);

    private static Storyboard Board(params StoryItem[] items) => StoryboardFileTests.Of(items) with { Sha256 = Plan.Source.Sha256 };
}
