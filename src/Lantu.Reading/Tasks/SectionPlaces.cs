using Lantu.Plans.Model;
using Lantu.Reading.Sections;
using Lantu.Text.Outline;

namespace Lantu.Reading.Tasks;

/// <summary>What a section is among the tasks.</summary>
/// <param name="Kind">The kind of task that its heading is; null where it is none.</param>
/// <param name="ParentSection">The index of the section above; -1 at the top.</param>
/// <param name="Announces">Whether its heading announces a list: 「八个典范」.</param>
/// <param name="Livelihood">Whether it holds the practical livelihood projects.</param>
/// <param name="Group">What announced it and its items: 十大行动; null where nothing did.</param>
internal readonly record struct SectionPlace(TaskKind? Kind, int ParentSection, bool Announces, bool Livelihood, string? Group);

/// <summary>Settles for every section what its heading is among the tasks.</summary>
internal sealed class SectionPlaces
{
    private readonly SectionPlace[] _places;
    private readonly int[] _drafts;

    private SectionPlaces(SectionPlace[] places)
    {
        _places = places;
        _drafts = new int[places.Length];
        Array.Fill(_drafts, -1);
    }

    internal SectionPlace this[int section] => section < _places.Length ? _places[section] : default;

    internal int DraftOf(int section) => _drafts[section];

    internal void Put(int section, int draft) => _drafts[section] = draft;

    internal static SectionPlaces Of(ReadingContext context)
    {
        IReadOnlyList<PlanSection> sections = context.Sections;
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var children = new int[sections.Count];
        var parents = new int[sections.Count];
        for (int i = 0; i < sections.Count; i++)
        {
            index[sections[i].Id] = i;
            parents[i] = sections[i].Parent is string parent && index.TryGetValue(parent, out int found) && found < i ? found : -1;
            if (parents[i] >= 0)
            {
                children[parents[i]]++;
            }
        }

        var places = new SectionPlace[sections.Count];
        for (int i = 0; i < sections.Count; i++)
        {
            places[i] = PlaceOf(context, i, parents, children, places);
        }

        return new SectionPlaces(places);
    }

    private static SectionPlace PlaceOf(ReadingContext context, int i, int[] parents, int[] children, SectionPlace[] places)
    {
        PlanSection section = context.Sections[i];
        Block heading = context.Outline.Blocks[context.Outline.Sections[i].Heading];
        int parent = parents[i];
        bool counted = CountedList.TryFind(context.Folded.Slice(heading.Start, heading.End), 0, out CountedList list);
        string? group = counted
            ? context.Folded.Written(heading.Start + list.Start, heading.Start + list.End)
            : parent >= 0 ? places[parent].Group : null;
        bool livelihood = LivelihoodRun.IsNamedIn(section.Title) && section.Role == SectionRole.Tasks && heading.LabelKind is LabelKind.None or LabelKind.Han or LabelKind.HanBracket
            && !(children[i] == 0 && Initiating(section.Title));
        TaskKind? kind = KindOf(context, i, parents, children, places, counted || livelihood);
        bool announces = (counted || livelihood) && kind is null;
        return new SectionPlace(kind, parent, announces, livelihood, kind is null || parent < 0 ? group : places[parent].Group);
    }

    // 「用心用情办好民生实事」 is an initiative, 「2025年民生实事项目」 a list.
    private static bool Initiating(string title) => title.Contains("用心", StringComparison.Ordinal) || title.Contains('，', StringComparison.Ordinal);

    private static TaskKind? KindOf(ReadingContext context, int i, int[] parents, int[] children, SectionPlace[] places, bool announces)
    {
        PlanSection section = context.Sections[i];
        Block heading = context.Outline.Blocks[context.Outline.Sections[i].Heading];
        int parent = parents[i];
        if (context.Outline.Sections[i].IsTitle)
        {
            return null;
        }

        switch (section.Role)
        {
            case SectionRole.Conduct:
                // The chapter itself is no task; what stands right under it is.
                return parent >= 0 && context.Sections[parent].Role == SectionRole.Conduct ? Below(places[parent].Kind, TaskKind.Conduct) : null;
            case SectionRole.Goals:
                return parent >= 0 && places[parent].Announces && context.Sections[parent].Role == SectionRole.Goals ? TaskKind.Goal : null;
            case SectionRole.Tasks:
                break;
            default:
                return null;
        }

        if (parent >= 0 && places[parent].Livelihood)
        {
            return TaskKind.LivelihoodProject;
        }

        bool named = SectionRoles.OfTitle(section.Title, 0) is not null && !section.Title.Contains('，', StringComparison.Ordinal);
        bool chapter = parent < 0 && (named || heading.LabelKind is LabelKind.Part or LabelKind.None || children[i] >= 3);
        if (chapter || (announces && (children[i] > 0 || heading.LabelKind == LabelKind.None)))
        {
            return null;
        }

        return parent >= 0 && places[parent].Kind is TaskKind.Initiative or TaskKind.Task ? TaskKind.Task : TaskKind.Initiative;
    }

    private static TaskKind? Below(TaskKind? above, TaskKind kind) => above == kind ? null : kind;
}
