using Lantu.Plans.Model;
using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading.Tasks;

/// <summary>Walks through the blocks once and drafts a task for each that names one.</summary>
internal sealed class TaskFinder(ReadingContext context)
{
    private const int LongestGoal = 120;

    private readonly List<TaskDraft> _drafts = [];
    private readonly List<(int Indent, int Draft)> _items = [];
    private readonly FoldedText _folded = context.Folded;
    private readonly IReadOnlyList<Block> _blocks = context.Outline.Blocks;
    private readonly SectionPlaces _places = SectionPlaces.Of(context);

    // The draft of the section that is open; -1 where its heading is no task.
    private int _heading = -1;

    // The draft of the last measure that opens a paragraph; what is counted below stands under it.
    private int _measure = -1;

    // The draft of the last campaign that a short line named.
    private int _campaign = -1;

    // A text without line breaks has its measures within its paragraphs, of which a section then has one.
    private readonly bool _unbroken = context.Folded.Length > 400 * Math.Max(1, context.Outline.Blocks.Count);
    private bool _livelihood;
    private string? _group;

    internal List<TaskDraft> Find()
    {
        for (int i = 0; i < _blocks.Count; i++)
        {
            Block block = _blocks[i];
            switch (block.Kind)
            {
                case BlockKind.Heading:
                    OpenSection(i, block);
                    break;
                case BlockKind.Paragraph:
                    _items.Clear();
                    if (!ReadShortLine(block, context.BlockRoles[i]))
                    {
                        ReadParagraph(block, context.BlockRoles[i]);
                    }

                    break;
                case BlockKind.ListItem:
                    ReadItem(i, block, context.BlockRoles[i]);
                    break;
                case BlockKind.TableRow or BlockKind.Chrome:
                    break;
            }
        }

        return _drafts;
    }

    // A list that the page shows without marks: its campaigns, each with its tasks, and the goals of an announced list.
    private bool ReadShortLine(Block block, SectionRole role)
    {
        bool announced = block.Section >= 0 && _places[block.Section].Announces;
        ReadOnlySpan<char> line = _folded.Slice(block.Start, block.End);
        if (role == SectionRole.Goals && announced && line.Length <= LongestGoal && line.IndexOf(':') is > 3 and <= 20)
        {
            _ = Add(new TaskDraft(TaskKind.Goal, block.Start, block.End, block.End, -1, block.Section) { Group = _group });
            return true;
        }

        if (role == SectionRole.Tasks && announced && ShortLines.IsInitiative(line))
        {
            _campaign = Add(new TaskDraft(TaskKind.Initiative, block.Start, block.End, block.End, _heading, block.Section) { Group = _group });
            return true;
        }

        int above = _campaign >= 0 ? _campaign : _heading >= 0 && _drafts[_heading].Kind == TaskKind.Initiative ? _heading : -1;
        if (role != SectionRole.Tasks || above < 0 || !ShortLines.IsTask(line))
        {
            return false;
        }

        Add(new TaskDraft(TaskKind.Task, block.Start, block.End, block.End, above, block.Section));
        return true;
    }

    private void OpenSection(int index, Block block)
    {
        _items.Clear();
        _campaign = -1;
        _measure = -1;
        _heading = -1;
        SectionPlace place = _places[block.Section];
        _livelihood = place.Livelihood;
        _group = place.Group;
        if (place.Kind is TaskKind kind && Openings.HasWords(_folded.Slice(block.Start, block.End)))
        {
            int parent = place.ParentSection < 0 ? -1 : _places.DraftOf(place.ParentSection);
            var draft = new TaskDraft(kind, block.Start, block.End, block.End, parent, block.Section)
            {
                Number = block.Label,
                Group = _group,
                Heading = block.Section,
                AimBelow = AimBelow(index, block),
            };
            _heading = Add(draft);
        }
        else
        {
            // A section that only announces its tasks hands on the task it stands under.
            _heading = place.ParentSection < 0 ? -1 : _places.DraftOf(place.ParentSection);
        }

        _places.Put(block.Section, _heading);
    }

    // 「全力打造产业发展典范：」 as a heading has its aim in the paragraph below.
    private (int Start, int End) AimBelow(int index, Block block)
    {
        bool colon = _folded.Characters[block.End - 1] == ':';
        if (!colon || index + 1 >= _blocks.Count || _blocks[index + 1].Kind != BlockKind.Paragraph)
        {
            return default;
        }

        Block below = _blocks[index + 1];
        return below.End - below.Start <= 120 ? (below.Start, below.End) : default;
    }

    private void ReadParagraph(Block block, SectionRole role)
    {
        if (role == SectionRole.Tasks)
        {
            if (LivelihoodRun.Announces(_folded.Slice(block.Start, block.End)))
            {
                _livelihood |= _folded.Characters[block.End - 1] == ':';
                _measure = -1;
                AddRun(block);
            }

            if (_livelihood && _measure < 0 && !Openings.IsMeasure(_folded, block))
            {
                return;
            }
        }

        if (_unbroken)
        {
            ReadThemes(block);
            return;
        }

        if (role is not (SectionRole.Tasks or SectionRole.Conduct) || block.LeadEnd == block.Start || !Openings.IsMeasure(_folded, block))
        {
            return;
        }

        if (role == SectionRole.Conduct && _heading >= 0 && _drafts[_heading].Kind == TaskKind.Conduct)
        {
            return;
        }

        int parent = role == SectionRole.Conduct && _heading >= 0 && _drafts[_heading].Kind != TaskKind.Initiative ? -1 : _heading;
        TaskKind kind = role == SectionRole.Conduct ? TaskKind.Conduct : TaskKind.Task;
        _measure = Add(new TaskDraft(kind, block.Start, block.LeadEnd, block.End, parent, block.Section) { Group = _heading < 0 ? _group : null });
    }

