using Lantu.Quantities.Periods;

namespace Lantu.Reading.Sentences;

/// <summary>The times told within a lead.</summary>
internal static class LeadTimes
{
    /// <summary>Keeps a time in the lead: a base to compare with, or the time of the figure.</summary>
    internal static void Keep(IReadOnlyList<TimePhrase> times, int time, ref Lead lead)
    {
        if (times[time].IsBase)
        {
            lead.Base = lead.Base < 0 ? time : lead.Base;
        }
        else
        {
            lead.Time = lead.Time < 0 ? time : lead.Time;
        }
    }

    /// <summary>The time that ends here; -1 where none does.</summary>
    internal static int EndingAt(IReadOnlyList<TimePhrase> times, int end)
    {
        for (int i = times.Count - 1; i >= 0; i--)
        {
            int behind = times[i].End;
            if (behind == end)
            {
                return i;
            }

            if (behind < end)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The time that begins here; -1 where none does.</summary>
    internal static int StartingAt(IReadOnlyList<TimePhrase> times, int start)
    {
        for (int i = 0; i < times.Count; i++)
        {
            if (times[i].Start >= start)
            {
                return times[i].Start == start ? i : -1;
            }
        }

        return -1;
    }
}
