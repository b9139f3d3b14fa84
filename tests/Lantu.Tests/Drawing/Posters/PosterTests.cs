using System.Text;
using Lantu.Analysis.Derivations;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Posters;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Drawing.Posters;

/// <summary>Whole pictures: no fault that a machine can see, no number without its source.</summary>
public sealed class PosterTests
{
    public static TheoryData<string> Samples => SampleFiles.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_drawn_without_a_fault_in_every_theme_and_language(string name)
    {
        Plan plan = SampleFiles.Read(name);
        foreach (Theme theme in Theme.All)
        {
            Assert.Empty(Faults(plan, theme, StoryWords.Chinese));
            Assert.Empty(Faults(plan, theme, StoryWords.English));
        }
    }

    [Fact]
    public void Every_document_of_the_corpus_is_drawn_without_a_fault_in_every_theme()
    {
        Assert.SkipWhen(CorpusFiles.Texts.Count == 0, "the corpus does not lie beside the checkout");
        var faults = new List<string>();
        foreach (string path in CorpusFiles.Texts)
        {
            Plan plan = PlanReader.Read(SourceText.Decode(File.ReadAllBytes(path)), Path.GetFileName(path), Catalogues.Default);
            foreach (Theme theme in Theme.All)
            {
                faults.AddRange(Faults(plan, theme, StoryWords.Chinese).Select(fault => $"{Path.GetFileName(path)} {theme.Name}: {fault}"));
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_number_of_every_picture_is_a_scale_an_order_or_has_its_source()
    {
        Assert.SkipWhen(CorpusFiles.Texts.Count == 0, "the corpus does not lie beside the checkout");
        var loose = new List<string>();
        foreach (string path in CorpusFiles.Texts)
        {
            Plan plan = PlanReader.Read(SourceText.Decode(File.ReadAllBytes(path)), Path.GetFileName(path), Catalogues.Default);
            loose.AddRange(Loose(plan).Select(number => $"{Path.GetFileName(path)}: {number}"));
        }

        Assert.Empty(loose);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_number_of_a_sample_has_its_source(string name) => Assert.Empty(Loose(SampleFiles.Read(name)));

    [Fact]
    public void The_same_plan_gives_the_same_picture()
    {
        Plan plan = SampleFiles.Read("yunzhou-2026");

        Assert.Equal(Text(Draw(plan, Theme.Red, StoryWords.Chinese)), Text(Draw(plan, Theme.Red, StoryWords.Chinese)));
    }

    [Fact]
    public void A_document_of_words_alone_shows_its_headings()
    {
        Plan plan = Read("# 云洲市关于加强机关作风建设的意见\n\n## 一、总体要求\n\n认真学习。\n\n## 二、组织实施\n\n各负其责。\n");

        DisplayList list = Draw(plan, Theme.Red, StoryWords.Chinese);

        Assert.Empty(DisplayLint.Of(list));
        Assert.Contains("组织实施", Text(list), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_sixty_characters_a_task_of_three_hundred_and_a_value_of_fifteen_digits_fit()
    {
        string title = "云洲市人民政府关于全面贯彻落实创新驱动发展战略加快建设现代化产业体系推动经济社会高质量发展的二〇二六年度政府工作报告（草案修改稿）";
        string task = string.Concat(Enumerable.Repeat("加快推进重点领域和关键环节改革攻坚突破工作", 15));
        Plan plan = Read(
            $"# {title}\n\n## 2025年工作回顾\n\n全市生产总值123456789012345元，增长7.9%。一般公共预算收入159.5亿元，增长6.3%。\n\n"
            + $"## 2026年重点工作\n\n### （一）实施改革攻坚行动\n\n1. {task}。\n\n2. 做强实体经济。\n");

        DisplayList list = Draw(plan, Theme.Red, StoryWords.Chinese);

        Assert.True(title.Length >= 60 && task.Length >= 300);
        Assert.Empty(DisplayLint.Of(list));
        Assert.Contains("123456789012345", Text(list), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rare_character_is_told_and_drawn_with_a_font_that_has_it()
    {
        Plan plan = Read("# 2026年𬒈洲市政府工作报告\n\n## 2025年工作回顾\n\n𬒈洲生产总值159.5亿元，增长7.9%，居全省第2位。出口12.5亿元，增长3%。\n");
        Storyboard storyboard = StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese) with { Title = "𬒈洲市政府工作报告" };

        // One of the two is true of every build of the font; the box of a missing glyph is never drawn.
        if (FontLibrary.Standard.Has(new Rune(0x2C488)))
        {
            Assert.Empty(DisplayLint.Of(Poster.Draw(storyboard, plan, Theme.Red, StoryWords.Chinese, FontLibrary.Standard)));
        }
        else
        {
            MissingGlyphException missing = Assert.Throws<MissingGlyphException>(
                () => Poster.Draw(storyboard, plan, Theme.Red, StoryWords.Chinese, FontLibrary.Standard));
            Assert.Equal(0x2C488, Assert.Single(missing.Characters).Value);
        }
    }

    private static Plan Read(string text) => PlanReader.Read(SourceText.FromText(text), "x.md", Catalogues.Default);

    private static DisplayList Draw(Plan plan, Theme theme, StoryWords words) => Poster.Draw(Shortest(plan, theme, words), plan, theme, words, FontLibrary.Standard);

    private static Storyboard Shortest(Plan plan, Theme theme, StoryWords words)
    {
        for (int level = 0; ; level++)
        {
            Storyboard storyboard = StoryboardComposer.Compose(plan, Catalogues.Default, words, level);
            if (level == StoryboardComposer.Levels - 1 || Poster.Draw(storyboard, plan, theme, words, FontLibrary.Standard).Height <= Poster.Longest)
            {
                return storyboard;
            }
        }
    }

    private static IEnumerable<string> Faults(Plan plan, Theme theme, StoryWords words) =>
        DisplayLint.Of(Draw(plan, theme, words)).Select(finding => $"{finding.Rule} {finding.Measured:0.#} at {finding.Area.Y:0}: {finding.Text}");

    // Chain of custody: a run with digits names its source; a source that is no fact or derived value quotes the plan's own words.
    private static IEnumerable<string> Loose(Plan plan)
    {
        DisplayList list = Draw(plan, Theme.Red, StoryWords.Chinese);
        Dictionary<string, Fact> facts = plan.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        HashSet<string> ids =
        [
            .. facts.Keys, .. plan.Sections.Select(x => x.Id), .. plan.Tasks.Select(x => x.Id), .. plan.Events.Select(x => x.Id), .. plan.Statements.Select(x => x.Id),
        ];
        foreach (DisplayItem.Text text in list.Leaves().OfType<DisplayItem.Text>())
        {
            if (!text.Glyphs.Text.Any(char.IsAsciiDigit))
            {
                continue;
            }

            string? key = text.Source?.Key;
            bool held = key is not null && (key is "axis" or "order" or "document" || ids.Contains(key) || Derivation.Of(key, id => facts.GetValueOrDefault(id)) is not null);
            if (!held && !IsYearLabel(plan, text.Glyphs.Text))
            {
                yield return $"{text.Glyphs.Text} ({key})";
            }
        }
    }

    // 2025年主要成绩, 横轴…2025年实际增速: the year of the document or the one before it, in labels of our own.
    private static bool IsYearLabel(Plan plan, string words) =>
        System.Text.RegularExpressions.Regex.Matches(words, "[0-9]+").All(match =>
            plan.Facts.Any(fact => fact.Period is { } period && (match.Value == $"{period.From.Year}" || match.Value == $"{period.To.Year}"))
            || match.Value == $"{plan.Document.Year}" || match.Value == "1");

    private static string Text(DisplayList list) => string.Concat(list.Leaves().OfType<DisplayItem.Text>().Select(text => text.Glyphs.Text));
}