    private void ReadThemes(Block block)
    {
        List<(int Start, int End)> themes = Openings.Themes(_folded, block, start => context.RoleAt(start) != SectionRole.Conduct);
        for (int i = 0; i < themes.Count; i++)
        {
            (int start, int end) = themes[i];
            SectionRole role = context.RoleAt(start);
            if (role is SectionRole.Tasks or SectionRole.Conduct)
            {
                int until = i + 1 < themes.Count ? themes[i + 1].Start : block.End;
                bool conduct = role == SectionRole.Conduct;
                Add(new TaskDraft(conduct ? TaskKind.Conduct : TaskKind.Task, start, end, until, conduct ? -1 : _heading, block.Section));
            }
        }
    }

    // 「集中办好十件民生实事：1.…；2.…」 within one paragraph.
    private void AddRun(Block block)
    {
        foreach ((int start, int end, string number) in LivelihoodRun.Items(_folded, block))
        {
            if (Openings.HasWords(_folded.Slice(start, end)))
            {
                Add(new TaskDraft(TaskKind.LivelihoodProject, start, end, end, -1, block.Section) { Number = number, Group = _group });
            }
        }
    }

    private void ReadItem(int index, Block block, SectionRole role)
    {
        while (_items.Count > 0 && _items[^1].Indent >= block.Indent)
        {
            _items.RemoveAt(_items.Count - 1);
        }

        int above = _items.Count > 0 ? _items[^1].Draft : -1;
        TaskDraft? draft = role switch
        {
            SectionRole.Tasks => _livelihood && above < 0 ? Livelihood(block) : Measure(index, block, above),
            SectionRole.Conduct => ConductItem(block),
            SectionRole.Goals => GoalItem(block),
            SectionRole.Review or SectionRole.Guidance or SectionRole.Targets or SectionRole.Notes or SectionRole.Other => null,
        };
        if (draft is not null && Openings.HasWords(_folded.Slice(draft.Start, draft.TitleEnd)))
        {
            _items.Add((block.Indent, Add(draft)));
        }
    }

    private TaskDraft Livelihood(Block block) =>
        new(TaskKind.LivelihoodProject, block.Start, block.End, block.End, -1, block.Section) { Number = block.Label, Group = _group };

    private TaskDraft? Measure(int index, Block block, int above)
    {
        if (Openings.IsPeroration(_folded.Slice(block.Start, block.End)))
        {
            return null;
        }

        // Below a section that announces a list, the outer items are its initiatives where they hold items themselves.
        bool bundle = above < 0 && block.Indent == 0 && _places[block.Section < 0 ? 0 : block.Section].Announces && HoldsItems(index, block);
        int parent = above >= 0 ? above : block.LabelKind == LabelKind.Counting && _measure >= 0 ? _measure : _heading;
        int end = block.LeadEnd > block.Start ? block.LeadEnd : Openings.ClauseEnd(_folded, block);
        TaskKind kind = bundle ? TaskKind.Initiative : Openings.IsProject(_folded.Slice(block.Start, block.End)) ? TaskKind.Project : TaskKind.Task;
        return new TaskDraft(kind, block.Start, end, block.End, parent, block.Section)
        {
            Number = block.Label,
            Group = parent < 0 ? _group : null,
        };
    }

    private bool HoldsItems(int index, Block block) =>
        index + 1 < _blocks.Count && _blocks[index + 1].Kind == BlockKind.ListItem && _blocks[index + 1].Indent > block.Indent;

    private TaskDraft? ConductItem(Block block)
    {
        if (Openings.IsPeroration(_folded.Slice(block.Start, block.End)) || (_heading >= 0 && _drafts[_heading].Kind == TaskKind.Conduct))
        {
            return null;
        }

        int parent = _heading >= 0 && _drafts[_heading].Kind == TaskKind.Initiative ? _heading : -1;
        int end = block.LeadEnd > block.Start ? block.LeadEnd : Openings.ClauseEnd(_folded, block);
        return new TaskDraft(TaskKind.Conduct, block.Start, end, block.End, parent, block.Section) { Number = block.Label };
    }

    private TaskDraft? GoalItem(Block block)
    {
        bool announced = block.Section >= 0 && _places[block.Section].Announces;
        if (!announced && block.LeadEnd == block.Start)
        {
            return null;
        }

        int end = announced && block.End - block.Start <= 120 ? block.End : block.LeadEnd;
        return end <= block.Start
            ? null
            : new TaskDraft(TaskKind.Goal, block.Start, end, block.End, -1, block.Section) { Number = block.Label, Group = _group };
    }

    private int Add(TaskDraft draft)
    {
        _drafts.Add(draft);
        return _drafts.Count - 1;
    }
}
