using System.Text.Json;
using CsCheck;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Yaml;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Drawing.Storyboards;

public sealed class StoryboardFileTests
{
    public static TheoryData<string> Names => SampleFiles.Names;

    private const string Head = "schema: lantu/storyboard/1\ntitle: 云洲市政府工作报告\nsource:\n  name: 云洲\n  sha256: abc\n";

    [Fact]
    public void Any_storyboard_comes_back_the_same() => AnyStoryboard.Gen.Sample(
        storyboard => Assert.Equal(Whole(storyboard), Whole(StoryboardReader.Read(StoryboardWriter.Write(new StoryboardFile(storyboard, null, null))).Storyboard)), iter: 3000);

    [Fact]
    public void Any_text_is_read_or_refused_in_words() => Gen.OneOf(
        Gen.String[0, 60],
        Gen.String[Gen.OneOf('-', ' ', '\n', ':', '[', ']', '{', '}', '"', '\'', '#', '&', '*', '!', '|', '>', '%', 'a', '甲', '\t', '?', ','), 0, 40],
        Gen.String[0, 20].Select(text => Head + "parts:\n  - blocks: " + text)).Sample(
        text =>
        {
            try
            {
                StoryboardReader.Read(text);
            }
            catch (YamlFormatException fault)
            {
                Assert.NotEmpty(fault.Chinese);
                Assert.NotEmpty(fault.English);
            }
        },
        iter: 5000);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_comes_back_with_theme_and_language(string name)
    {
        Plan plan = SampleFiles.Read(name);
        Storyboard storyboard = StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese);
        string text = StoryboardWriter.Write(new StoryboardFile(storyboard, "blue", "en"), plan);
        StoryboardFile file = StoryboardReader.Read(text);
        Assert.Equal(Whole(storyboard), Whole(file.Storyboard));
        Assert.Equal(("blue", "en"), (file.Theme, file.Language));
        Assert.Equal(text, StoryboardWriter.Write(file, plan));
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void A_computed_value_shows_its_sum()
    {
        Plan plan = SampleFiles.Read("yunzhou-2026");
        string text = StoryboardWriter.Write(new StoryboardFile(StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese), null, null), plan);
        Assert.Contains("]}  # 计算值：5500亿元 − 4234.4亿元 = 1265.6亿元\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_stand_on_one_line()
    {
        var item = new StoryItem { Label = "生产总值", Value = new StoryFigure("4234.4亿元", "f1-2-l-0a1b2c3d"), From = ["f1-2-l-0a1b2c3d"] };
        string text = StoryboardWriter.Write(new StoryboardFile(Of(item), null, null));
        Assert.EndsWith(
            """
              - blocks:
                  - kind: tiles
                    items:
                      - label: 生产总值
                        value: {text: 4234.4亿元, from: [f1-2-l-0a1b2c3d]}
                        from: [f1-2-l-0a1b2c3d]

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, 0, "文件是空的")]
    [InlineData("# 只有注释\n", 0, 0, "文件是空的")]
    [InlineData(Head + "parts: []\nthems: blue\n", 7, 1, "是不是“theme”")]
    [InlineData(Head + "parts:\n  - heading: 甲\n    block: []\n", 8, 5, "是不是“blocks”")]
    [InlineData(Head + "parts:\n  - heading: 甲\n", 7, 5, "缺少“blocks”")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tile\n        items: []\n", 8, 15, "是不是“tiles”")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tiles\n        items:\n          - text: 甲\n", 10, 13, "缺少“label”")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tiles\n        items: 甲\n", 9, 16, "应当是列表")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tiles\n        items:\n          - label: [甲]\n", 10, 20, "应当是文字")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tiles\n        items:\n          - label: 甲\n            value: 7.9%\n", 11, 20, "应当是若干“键: 值”")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tiles\n        items:\n          - label: 甲\n            label: 乙\n", 11, 13, "“label”写了两次（第一次在第 10 行）")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tiles\n        items:\n          - label：甲\n", 10, 13, "半角冒号")]
    [InlineData(Head + "parts:\n  - blocks:\n      - kind: tiles\n        items:\n          - label:甲\n", 10, 13, "半角冒号")]
    [InlineData(Head + "parts:\n\t- blocks: []\n", 7, 1, "制表符")]
    [InlineData(Head + "parts: &a []\n", 6, 8, "锚点")]
    [InlineData(Head + "parts: *a\n", 6, 8, "锚点")]
    [InlineData(Head + "parts: !!seq []\n", 6, 8, "标签")]
    [InlineData(Head + "parts: []\n---\nschema: lantu/storyboard/1\n", 7, 1, "第二份文档")]
    [InlineData(Head + "parts: []\nlanguage: fr\n", 7, 11, "没有语言“fr”")]
    [InlineData("schema: lantu/storyboard/9\n", 1, 9, "不是本版本能读的图稿")]
    [InlineData("title: 甲\n", 1, 1, "缺少“schema”")]
    [InlineData("- 甲\n", 1, 1, "应当是若干“键: 值”")]
    public void A_mistake_names_its_place_and_the_way_out(string text, int line, int column, string chinese)
    {
        YamlFormatException fault = Assert.Throws<YamlFormatException>(() => StoryboardReader.Read(text));
        Assert.Contains(chinese, fault.Chinese, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void Brackets_without_end_and_files_too_large_are_refused()
    {
        Assert.Contains("嵌套太深", Assert.Throws<YamlFormatException>(() => StoryboardReader.Read("a: " + new string('[', 100_000))).Chinese, StringComparison.Ordinal);
        Assert.Contains("超过", Assert.Throws<YamlFormatException>(() => StoryboardReader.Read(new string('#', 2_000_001))).Chinese, StringComparison.Ordinal);
        string items = string.Concat(Enumerable.Range(0, 10).Select(level => $"{new string(' ', 8 + (level * 4))}items:\n{new string(' ', 10 + (level * 4))}- label: 甲\n"));
        Assert.Contains("items 嵌套太深", Assert.Throws<YamlFormatException>(() => StoryboardReader.Read(Head + "parts:\n  - blocks:\n      - kind: list\n" + items)).Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_on_several_lines_gets_no_spaces_between_Chinese_characters()
    {
        StoryboardFile file = StoryboardReader.Read(Head.Replace("云洲市政府工作报告", ">-\n  云洲市\n  政府工作报告\n  of the\n  city", StringComparison.Ordinal) + "parts: []\n");
        Assert.Equal("云洲市政府工作报告 of the city", file.Storyboard.Title);
    }

    [Fact]
    public void One_id_needs_no_brackets_and_an_empty_value_is_none()
    {
        StoryboardFile file = StoryboardReader.Read(Head + "year: 2026\nsubtitle:\nparts:\n  - heading: ~\n    from: s1-2\n    blocks: []\n");
        Assert.Equal("2026", file.Storyboard.Year);
        Assert.Null(file.Storyboard.Subtitle);
        Assert.Null(file.Storyboard.Parts[0].Heading);
        Assert.Equal(["s1-2"], file.Storyboard.Parts[0].From);
        Assert.Equal((10, 11), file.Places.Of("parts[0].from[0]"));
        Assert.Equal((11, 13), file.Places.Of("parts[0].blocks[3].items[1].value"));
    }

    internal static Storyboard Of(params StoryItem[] items) => new()
    {
        Title = "云洲市政府工作报告",
        Parts = [new StoryPart(null, null, [new StoryBlock(BlockKind.Tiles, null, null, items)], [])],
        Source = "2026年云洲市政府工作报告",
        Sha256 = new string('a', 64),
    };

    // Records that hold lists are not equal by value: compared member by member as JSON.
    private static string Whole(Storyboard storyboard) => JsonSerializer.Serialize(storyboard);
}
