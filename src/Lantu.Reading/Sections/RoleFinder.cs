using Lantu.Plans.Model;
using Lantu.Text.Outline;

namespace Lantu.Reading.Sections;

/// <summary>Decides what each section holds: by its heading, by the section above it, by what stands in it.</summary>
internal sealed class RoleFinder(DocumentOutline outline, string[] titles, int[] parents, int year)
{
    // So many numbered parts and chapters make a plan; then its bare headings are those of a page around it.
    private const int ChaptersOfPlan = 8;

    private readonly SectionRole?[] _named = new SectionRole?[titles.Length];
    private bool _plan;

    internal SectionRole[] Find()
    {
        var roles = new SectionRole[titles.Length];
        var children = new int[titles.Length];
        var leading = new int[titles.Length];
        for (int i = 0; i < titles.Length; i++)
        {
            _named[i] = SectionRoles.OfTitle(titles[i], year);
            if (parents[i] >= 0)
            {
                children[parents[i]]++;
                leading[parents[i]] += _named[i] is SectionRole.Guidance or SectionRole.Goals or SectionRole.Targets ? 1 : 0;
            }
        }

        _plan = outline.Sections.Count(section => KindOf(section) is LabelKind.Part or LabelKind.Chapter) >= ChaptersOfPlan;
        bool ahead = false;
        for (int i = 0; i < titles.Length; i++)
        {
            bool measures = children[i] >= 3 && leading[i] * 3 <= children[i];
            roles[i] = outline.Sections[i].IsTitle ? SectionRole.Other : RoleOf(i, roles, measures, ahead);
            ahead |= roles[i] is SectionRole.Tasks or SectionRole.Targets or SectionRole.Goals or SectionRole.Guidance;
        }

        LookBack(roles);
        return roles;
    }

    // A document that lost its first heading still opens with its review: what stands before the first chapter that
    // looks ahead, where nothing else looks back.
    private void LookBack(SectionRole[] roles)
    {
        if (Array.IndexOf(roles, SectionRole.Review) >= 0)
        {
            return;
        }

        int first = Array.FindIndex(roles, static role => role is SectionRole.Tasks or SectionRole.Targets or SectionRole.Goals or SectionRole.Guidance);
        for (int i = 0; i < first; i++)
        {
            bool lost = outline.Blocks[outline.Sections[i].Heading].LabelKind == LabelKind.HanBracket;
            if (lost && roles[i] is SectionRole.Other or SectionRole.Conduct)
            {
                roles[i] = SectionRole.Review;
            }
        }
    }

    private SectionRole RoleOf(int i, SectionRole[] roles, bool measures, bool ahead)
    {
        SectionRole? named = _named[i];
        if (_plan && KindOf(outline.Sections[i]) == LabelKind.None)
        {
            return named == SectionRole.Notes ? SectionRole.Notes : SectionRole.Other;
        }

        if (parents[i] >= 0)
        {
            // 「第三章　主要目标」 in the first part of a plan.
            bool part = KindOf(outline.Sections[parents[i]]) == LabelKind.Part;
            if (Turned(i, roles) is SectionRole turned)
            {
                return turned;
            }

            return part && named is SectionRole told ? told : Below(roles[parents[i]], named, titles[i]);
        }

        // 「全力实现2024年高质量发展的奋斗目标」 that leads to eight measures is a chapter of tasks.
        int mentioned = SectionRoles.YearIn(titles[i]);
        if (named is SectionRole.Goals or SectionRole.Guidance or SectionRole.Targets && measures && (mentioned == year || mentioned == 0) && mentioned > 0)
        {
            return SectionRole.Tasks;
        }

        if (named is SectionRole role)
        {
            // 「（八）…政府自身建设持续加强」 behind seven sections of a review that lost its heading.
            return role == SectionRole.Conduct && SiblingRole(i, roles) == SectionRole.Review ? SectionRole.Review : role;
        }

        if (mentioned > 0 && year > 0)
        {
            return mentioned < year ? SectionRole.Review : SectionRole.Tasks;
        }

        return SiblingRole(i, roles) ?? OpeningRole(i) ?? PrecedingRole(i) ?? (ahead || Intends(i) ? SectionRole.Tasks : SectionRole.Other);
    }

