using System.Text;
using System.Text.Json;
using Lantu.Archive.Pictures;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Drawing.Yaml;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.Site.Library;

/// <summary>The picture that an editor put before the public, held against the plan as it stands.</summary>
/// <param name="Edit">As it was kept.</param>
/// <param name="File">Its storyboard; null where this version of the program can no longer read it.</param>
/// <param name="Findings">What it says and the plan does not hold.</param>
/// <param name="Changed">The ids of facts that it uses and that a later version of the plan reads otherwise.</param>
internal sealed record EditedPicture(PictureEdit Edit, StoryboardFile? File, IReadOnlyList<StoryFinding> Findings, IReadOnlyList<string> Changed)
{
    // The key of a computed value names its facts: gap(f1,f2).
    private static readonly char[] Between = ['(', ')', ','];

    /// <summary>Whether the public sees it; else the picture is composed, and the office is told.</summary>
    internal bool IsShown => File is not null && Changed.Count == 0 && !Findings.Any(static finding => finding.Refuses);

    /// <summary>Holds an edit against a plan.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="then">The plan as it stood when the edit was published; null where it is the same.</param>
    internal static EditedPicture? Of(PictureEdit edit, Plan plan, Plan? then)
    {
        if (edit.Storyboard.Length == 0)
        {
            return null;
        }

        try
        {
            StoryboardFile file = StoryboardReader.Read(edit.Storyboard);
            return new EditedPicture(edit, file, StoryboardChecks.Of(file, plan), then is null ? [] : ChangedFacts(file.Storyboard, then, plan));
        }
        catch (YamlFormatException)
        {
            return new EditedPicture(edit, null, [], []);
        }
    }

    // A figure may still agree with its words while its period or its indicator was corrected: all that the plan says of it counts.
    private static string[] ChangedFacts(Storyboard board, Plan then, Plan now)
    {
        Dictionary<string, Fact> before = ById(then);
        Dictionary<string, Fact> after = ById(now);
        return
        [
            .. Ids(board).Distinct(StringComparer.Ordinal)
                .Where(id => before.TryGetValue(id, out Fact? old) && (!after.TryGetValue(id, out Fact? fact) || Said(then, old) != Said(now, fact))),
        ];
    }

    private static Dictionary<string, Fact> ById(Plan plan) => plan.Facts.DistinctBy(static fact => fact.Id).ToDictionary(static fact => fact.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Ids(Storyboard board) => board.Parts.SelectMany(static part => part.Blocks).SelectMany(static block => block.Items).SelectMany(Ids);

    private static IEnumerable<string> Ids(StoryItem item) =>
        item.From.Concat(item.Value?.From ?? []).Concat(item.Before?.From ?? []).Concat(item.Notes.SelectMany(static note => note.From)).Concat(item.Items.SelectMany(Ids))
            .SelectMany(static id => id.Split(Between, StringSplitOptions.RemoveEmptyEntries));

    private static string Said(Plan plan, Fact fact)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            PlanJsonWriter.WriteFact(json, plan, fact);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
