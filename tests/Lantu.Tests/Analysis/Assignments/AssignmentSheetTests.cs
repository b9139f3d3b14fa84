using Lantu.Analysis.Assignments;
using Xunit;

namespace Lantu.Tests.Analysis.Assignments;

public sealed class AssignmentSheetTests
{
    private static readonly string[] Headings = ["编号", "工作任务", "牵头单位", "配合单位", "责任领导", "完成时限", "进展情况", "备注"];

    [Fact]
    public void Reads_what_was_filled_in()
    {
        AssignmentEntry entry = Assert.Single(AssignmentSheet.Read([Headings, ["t1-9", "修桥", " 市交通局 ", "市财政局、市水利局", "张三", "年底前", "已开工", ""]]));

        Assert.Equal(("t1-9", "市交通局", "张三", "年底前", "已开工", string.Empty), (entry.Id, entry.Lead, entry.Leader, entry.Deadline, entry.Progress, entry.Remark));
        Assert.Equal(["市财政局", "市水利局"], entry.Support);
    }

    [Fact]
    public void Finds_columns_by_their_headings_in_any_order()
    {
        AssignmentEntry entry = Assert.Single(AssignmentSheet.Read([["完成时限", "责任领导", "配合单位", "牵头单位", "自加的列", "编号"], ["6月", "", "", "市民政局", "?", "t1-9"]]));

        Assert.Equal(("t1-9", "市民政局", "6月"), (entry.Id, entry.Lead, entry.Deadline));
    }

    [Fact]
    public void Passes_over_empty_and_short_rows() =>
        Assert.Equal(["t1-9"], AssignmentSheet.Read([Headings, [], ["", " "], ["t1-9"]]).Select(static entry => entry.Id));

    [Fact]
    public void Names_the_row_of_an_id_that_stands_twice() =>
        Assert.Equal(3, Assert.Throws<AssignmentSheetException>(static () => AssignmentSheet.Read([Headings, ["t1-9"], ["t1-9"]])).Row);

    [Fact]
    public void Names_the_row_without_an_id() =>
        Assert.Equal(2, Assert.Throws<AssignmentSheetException>(static () => AssignmentSheet.Read([Headings, ["", "修桥"]])).Row);

    [Fact]
    public void Names_a_heading_that_is_missing() =>
        Assert.Contains("责任领导", Assert.Throws<AssignmentSheetException>(static () => AssignmentSheet.Read([["编号", "牵头单位", "配合单位", "完成时限"]])).Message, StringComparison.Ordinal);
}
