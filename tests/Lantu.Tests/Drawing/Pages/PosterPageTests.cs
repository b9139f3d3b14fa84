using System.Security.Cryptography;
using System.Text;
using Lantu.Analysis.Derivations;
using Lantu.Drawing.Pages;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Tests.Plans;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Drawing.Pages;

/// <summary>The page of a storyboard, as text.</summary>
public sealed class PosterPageTests
{
    public static TheoryData<string> Samples => SampleFiles.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Equal_input_gives_equal_bytes(string name) => Assert.Equal(Render(SampleFiles.Read(name)), Render(SampleFiles.Read(name)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_element_is_closed_and_every_id_is_one_of_a_kind(string name)
    {
        PageTags page = PageTags.Of(Render(SampleFiles.Read(name)));

        string[] ids = [.. page.All.Select(tag => tag["id"]).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(page.All.Where(tag => tag["popovertarget"] is not null), tag => Assert.Contains(tag["popovertarget"], ids));
        Assert.All(page.All.Where(tag => tag["href"]?.StartsWith('#') == true), tag => Assert.Contains(tag["href"]![1..], ids));
        Assert.All(page.All.Where(tag => tag["aria-labelledby"] is not null), tag => Assert.Contains(tag["aria-labelledby"], ids));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Headings_descend_by_one(string name)
    {
        Plan plan = SampleFiles.Read(name);
        PageTag[] headings = [.. PageTags.Of(Render(plan)).All.Where(tag => tag.Name is "h1" or "h2" or "h3" or "h4")];

        Assert.Equal("h1", headings[0].Name);
        Assert.Single(headings, heading => heading.Name == "h1");
        Assert.Equal(Board(plan).Parts.Count(part => part.Heading is not null) + 1, headings.Count(heading => heading.Name == "h2")); // The sources have one too.
        for (int i = 1; i < headings.Length; i++)
        {
            Assert.True(headings[i].Name[1] <= headings[i - 1].Name[1] + 1, $"{headings[i].Text} follows {headings[i - 1].Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_figure_opens_the_sentence_of_its_fact(string name)
    {
        Plan plan = SampleFiles.Read(name);
        PageTags page = PageTags.Of(Render(plan));
        ILookup<string, PageTag> buttons = page.All.Where(tag => tag.Name == "button" && tag["aria-label"] is null).ToLookup(tag => tag.Text);
        Dictionary<string, PageTag> notes = page.All.Where(tag => tag["popover"] is not null).ToDictionary(tag => tag["id"]!, StringComparer.Ordinal);
        int seen = 0;
        foreach (StoryFigure figure in Figures(Board(plan)))
        {
            foreach (Fact fact in figure.From.SelectMany(id => plan.Facts.Where(fact => fact.Id == id)))
            {
                string[] sentences = [.. Shown(buttons, figure.Text).SelectMany(button => Quotes(page, notes[button["popovertarget"]!]))];
                string words = Bare(fact.Evidence.Of(plan.Text));
                Assert.Contains(sentences, sentence => Bare(sentence) == words || (sentence.Contains("……", StringComparison.Ordinal) && words.Contains(Bare(sentence).Trim('…'), StringComparison.Ordinal)));
                seen++;
            }
        }

        Assert.True(seen > 20, $"only {seen} figures were seen");
    }

    [Fact]
    public void A_note_marks_the_figure_and_tells_section_line_and_reading()
    {
        PageTag note = Note(Render(SampleFiles.Read("yunzhou-2026")), "4234.4亿元");

        Assert.Contains("<mark class=\"nb\">4234.4亿元</mark>", note.Content, StringComparison.Ordinal);
        string text = note.Text;
        Plan plan = SampleFiles.Read("yunzhou-2026");
        int line = plan.Text[..plan.Text.IndexOf("4234.4", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        Assert.Contains($"第{line}行", text, StringComparison.Ordinal);
        Assert.Contains("指标", text, StringComparison.Ordinal);
        Assert.Contains("地区生产总值", text, StringComparison.Ordinal);
        Assert.Contains("2025年", text, StringComparison.Ordinal);
        Assert.Contains("总量或水平", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computed_figure_is_marked_and_opens_its_whole_sum_with_both_sentences()
    {
        Plan plan = SampleFiles.Read("yunzhou-2026");
        string html = Render(plan);
        StoryFigure computed = Figures(Board(plan)).First(figure => figure.From.Count == 1 && figure.From[0].StartsWith("gap(", StringComparison.Ordinal));
        DerivedValue derived = Derivation.Of(computed.From[0], id => plan.Facts.FirstOrDefault(fact => fact.Id == id))!;
        PageTag note = Note(html, computed.Text);

        Assert.Contains("计算值", note.Text, StringComparison.Ordinal);
        Assert.Contains(derived.Sum, note.Text, StringComparison.Ordinal);
        foreach (Fact fact in derived.Sources)
        {
            Assert.Contains(Bare(fact.Evidence.Of(plan.Text)), Bare(note.Text), StringComparison.Ordinal);
        }

        PageTag button = PageTags.Of(html).All.First(tag => tag["popovertarget"] == note["id"] && tag["aria-label"] is null);
        Assert.Contains("计算值", button.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_is_loaded_and_nothing_runs(string name)
    {
        string html = Render(SampleFiles.Read(name));
        PageTags page = PageTags.Of(html);
        PageTag style = Assert.Single(page.All, tag => tag.Name == "style");
        string policy = page.All.Single(tag => tag["http-equiv"] == "Content-Security-Policy")["content"]!;

        Assert.DoesNotContain(page.All, tag => tag.Name is "script" or "link" or "iframe" or "object" or "embed" or "img" or "base");
        Assert.All(page.All, tag => Assert.DoesNotContain(tag.Attributes.Keys, key => key.StartsWith("on", StringComparison.Ordinal) || key == "style"));
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Content)))}'", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("://", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_says_what_it_shows_and_has_a_table()
    {
        Plan plan = SampleFiles.Read("yunzhou-2026");
        PageTags page = PageTags.Of(Render(plan));
        PageTag[] figures = [.. page.All.Where(tag => tag.Name == "figure")];

        Assert.True(figures.Length > 5);
        Assert.Equal(figures.Length, page.All.Count(tag => tag.Name == "table"));
        Assert.Equal(figures.Length * 2, page.All.Count(tag => tag["role"] == "img" && tag["aria-label"] is { Length: > 8 })); // For phones and for wide pages.
        StoryItem bullet = Board(plan).Parts.SelectMany(part => part.Blocks).First(block => block.Kind == BlockKind.Bullets).Items[0];
        PageTag table = page.All.First(tag => tag.Name == "table" && tag.Text.Contains(bullet.Label, StringComparison.Ordinal) && tag.Text.Contains("2025年实际", StringComparison.Ordinal));
        Assert.Contains(bullet.Value!.Text, table.Text, StringComparison.Ordinal);
        Assert.Contains(bullet.Before!.Text, table.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_document_says_cannot_become_markup()
    {
        Plan plan = PlanReader.Read(
            SourceText.Decode("# <script>alert(1)</script>政府工作报告\n\n## 2025年\"工作\"\n\n- “</style><b onclick='x'>”生产总值100亿元，增长<i>5%</i>。\n- 出口&amp;30亿元，增长6%。\u0007\n"u8.ToArray()),
            "<img src=x>.md",
            Catalogues.Default);
        var board = new Storyboard
        {
            Kicker = "<u>",
            Title = "</title><script>alert(2)</script>",
            Parts = [new StoryPart("<h1>\u0000\uD800", null, [new StoryBlock(BlockKind.List, null, null, [new StoryItem { Label = "a\" onclick=\"x", From = [.. plan.Facts.Select(fact => fact.Id)] }])], [])],
            Source = "&lt;",
            Sha256 = plan.Source.Sha256,
        };

        foreach (string html in new[] { Render(plan), PosterPage.Render(board, plan, Theme.Red, StoryWords.Chinese) })
        {
            PageTags page = PageTags.Of(html);
            Assert.DoesNotContain(page.All, tag => tag.Name is "script" or "img" or "u" or "i");
            Assert.All(page.All, tag => Assert.DoesNotContain("onclick", tag.Attributes.Keys));
            Assert.DoesNotContain('\u0000', html);
            Assert.DoesNotContain('\u0007', html);
            Assert.Equal(html, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(html)));
        }
    }

    [Fact]
    public void A_document_without_facts_is_a_page_with_its_headings()
    {
        PageTags page = PageTags.Of(Render(PlanReader.Read(SourceText.Decode("# 关于某事的说明\n\n## 背景\n\n没有数字。\n"u8.ToArray()), "a.md", Catalogues.Default)));

        Assert.Contains("背景", page.All.Single(tag => tag.Name == "main").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All, tag => tag["popover"] is not null);
        Assert.Equal("h1", PageTags.Of(Render(HandMadePlan.Bare())).All.First(tag => tag.Name is "h1" or "h2").Name);
    }

    [Fact]
    public void An_unknown_id_leaves_the_words_without_a_note()
    {
        Plan plan = HandMadePlan.Make();
        var board = new Storyboard
        {
            Title = "标题",
            Parts = [new StoryPart("部分", null, [new StoryBlock(BlockKind.Tiles, null, null, [new StoryItem { Label = "出口", Value = new StoryFigure("12亿元", "f0-1-l-00000000") }])], [])],
            Source = "来源",
            Sha256 = plan.Source.Sha256,
        };
        PageTags page = PageTags.Of(PosterPage.Render(board, plan, Theme.Red, StoryWords.Chinese));

        Assert.DoesNotContain(page.All, tag => tag.Name == "button");
        Assert.Contains("12亿元", page.All.Single(tag => tag.Name == "main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void English_labels_are_marked_as_English_in_a_Chinese_page()
    {
        Plan plan = SampleFiles.Read("yunzhou-2026");
        PageTags page = PageTags.Of(PosterPage.Render(StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.English), plan, Theme.Blue, StoryWords.English));

        Assert.Equal("zh-Hans", page.All.Single(tag => tag.Name == "html")["lang"]);
        PageTag skip = page.All.Single(tag => tag["class"] == "skip");
        Assert.Equal("Skip to the content", skip.Text);
        Assert.Equal("en", skip["lang"]);
    }

    [Fact]
    public void The_page_of_the_model_digest_weighs_little()
    {
        string? digest = Shared("reference/yiwu-2026-digest.md");
        Assert.SkipUnless(digest is not null, "../shared is not there");
        Plan plan = PlanReader.Read(SourceText.Decode(File.ReadAllBytes(digest!)), "yiwu.md", Catalogues.Default);

        Assert.InRange(Encoding.UTF8.GetByteCount(Render(plan)), 20_000, 400_000);
    }

    private static string Render(Plan plan) => PosterPage.Render(Board(plan), plan, Theme.Red, StoryWords.Chinese);

    private static Storyboard Board(Plan plan) => StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese);

    private static IEnumerable<StoryFigure> Figures(Storyboard board) =>
        board.Parts.SelectMany(part => part.Blocks).SelectMany(block => block.Items).SelectMany(Figures);

    private static IEnumerable<StoryFigure> Figures(StoryItem item) =>
        new[] { item.Value, item.Before }.OfType<StoryFigure>().Concat(item.Notes).Concat(item.Items.SelectMany(Figures));

    private static PageTag Note(string html, string figure)
    {
        PageTags page = PageTags.Of(html);
        PageTag button = page.All.First(tag => tag.Name == "button" && tag["popovertarget"] is not null && tag.Text.StartsWith(figure, StringComparison.Ordinal));
        return page.All.Single(tag => tag["id"] == button["popovertarget"]);
    }

    // A target of an initiative is told in a sentence, whose numbers are the buttons.
    private static IEnumerable<PageTag> Shown(ILookup<string, PageTag> buttons, string figure) =>
        buttons.Where(group => group.Key.Length > 0 && (Plain(group.Key) == Plain(figure) || figure.Contains(group.Key, StringComparison.Ordinal))).SelectMany(group => group).Where(button => button["popovertargetaction"] is null);

    // 连续10年居第1位: rest and lead may stand in another order than in the figure.
    private static string Plain(string text) => string.Concat(text.Replace("计算值", "", StringComparison.Ordinal).Order());

    private static IEnumerable<string> Quotes(PageTags page, PageTag note) =>
        page.All.Where(tag => tag.Name == "blockquote" && tag.Content.Length > 0 && note.Content.Contains(tag.Content, StringComparison.Ordinal)).Select(tag => tag.Text);

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '_' or '#' or '`')));

    private static string? Shared(string path)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string file = Path.Combine(at.FullName, "shared", path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
