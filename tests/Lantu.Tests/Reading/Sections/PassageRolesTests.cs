using Lantu.Plans.Model;
using Lantu.Reading.Sections;
using Lantu.Text.Outline;
using Xunit;

namespace Lantu.Tests.Reading.Sections;

public sealed class PassageRolesTests
{
    [Fact]
    public void Finds_targets_and_requirements_in_a_chapter_of_tasks()
    {
        const string text =
            "一、2023年工作回顾\n全年增长5%。\n二、2024年工作安排\n今年政府工作的总体要求是：坚持稳中求进。\n经济社会发展主要预期目标是：地区生产总值增长6%，出口增长8%。实现上述目标，要奋力拼搏。\n"
            + "（一）扩大投资\n今年安排项目268个。";
        Assert.Equal(SectionRole.Review, RoleAt(text, "全年增长"));
        Assert.Equal(SectionRole.Guidance, RoleAt(text, "坚持稳中"));
        Assert.Equal(SectionRole.Targets, RoleAt(text, "出口增长"));
        Assert.Equal(SectionRole.Tasks, RoleAt(text, "奋力拼搏"));
        Assert.Equal(SectionRole.Tasks, RoleAt(text, "安排项目"));
    }

    [Fact]
    public void Carries_targets_on_to_the_list_below()
    {
        const string text = "# 报告\n\n## 2026年做什么\n\n主要预期目标建议为：\n\n- 地区生产总值增长7%以上；\n- 出口增长15%以上。\n\n为此做好工作。";
        Assert.Equal(SectionRole.Targets, RoleAt(text, "出口增长"));
        Assert.Equal(SectionRole.Tasks, RoleAt(text, "为此做好"));
    }

    [Fact]
    public void Tells_review_from_tasks_where_there_is_no_heading()
    {
        const string text =
            "各位代表：现在，向大会报告工作。\n\n过去一年，我们攻坚克难。\n\n全市工业增加值增长8.4%。\n\n2024年是关键一年，做好今年工作至关重要。\n\n深入实施产业强市战略，新增企业30家。\n\n2024年，要办好学校。";
        Assert.Equal(SectionRole.Review, RoleAt(text, "工业增加值"));
        Assert.Equal(SectionRole.Tasks, RoleAt(text, "深入实施"));
        Assert.Equal(SectionRole.Tasks, RoleAt(text, "要办好"));
    }

    [Fact]
    public void Turns_to_conduct_where_a_sentence_opens_it()
    {
        const string text = "一、2024年重点工作\n（一）扩大投资\n安排项目。\n切实加强政府自身建设。我们要依法行政，勤政为民。";
        Assert.Equal(SectionRole.Tasks, RoleAt(text, "安排项目"));
        Assert.Equal(SectionRole.Conduct, RoleAt(text, "依法行政"));
    }

    private static SectionRole RoleAt(string text, string words)
    {
        var outline = DocumentOutline.Of(text);
        var document = new PlanDocument(null, DocumentKind.WorkReport, null, null, "zh");
        PassageRoles roles = PassageRoles.Of(outline, SectionReader.Read(outline, document), SectionReader.YearOf(outline, document));
        return roles.RoleAt(outline.Folded.IndexOf(text.IndexOf(words, StringComparison.Ordinal)));
    }
}
