using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading.Tasks;

public sealed class TaskReaderTests
{
    private const string Plain =
        "一、2024年工作回顾\n（一）产业提质\n主导产业不断壮大。产值增长7%。\n二、2025年重点工作\n（一）实施扩需行动，稳住增长基本盘\n坚持内需主导，畅通循环，增强后劲。\n"
        + "扩大有效投资。安排项目268个，云江三桥10月底前建成。（牵头单位：市发展改革委；配合单位：市财政局、市交通运输局）\n提振居民消费。办好促消费活动120场。\n（二）实施产业行动\n"
        + "一要狠抓集群。引进项目45个。\n实体经济是发展的本钱。我们要扛起责任。\n三、建设服务型政府\n讲政治。自觉在大局下行动。\n各位代表，让我们携手奋斗！再创辉煌。";

    [Fact]
    public void Reads_initiatives_and_their_measures()
    {
        Assert.Equal(
            ["Initiative 实施扩需行动", "Task 扩大有效投资", "Task 提振居民消费", "Initiative 实施产业行动", "Task 狠抓集群", "Conduct 讲政治"],
            Names(Readings.Of(Plain)));
    }

    [Fact]
    public void Reads_aim_deadline_and_units()
    {
        Plan plan = Readings.Of(Plain);
        PlanTask initiative = Task(plan, "实施扩需行动");
        PlanTask measure = Task(plan, "扩大有效投资");
        Assert.Equal("稳住增长基本盘", initiative.Aim);
        Assert.Equal("（一）", initiative.Number);
        Assert.Equal(initiative.Id, measure.Parent);
        Assert.Equal("10月底前", measure.Deadline);
        Assert.Equal("市发展改革委", measure.Lead);
        Assert.Equal(["市财政局", "市交通运输局"], measure.Support);
        Assert.Null(initiative.Deadline);
    }

    [Fact]
    public void Reads_a_list_that_a_page_shows_without_marks()
    {
        const string page =
            "# 一图读懂\n\n## 2026年重点工作\n\n### 重点实施“两大行动”\n\n实施市场行动，奋力打造新辉煌。\n\n做强实体。\n\n做大市场。\n\n实施改革行动，奋力创造新优势。\n\n深化改革。\n";
        Plan plan = Readings.Of(page);

        Assert.Equal(["Initiative 实施市场行动", "Task 做强实体", "Task 做大市场", "Initiative 实施改革行动", "Task 深化改革"], Names(plan));
        Assert.Equal(Task(plan, "实施市场行动").Id, Task(plan, "做大市场").Parent);
        Assert.Equal("奋力创造新优势", Task(plan, "实施改革行动").Aim);
    }

    [Fact]
    public void Reads_items_under_an_announced_count()
    {
        const string digest =
            "# 一图读懂\n\n## 2026年重点工作\n\n### 重点实施“两大行动”\n\n- 实施市场行动，奋力打造新辉煌。**\n  - 做强实体。\n  - 做大市场。\n- 实施改革行动，奋力创造新优势。**\n  - 深化改革。\n";
        Plan plan = Readings.Of(digest);
        Assert.Equal(["Initiative 实施市场行动", "Task 做强实体", "Task 做大市场", "Initiative 实施改革行动", "Task 深化改革"], Names(plan));
        Assert.Equal("两大行动", Task(plan, "实施市场行动").Group);
        Assert.Equal(Task(plan, "实施改革行动").Id, Task(plan, "深化改革").Parent);
    }

    [Fact]
    public void Reads_goals_with_what_they_aim_at()
    {
        const string digest =
            "# 一图读懂\n\n## “十五五”主要目标任务\n\n### 我们将打造“两个典范”\n\n- 打造市场典范：**以数贸中心为着力点，建设枢纽。\n\n#### 打造改革典范：\n\n以标志性成果为着力点，建设创新城市。\n";
        Plan plan = Readings.Of(digest);
        Assert.Equal(["Goal 打造市场典范", "Goal 打造改革典范"], Names(plan));
        Assert.Equal("以数贸中心为着力点，建设枢纽", plan.Tasks[0].Aim);
        Assert.Equal("以标志性成果为着力点，建设创新城市", plan.Tasks[1].Aim);
    }

    [Fact]
    public void An_item_with_a_site_or_an_investment_is_a_project()
    {
        const string report = "# 云洲市2026年政府工作报告\n\n## 三、2026年重点工作\n\n### （一）重大项目\n\n- 云东铁路物流园项目，总投资38亿元，6月底前开工。\n- 做强实体经济。净增规上工业企业100家以上。\n";
        Plan plan = Readings.Of(report);
        Assert.Equal(["Initiative 重大项目", "Project 云东铁路物流园项目", "Task 做强实体经济"], Names(plan));
    }

    [Fact]
    public void Reads_practical_projects_with_the_whole_item_for_a_title()
    {
        const string report = "# 报告\n\n## 2026年民生实事\n\n确定今年的两件民生实事如下：\n\n1. 新建学校18所，新增学位7000个（市教育局）；\n2. 加装电梯200台（市住房城乡建设局）。\n";
        Plan plan = Readings.Of(report);
        Assert.Equal(["LivelihoodProject 新建学校18所，新增学位7000个（市教育局）", "LivelihoodProject 加装电梯200台（市住房城乡建设局）"], Names(plan));
        Assert.Equal(("1", "市教育局"), (plan.Tasks[0].Number, plan.Tasks[0].Lead));
    }

    [Fact]
    public void Reads_practical_projects_that_run_on_in_a_sentence()
    {
        const string report = "一、2026年重点工作\n（一）改善民生\n集中办好三件民生实事：一是新建学校18所；二是加装电梯200台；三是新增车位8000个。";
        Assert.Equal(3, Readings.Of(report).Tasks.Count(task => task.Kind == TaskKind.LivelihoodProject));
    }

    [Fact]
    public void Gives_a_task_the_targets_that_stand_in_it_and_a_span_that_quotes_them()
    {
        Plan plan = Readings.Of(Plain);
        PlanTask initiative = Task(plan, "实施扩需行动");
        string quoted = initiative.Span.Of(plan.Text);
        Assert.StartsWith("实施扩需行动", quoted, StringComparison.Ordinal);
        Assert.EndsWith("120场。", quoted, StringComparison.Ordinal);
        Assert.All(plan.Tasks.SelectMany(task => task.Targets), id => Assert.Contains(plan.Facts, fact => fact.Id == id && fact.Nature == Nature.Target));
    }

    [Theory]
    [InlineData("项目6月底前完工", "6月底前")]
    [InlineData("2026年6月30日前完工", "2026年6月30日前")]
    [InlineData("今年年底前完工", "今年年底前")]
    [InlineData("一季度末完工", "一季度末")]
    [InlineData("国庆节前开放", "国庆节前")]
    [InlineData("年内开工", "年内")]
    [InlineData("三年内建成", null)]
    [InlineData("日前开工的项目", null)]
    [InlineData("较2024年底增加", "2024年底")]
    public void Reads_by_when(string sentence, string? deadline)
    {
        Plan plan = Readings.Of($"一、2026年重点工作\n（一）抓项目\n扩大投资。{sentence}。");
        Assert.Equal(deadline, Task(plan, "扩大投资").Deadline);
    }

    private static PlanTask Task(Plan plan, string title) => plan.Tasks.Single(task => task.Title == title);

    private static string[] Names(Plan plan) => [.. plan.Tasks.Select(task => $"{task.Kind} {task.Title}")];
}
