using Lantu.Drawing.Icons;
using Lantu.Drawing.Storyboards;
using Lantu.Plans.Catalogue;
using Xunit;

namespace Lantu.Tests.Drawing.Storyboards;

public sealed class HeadlineIconTests
{
    [Fact]
    public void Every_headline_is_an_indicator_of_the_catalogue_with_an_icon_of_the_library()
    {
        HashSet<string> ids = [.. Catalogues.Default.Indicators.All.Select(indicator => indicator.Id)];
        HeadlineIndicators headlines = Catalogues.Default.Headlines;
        Assert.NotEmpty(headlines.Ids);
        Assert.All(headlines.Ids, id => Assert.Contains(id, ids));
        Assert.All(headlines.Ids.Select(headlines.Icon), icon => Assert.Contains(icon, IconLibrary.Names));
    }

    [Theory]
    [InlineData("强化科技创新引领", "lightbulb")]
    [InlineData("推动乡村全面振兴", "wheat")]
    [InlineData("办好人民满意教育", "graduation-cap")]
    [InlineData("", "flag")]
    public void A_heading_has_the_icon_of_its_first_topic(string heading, string icon)
    {
        Assert.Equal(icon, TopicIcons.Of(heading));
        Assert.True(IconLibrary.TryGet(icon, out _));
    }

    [Fact]
    public void Composed_icons_are_all_in_the_library() => Assert.All(
        Icons(StoryboardComposer.Compose(SampleFiles.Read("yunzhou-2026"), Catalogues.Default, StoryWords.Chinese).Parts.SelectMany(part => part.Blocks).SelectMany(block => block.Items)),
        icon => Assert.True(IconLibrary.TryGet(icon, out _), icon));

    private static IEnumerable<string> Icons(IEnumerable<StoryItem> items) =>
        items.SelectMany(item => (item.Icon is null ? [] : new[] { item.Icon }).Concat(Icons(item.Items)));
}
