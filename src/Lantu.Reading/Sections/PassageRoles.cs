using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Periods;
using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading.Sections;

/// <summary>
/// What each block, and each sentence in it, holds: that of its section, unless a sentence opens a passage of another
/// role, 「今年经济社会发展的主要预期目标是：…」 in a chapter of tasks, or 「2024年是…」 in a text without headings.
/// </summary>
internal sealed class PassageRoles
{
    private static readonly WordFinder Cues = new(
        "预期目标", "总体要求", "总的要求", "总要求", "指导思想", "总体思路", "奋斗目标", "主要目标", "发展目标", "总体目标", "政府自身建设");

    private readonly int[] _starts;
    private readonly SectionRole[] _roles;

    private PassageRoles(SectionRole[] blocks, int[] starts, SectionRole[] roles)
    {
        BlockRoles = blocks;
        _starts = starts;
        _roles = roles;
    }

    /// <summary>The role of each block; of a block with several that of the most of it.</summary>
    internal IReadOnlyList<SectionRole> BlockRoles { get; }

    /// <summary>The role at a character of the folded text.</summary>
    internal SectionRole RoleAt(int index)
    {
        int found = Array.BinarySearch(_starts, index);
        if (found < 0)
        {
            found = ~found - 1;
        }

        return found < 0 ? SectionRole.Other : _roles[found];
    }

    internal static PassageRoles Of(DocumentOutline outline, IReadOnlyList<PlanSection> sections, int year)
    {
        var writer = new Writer(outline, sections, year);
        SectionRole[] blocks = writer.Run();
        return new PassageRoles(blocks, [.. writer.Starts], [.. writer.Roles]);
    }

    private sealed class Writer(DocumentOutline outline, IReadOnlyList<PlanSection> sections, int year)
    {
        private readonly FoldedText _folded = outline.Folded;

        // In a plan with numbered parts, what stands outside them is of the page, whatever it says.
        private readonly bool _plan = outline.Sections.Any(section => outline.Blocks[section.Heading].LabelKind == LabelKind.Part);
        private SectionRole _standing = SectionRole.Other;
        private SectionRole? _carried;

        internal List<int> Starts { get; } = [];

        internal List<SectionRole> Roles { get; } = [];

        internal SectionRole[] Run()
        {
            var blocks = new SectionRole[outline.Blocks.Count];
            for (int i = 0; i < blocks.Length; i++)
            {
                Block block = outline.Blocks[i];
                if (block.Kind == BlockKind.Heading)
                {
                    _standing = sections[block.Section].Role;
                    _carried = null;
                    Turn(block.Start, _standing);
                    blocks[i] = _standing;
                }
                else
                {
                    blocks[i] = Read(block);
                }
            }

            return blocks;
        }

        private SectionRole Read(Block block)
        {
            if (block.Kind == BlockKind.Chrome)
            {
                Turn(block.Start, SectionRole.Other);
                return SectionRole.Other;
            }

            if (block.IsNote)
            {
                Turn(block.Start, SectionRole.Notes);
                return SectionRole.Notes;
            }

            if (_carried is SectionRole carried)
            {
                // Behind 「主要预期目标是：」 stands a list, or one paragraph.
                _carried = block.Kind == BlockKind.Paragraph ? null : carried;
                if (block.Kind != BlockKind.Paragraph || _folded.Slice(block.Start, block.End).ContainsAnyInRange('0', '9'))
                {
                    Turn(block.Start, carried);
                    return carried;
                }

                _carried = null;
            }

            Stand(block);
            Turn(block.Start, _standing);
            return ReadCues(block);
        }

        // Where no heading has said what a passage is, its first words do; and 「今年是…」 ends a review everywhere.
        private void Stand(Block block)
        {
            if (block.Kind != BlockKind.Paragraph)
            {
                return;
            }

            ReadOnlySpan<char> opening = _folded.Slice(block.Start, Math.Min(block.End, block.Start + 60));
            if (_standing == SectionRole.Review && OpensComingPlan(opening))
            {
                _standing = SectionRole.Goals; // “十三五”时期发展成就和“十四五”时期主要目标: one heading over both
            }

            bool told = _standing is not (SectionRole.Other or SectionRole.Review);
            bool headless = block.Section < 0 || (_standing == SectionRole.Other && !_plan);
            if (!told || headless)
            {
                SectionRole? opened = PassageCues.OpeningOf(opening, year);
                if (opened is SectionRole role && (headless || (role == SectionRole.Tasks && StartsAhead(opening))))
                {
                    _standing = role;
                }
            }
        }