    // A page that leaves out the heading of its chapter of targets sets them under the review: 「建议主要预期目标」 among
    // headings without numbers turns ahead, and so do those behind it.
    private SectionRole? Turned(int i, SectionRole[] roles)
    {
        if (roles[parents[i]] != SectionRole.Review || KindOf(outline.Sections[i]) != LabelKind.None)
        {
            return null;
        }

        if (_named[i] is SectionRole.Targets or SectionRole.Guidance)
        {
            bool done = titles[i].Contains("完成", StringComparison.Ordinal) || titles[i].Contains("实现", StringComparison.Ordinal);
            return done ? null : _named[i];
        }

        for (int j = i - 1; j > parents[i]; j--)
        {
            if (parents[j] == parents[i] && roles[j] is SectionRole.Targets or SectionRole.Guidance or SectionRole.Goals or SectionRole.Tasks)
            {
                return _named[i] ?? SectionRole.Tasks;
            }
        }

        return null;
    }

    // What stands under a review is review, and under notes notes; elsewhere a heading may name another role.
    private static SectionRole Below(SectionRole above, SectionRole? named, string title) => above switch
    {
        SectionRole.Review or SectionRole.Notes or SectionRole.Conduct => above,
        SectionRole.Tasks => named is SectionRole.Conduct or SectionRole.Targets or SectionRole.Guidance or SectionRole.Notes && !(named == SectionRole.Conduct && SectionRoles.IsAchieved(title))
            ? named.Value
            : SectionRole.Tasks,
        SectionRole.Goals or SectionRole.Guidance or SectionRole.Targets or SectionRole.Other => named ?? above,
    };

    // Where no heading stands above them, （二） holds what （一） holds.
    private SectionRole? SiblingRole(int i, SectionRole[] roles)
    {
        if (i == 0 || parents[i - 1] >= 0)
        {
            return null;
        }

        Block before = outline.Blocks[outline.Sections[i - 1].Heading];
        Block own = outline.Blocks[outline.Sections[i].Heading];
        bool next = own.LabelKind == before.LabelKind && own.LabelKind is LabelKind.HanBracket or LabelKind.Digit && own.Number == before.Number + 1;
        return next && roles[i - 1] != SectionRole.Other ? roles[i - 1] : null;
    }

    private LabelKind KindOf(OutlineSection section) => outline.Blocks[section.Heading].LabelKind;

    // 「第四章　优化提升传统产业」: the part of a plan names what is to be done.
    private bool Intends(int i) =>
        outline.Blocks[outline.Sections[i].Heading].LabelKind is LabelKind.Part or LabelKind.Chapter && PassageCues.Intends(titles[i]);

    // The last sentence before it that looks back or ahead: 「…我们主要做了以下工作：」.
    private SectionRole? PrecedingRole(int i)
    {
        int before = outline.Sections[i].Heading - 1;
        if (before < 0 || outline.Blocks[before].Kind != BlockKind.Paragraph)
        {
            return null;
        }

        Block block = outline.Blocks[before];
        ReadOnlySpan<char> text = outline.Folded.Slice(block.Start, block.End);
        SectionRole? found = null;
        for (int at = 0; at >= 0 && at < text.Length;)
        {
            found = PassageCues.OpeningOf(text[at..Math.Min(text.Length, at + 60)], year) ?? found;
            int stop = text[at..].IndexOfAny('。', '!');
            at = stop < 0 ? -1 : at + stop + 1;
        }

        return found;
    }

    // A chapter whose heading does not tell is told by how its first words look: back or ahead.
    private SectionRole? OpeningRole(int i)
    {
        int heading = outline.Sections[i].Heading;
        for (int b = heading + 1; b < outline.Blocks.Count && b <= heading + 2; b++)
        {
            Block block = outline.Blocks[b];
            if (PassageCues.OpeningOf(outline.Folded.Slice(block.Start, Math.Min(block.End, block.Start + 60)), year) is SectionRole role)
            {
                return role;
            }
        }

        return null;
    }
}
