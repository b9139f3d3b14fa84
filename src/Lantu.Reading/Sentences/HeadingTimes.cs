using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Periods;
using Lantu.Text.Outline;

namespace Lantu.Reading.Sentences;

/// <summary>What time the headings tell: 2025年工作回顾, “十五五”时期…目标; the nearest above a passage holds for it.</summary>
internal sealed class HeadingTimes
{
    private readonly TimeFrame[] _frames;

    internal HeadingTimes(ReadingContext context, PeriodTracker tracker)
    {
        var scanner = new PhraseScanner();
        IReadOnlyList<OutlineSection> sections = context.Outline.Sections;
        _frames = new TimeFrame[sections.Count];
        for (int i = 0; i < sections.Count; i++)
        {
            Block heading = context.Outline.Blocks[sections[i].Heading];
            SectionRole role = i < context.Sections.Count ? context.Sections[i].Role : SectionRole.Other;
            scanner.Scan(context.Folded.Characters, heading.Start, Math.Min(heading.End, heading.Start + 80));
            int parent = sections[i].Parent;
            TimeFrame above = parent >= 0 && parent < i ? _frames[parent] : default;
            if (scanner.Times.Count == 0 && role == SectionRole.Review && context.Folded.Slice(heading.Start, heading.End) is ['五' or '5', '年', not ('规' or '计'), ..])
            {
                _frames[i] = tracker.Resolve(new TimePhrase(TimeKind.PastYears, 0, 0, 5, 5, 0, 0), role); // 五年看实力
                continue;
            }

            _frames[i] = FirstOf(scanner.Times, role, tracker) is { IsKnown: true } told ? told
                : Fits(above, role, tracker.Year) ? above : default;
        }
    }

    /// <summary>The time that the headings above a section's words tell; unknown where none does.</summary>
    internal TimeFrame Of(int section) => section >= 0 && section < _frames.Length ? _frames[section] : default;

    private static TimeFrame FirstOf(IReadOnlyList<TimePhrase> times, SectionRole role, PeriodTracker tracker)
    {
        foreach (TimePhrase time in times)
        {
            if (!time.IsBase && time.Kind is not (TimeKind.Months or TimeKind.WholeYear))
            {
                TimeFrame frame = tracker.Resolve(time, role);
                bool passing = frame.IsSeveralYears && role is SectionRole.Tasks or SectionRole.Targets or SectionRole.Conduct && tracker.IsYearly;
                if (!passing && Fits(frame, role, tracker.Year))
                {
                    return frame;
                }
            }
        }

        return default;
    }

    // A title that names the year of delivery tells nothing of the year that a review within it looks back on.
    private static bool Fits(in TimeFrame frame, SectionRole role, int year) =>
        frame.IsKnown && !(role == SectionRole.Review && frame.To >= year && year > 0 && !frame.IsSeveralYears && frame.To == year);
}