        private bool OpensComingPlan(ReadOnlySpan<char> opening)
        {
            var cursor = new TextCursor(opening);
            return year > 0 && TimePhraseReader.TryRead(ref cursor, out TimePhrase time) && time.Kind == TimeKind.FiveYearPlan && time.From >= year;
        }

        private bool StartsAhead(ReadOnlySpan<char> opening)
        {
            ReadOnlySpan<char> text = PassageCues.WithoutSalutation(opening);
            ReadOnlySpan<char> first = text[..Math.Min(12, text.Length)];
            return text.StartsWith("今年是", StringComparison.Ordinal)
                || (year > 0 && SectionRoles.YearIn(first) == year && first.Contains("年是", StringComparison.Ordinal));
        }

        private SectionRole ReadCues(Block block)
        {
            ReadOnlySpan<char> text = _folded.Slice(block.Start, block.End);
            SectionRole most = _standing;
            int longest = block.End - block.Start;
            int from = 0;
            while (from < text.Length)
            {
                int at = Cues.Find(text, from, out _);
                if (at < 0)
                {
                    break;
                }

                int end = SentenceEnd(text, at);
                int start = SentenceStart(text, at, from);
                from = end;
                if (RoleOfSentence(text[start..end], text[at..end]) is not SectionRole role || role == _standing)
                {
                    continue;
                }

                if (role == SectionRole.Conduct)
                {
                    _standing = role;
                    Turn(block.Start + start, role);
                    continue;
                }

                Turn(block.Start + start, role);
                Turn(block.Start + end, _standing);
                if (end >= text.Length && text[^1] == ':')
                {
                    _carried = role;
                }

                if ((end - start) * 2 > longest)
                {
                    most = role;
                }
            }

            return most == _standing && block.LeadEnd == block.Start ? _standing : most;
        }

        private SectionRole? RoleOfSentence(ReadOnlySpan<char> sentence, ReadOnlySpan<char> cue)
        {
            if (cue.StartsWith("政府自身建设", StringComparison.Ordinal))
            {
                // Only what heads a passage turns it; a review mentions it too.
                bool opens = sentence.Length - cue.Length <= 8 && _standing == SectionRole.Tasks;
                return opens ? SectionRole.Conduct : null;
            }

            // It announces where a colon follows, or 是, 为 soon behind the words.
            int announced = cue.IndexOfAny(":是为");
            if (announced < 0 || announced > 14 || _standing is SectionRole.Review && year > 0 && !cue[..(announced + 1)].Contains(':') && announced > 8)
            {
                return null;
            }

            return cue[0] switch
            {
                '预' => SectionRole.Targets,
                '奋' or '主' or '发' => _standing == SectionRole.Tasks ? SectionRole.Targets : SectionRole.Goals,
                '总' when cue.StartsWith("总体目标", StringComparison.Ordinal) => SectionRole.Goals,
                _ => SectionRole.Guidance,
            };
        }

        private static int SentenceEnd(ReadOnlySpan<char> text, int at)
        {
            int stop = text[at..].IndexOf('。');
            return stop < 0 ? text.Length : at + stop + 1;
        }

        private static int SentenceStart(ReadOnlySpan<char> text, int at, int least)
        {
            int stop = text[least..at].LastIndexOfAny("。!");
            return least + stop + 1;
        }

        private void Turn(int index, SectionRole role)
        {
            if (Roles.Count > 0 && Roles[^1] == role)
            {
                return;
            }

            if (Starts.Count > 0 && Starts[^1] >= index)
            {
                Starts.RemoveAt(Starts.Count - 1);
                Roles.RemoveAt(Roles.Count - 1);
            }

            Starts.Add(index);
            Roles.Add(role);
        }
    }
}
