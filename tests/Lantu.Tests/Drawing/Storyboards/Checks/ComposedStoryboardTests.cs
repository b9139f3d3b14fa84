using System.Globalization;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Drawing.Storyboards.Checks;

/// <summary>What the composer writes agrees with the plan; what is changed in it does not.</summary>
public sealed class ComposedStoryboardTests
{
    public static TheoryData<string> Names => SampleFiles.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_hold_all_that_is_drawn(string name) => Assert.Empty(FindingsOf(SampleFiles.Read(name)));

    [Fact]
    public void Real_documents_hold_all_that_is_drawn()
    {
        foreach (string path in SharedFiles.Documents())
        {
            Assert.Equal([], FindingsOf(SharedFiles.Read(path)).Select(finding => $"{Path.GetFileName(path)} {finding.Path}: {finding.English}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_with_one_digit_changed_is_found(string name)
    {
        Plan plan = SampleFiles.Read(name);
        Storyboard board = StoryboardComposer.Compose(plan, Catalogues.Default, StoryWords.Chinese);
        int changed = 0;
        foreach (StoryFigure figure in Figures(board.Parts.SelectMany(part => part.Blocks).SelectMany(block => block.Items)))
        {
            int at = figure.Text.AsSpan().LastIndexOfAnyInRange('0', '9');
            if (at >= 0)
            {
                char digit = figure.Text[at] == '9' ? '8' : (char)(figure.Text[at] + 1);
                string text = figure.Text[..at] + digit + figure.Text[(at + 1)..];
                var item = new StoryItem { Label = "名称", Value = figure with { Text = text } };
                Storyboard other = board with { Parts = [new StoryPart(null, null, [new StoryBlock(BlockKind.Tiles, null, null, [item])], [])] };
                Assert.True(StoryboardChecks.Of(other, plan).Count > 0, $"{figure.Text} → {text} [{string.Join(' ', figure.From)}]");
                changed++;
            }
        }

        Assert.True(changed > 30, changed.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_streak_of_one_thing_says_nothing_of_the_rank_of_another()
    {
        Storyboard board = StoryboardComposer.Compose(SampleFiles.Read("yunzhou-2026"), Catalogues.Default, StoryWords.Chinese);
        string[] texts = [.. Figures(board.Parts.SelectMany(part => part.Blocks).SelectMany(block => block.Items)).Select(figure => figure.Text)];
        Assert.Contains("增速连续9年高于全省平均水平", texts);
        Assert.DoesNotContain(texts, text => text.StartsWith("连续9年居", StringComparison.Ordinal));
    }

    private static IEnumerable<StoryFigure> Figures(IEnumerable<StoryItem> items) => items.SelectMany(item =>
        new[] { item.Value, item.Before }.OfType<StoryFigure>().Concat(item.Notes).Concat(Figures(item.Items)));

    private static List<StoryFinding> FindingsOf(Plan plan)
    {
        var findings = new List<StoryFinding>();
        for (int level = 0; level < StoryboardComposer.Levels; level++)
        {
            findings.AddRange(StoryboardChecks.Of(StoryboardComposer.Compose(plan, Catalogues.Default, level % 2 == 0 ? StoryWords.Chinese : StoryWords.English, level), plan));
        }

        return findings;
    }
}
