using System.Collections.Concurrent;
using Lantu.Analysis.Assignments;
using Lantu.Analysis.Checks;
using Lantu.Archive.Documents;
using Lantu.Archive.Pictures;
using Lantu.Drawing.Storyboards;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Site.Shell;
using Lantu.Text;

namespace Lantu.Site.Library;

/// <summary>A plan as the pages show it: with what people decided, and what is computed from it when first asked for.</summary>
internal sealed class OpenPlan
{
    private readonly Lazy<Findings> _findings;
    private readonly Lazy<AssignmentTable> _tasks;
    private readonly Lazy<EditedPicture?> _picture;
    private readonly Dictionary<string, Fact> _facts;
    private readonly List<int> _lineStarts = [0];

    /// <summary>Opens a plan.</summary>
    /// <param name="entry">Where it stands.</param>
    /// <param name="plan">It, with what people decided.</param>
    /// <param name="catalogues">Names of indicators and places.</param>
    /// <param name="edit">The picture that was put before the public; null where none was.</param>
    /// <param name="then">The plan as it stood when that was done; null where it is the same.</param>
    internal OpenPlan(ShelfEntry entry, Plan plan, Catalogues catalogues, PictureEdit? edit = null, Plan? then = null)
    {
        Entry = entry;
        Plan = plan;
        Catalogues = catalogues;
        _facts = plan.Facts.DistinctBy(static fact => fact.Id).ToDictionary(static fact => fact.Id, StringComparer.Ordinal);
        _findings = new(() => Check.All([plan], [], derive: true, catalogues));
        _picture = new(() => edit is null ? null : EditedPicture.Of(edit, plan, then));
        _tasks = new(() => AssignmentTable.Of(plan));
        for (int at = plan.Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = plan.Text.IndexOf('\n', at + 1))
        {
            _lineStarts.Add(at + 1);
        }
    }

    internal ShelfEntry Entry { get; }

    /// <summary>The pages of its source; empty where it has none, or came before they were kept.</summary>
    internal IReadOnlyList<KeptPage> Pages { get; init; } = [];

    internal Plan Plan { get; }

    internal Catalogues Catalogues { get; }

    internal string Address => Entry.Address;

    internal Findings Findings => _findings.Value;

    internal AssignmentTable Tasks => _tasks.Value;

    /// <summary>The name of the place; of a document without one, the file.</summary>
    internal string PlaceName => Plan.Document.Place?.Name ?? Plan.Source.Name;

    internal IReadOnlyList<int> LineStarts => _lineStarts;

    /// <summary>The pictures that were drawn already, by the last part of their address; null where nothing can be drawn.</summary>
    internal ConcurrentDictionary<string, Answer?> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>The fact of an id; null where there is none.</summary>
    internal Fact? Fact(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The line, from 1, on which a place of the text stands.</summary>
    internal int LineOf(int position)
    {
        int at = _lineStarts.BinarySearch(position);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The line on which a span begins.</summary>
    internal int LineOf(TextSpan span) => LineOf(span.Start);

    /// <summary>The address at which a fact is seen in its sentence.</summary>
    internal string AddressOf(Fact fact) => $"{Address}/source?f={fact.Id}#{fact.Id}";

    /// <summary>The address of a line of the source.</summary>
    internal string AddressOfLine(int line) => FormattableString.Invariant($"{Address}/source#l{line}");

    /// <summary>The picture that an editor put before the public, whether it is shown or not; null where there is none.</summary>
    internal EditedPicture? Edited => _picture.Value;

    /// <summary>What the picture of it shows: what an editor published, as long as it agrees with the plan, else what is composed.</summary>
    internal Storyboard Storyboard(StoryWords words) => Edited is { IsShown: true, File: { } file } ? file.Storyboard : StoryboardComposer.Compose(Plan, Catalogues, words);
}
