using Lantu.Analysis.Assignments;
using Lantu.Plans.Model;
using Lantu.Tests.Reading;
using Xunit;

namespace Lantu.Tests.Analysis.Assignments;

public sealed class AssignmentTableTests
{
    private const string Report = """
        # 云洲市2026年政府工作报告

        ## 一、2025年工作回顾

        过去一年，成绩来之不易。

        ## 二、2026年重点工作

        ### （一）实施产业强链行动，把实体经济根基打牢

        - 壮大新能源集群。新能源产业产值突破1300亿元，储能电池二期9月底前投产。（牵头单位：市经济和信息化局；配合单位：市发展改革委）
        - 推动企业智改数转。建设省级智能工厂12家。

        ### （二）实施绿色转型行动

        - 发展绿色能源。新增光伏装机45万千瓦。

        """;

    [Fact]
    public void Hands_out_each_task_under_its_initiative()
    {
        AssignmentTable table = Make();

        Assert.Equal([1, 2, 3], table.Rows.Select(static row => row.Number));
        Assert.Equal(["壮大新能源集群", "推动企业智改数转", "发展绿色能源"], table.Rows.Select(static row => row.Task));
        Assert.Equal(["实施产业强链行动", "实施产业强链行动", "实施绿色转型行动"], table.Rows.Select(static row => row.Initiative));
    }

    [Fact]
    public void Takes_agencies_and_deadlines_from_the_text_alone()
    {
        AssignmentTable table = Make();

        Assert.Equal("市经济和信息化局", table.Rows[0].Lead);
        Assert.Equal(["市发展改革委"], table.Rows[0].Support);
        Assert.Equal("9月底前", table.Rows[0].Deadline);
        Assert.All(table.Rows.Skip(1), static row => Assert.Null(row.Lead));
        Assert.All(table.Rows.Skip(1), static row => Assert.Null(row.Deadline));
    }

    [Fact]
    public void Holds_the_targets_of_each_task_as_figures() =>
        Assert.Equal(130000000000m, Make().Rows[0].Targets[0].Value.Number);

    [Fact]
    public void Quotes_the_text_and_its_line()
    {
        AssignmentTable table = Make();

        Assert.All(table.Rows, row => Assert.Equal(row.Quote, row.Span.Of(table.Plan.Text).Trim()));
        Assert.Equal(11, table.Rows[0].Line);
    }

    [Fact]
    public void Keeps_its_ids_when_the_document_is_read_again() =>
        Assert.Equal(Make().Rows.Select(static row => row.Id), Make().Rows.Select(static row => row.Id));

    [Fact]
    public void Loses_no_target_that_only_the_task_above_holds()
    {
        Plan plan = Readings.Of(Report);
        string[] held = [.. plan.Tasks.SelectMany(static task => task.Targets).Distinct()];

        Assert.Equal(held.Order(), AssignmentTable.Of(plan).Rows.SelectMany(static row => row.Targets).Select(static fact => fact.Id).Distinct().Order());
    }

    private static AssignmentTable Make() => AssignmentTable.Of(Readings.Of(Report));
}
