namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>The ids that a storyboard names.</summary>
internal static class StoryIds
{
    internal static IEnumerable<string> All(Storyboard storyboard) =>
        storyboard.Parts.SelectMany(part => part.From.Concat(part.Blocks.SelectMany(Of)));

    internal static IEnumerable<string> Of(StoryBlock block) => block.Items.SelectMany(Of);

    /// <summary>Those of an item and of what stands under it.</summary>
    internal static IEnumerable<string> Of(StoryItem item) => Own(item).Concat(item.Items.SelectMany(Of));

    /// <summary>Those of an item and of its figures.</summary>
    internal static IEnumerable<string> Own(StoryItem item) =>
        item.From.Concat(item.Value?.From ?? []).Concat(item.Before?.From ?? []).Concat(item.Notes.SelectMany(note => note.From));
}
