using System.Globalization;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Words;

namespace Lantu.Site.Features.PictureEditor;

/// <summary>A fact of the plan that the picture does not show, as an item that it could show.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Item">As it would be drawn; it agrees with the plan.</param>
internal sealed record Candidate(Fact Fact, StoryItem Item)
{
    private const int Most = 400;
    private const string Place = "parts[0].blocks[0].items[";

    /// <summary>The facts that a storyboard leaves out, the weightiest first.</summary>
    internal static IReadOnlyList<Candidate> Of(OpenPlan plan, Storyboard board)
    {
        var used = board.Parts.SelectMany(static part => part.Blocks).SelectMany(static block => block.Items).SelectMany(Ids).ToHashSet(StringComparer.Ordinal);
        Candidate[] all =
        [
            .. plan.Plan.Facts.DistinctBy(static fact => fact.Id)
                .Where(fact => fact.Nature is Nature.Result or Nature.Target && !used.Contains(fact.Id))
                .OrderByDescending(fact => plan.Catalogues.Headlines.Weight(fact.Indicator.Id)).ThenBy(static fact => fact.Span.Start)
                .Take(Most).Select(static fact => new Candidate(fact, ItemOf(fact))),
        ];

        // What would be refused is not offered.
        var trial = new Storyboard
        {
            Title = board.Title,
            Source = board.Source,
            Sha256 = plan.Plan.Source.Sha256,
            Parts = [new StoryPart(null, null, [new StoryBlock(BlockKind.Tiles, null, null, [.. all.Select(static one => one.Item)])], [])],
        };
        var refused = StoryboardChecks.Of(trial, plan.Plan).Where(static finding => finding.Refuses && finding.Path.StartsWith(Place, StringComparison.Ordinal))
            .Select(static finding => int.Parse(finding.Path.AsSpan(Place.Length, finding.Path.IndexOf(']', Place.Length) - Place.Length), NumberStyles.None, CultureInfo.InvariantCulture)).ToHashSet();
        return [.. all.Where((_, i) => !refused.Contains(i))];
    }

    private static StoryItem ItemOf(Fact fact) => new()
    {
        Label = FigureWords.Indicator(fact),
        Value = new StoryFigure(FigureWords.Of(fact).Replace(" ", string.Empty, StringComparison.Ordinal), fact.Id),
        From = [fact.Id],
    };

    private static IEnumerable<string> Ids(StoryItem item) =>
        item.From.Concat(item.Value?.From ?? []).Concat(item.Before?.From ?? []).Concat(item.Notes.SelectMany(static note => note.From)).Concat(item.Items.SelectMany(Ids));
}
