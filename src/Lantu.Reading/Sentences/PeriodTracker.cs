using Lantu.Plans.Model;
using Lantu.Quantities.Periods;

namespace Lantu.Reading.Sentences;

/// <summary>A stretch of years, perhaps with months: what a passage speaks of.</summary>
/// <param name="From">The first year; 0 where unknown.</param>
/// <param name="To">The last year.</param>
/// <param name="FirstMonth">1 to 12; 0 for whole years.</param>
/// <param name="LastMonth">1 to 12; 0 likewise.</param>
internal readonly record struct TimeFrame(int From, int To, int FirstMonth = 0, int LastMonth = 0)
{
    internal bool IsKnown => From > 0;

    internal bool IsSeveralYears => To > From;

    internal Period? ToPeriod() => !IsKnown || To > 9999
        ? null
        : FirstMonth > 0 ? Period.OfMonths(To, FirstMonth, LastMonth) : Period.OfYears(From, To);
}

/// <summary>
/// Keeps the time that a passage speaks of: told by its heading, by the words that open a paragraph (五年来), or by the
/// role of the section in a document of a known year.
/// </summary>
/// <param name="year">The document's year of delivery; 0 where unknown.</param>
/// <param name="kind">Its genre: a plan looks forward from its first year.</param>
/// <param name="looksToNextYear">Whether it reports on its own year and plans for the next, as a report of December does.</param>
internal sealed class PeriodTracker(int year, DocumentKind kind, bool looksToNextYear)
{
    private TimeFrame _anchor;

    /// <summary>The document's year of delivery; 0 where unknown.</summary>
    internal int Year { get; } = year;

    /// <summary>The year that its review looks back on.</summary>
    internal int Reported { get; } = looksToNextYear ? year : year - 1;

    /// <summary>The year that its tasks are for.</summary>
    internal int Planned { get; } = looksToNextYear ? year + 1 : year;

    /// <summary>Whether it is a document of one year, and no plan of several.</summary>
    internal bool IsYearly => kind is not DocumentKind.Plan;

    /// <summary>Forgets what an earlier passage opened with, and takes what the headings above tell.</summary>
    /// <param name="heading">What the nearest heading with a time tells; unknown where none does.</param>
    internal void Enter(TimeFrame heading) => _anchor = heading;

    /// <summary>Takes the words that open a sentence as the time of what follows.</summary>
    internal void Open(in TimeFrame frame) => _anchor = frame;

    /// <summary>The time of the passage, in a section of some role.</summary>
    internal TimeFrame Current(SectionRole role) =>
        _anchor.IsKnown && !(role == SectionRole.Goals && Year > 0 && _anchor.To < Year) ? _anchor : Default(role);

    private TimeFrame Default(SectionRole role)
    {
        if (Year == 0)
        {
            return default;
        }

        if (kind == DocumentKind.Plan)
        {
            return role == SectionRole.Review ? new TimeFrame(Year - 5, Year - 1) : new TimeFrame(Year, Year + 4);
        }

        if (kind == DocumentKind.Communique)
        {
            return new TimeFrame(Year, Year);
        }

        return role switch
        {
            SectionRole.Review => new TimeFrame(Reported, Reported),
            SectionRole.Goals => PlanAround(Planned),
            SectionRole.Guidance or SectionRole.Targets or SectionRole.Tasks or SectionRole.Conduct => new TimeFrame(Planned, Planned),
            SectionRole.Notes or SectionRole.Other => new TimeFrame(Reported, Reported),
        };
    }

    /// <summary>Lays a time as told on the calendar.</summary>
    /// <param name="time">The time.</param>
    /// <param name="role">Of the section: months without a year belong to the year it speaks of.</param>
    internal TimeFrame Resolve(in TimePhrase time, SectionRole role)
    {
        bool backward = role is SectionRole.Review or SectionRole.Other or SectionRole.Notes;
        int reported = Current(role) is { IsKnown: true } current ? current.To : 0;
        switch (time.Kind)
        {
            case TimeKind.Years:
                return time.IsSince && reported >= time.From ? new TimeFrame(time.From, reported) : new TimeFrame(time.From, time.To);
            case TimeKind.FiveYearPlan:
                int last = backward && Year > 0 && time.To > Reported && time.From <= Reported ? Reported : time.To;
                return new TimeFrame(time.From, last);
            case TimeKind.RelativeYear:
                return Year == 0 ? default : new TimeFrame(Year + time.From, Year + time.From);
            case TimeKind.PastYears:
                int end = kind == DocumentKind.Communique ? Year : Reported;
                return Year == 0 ? default : new TimeFrame(end - time.From + 1, end);
            case TimeKind.SomeYears:
                return Year == 0 ? default : backward ? new TimeFrame(Reported - time.From + 1, Reported) : new TimeFrame(Planned, Planned + time.From - 1);
            case TimeKind.ComingYears:
                return Year == 0 ? default : new TimeFrame(Planned, Planned + time.From - 1);
            case TimeKind.CenturyEnd:
                return Year == 0 ? default : new TimeFrame(((Year / 100) + 1) * 100, ((Year / 100) + 1) * 100);
            case TimeKind.WholeYear:
                int whole = Current(role) is { IsKnown: true, IsSeveralYears: false } one ? one.To : (backward ? Reported : Planned);
                return whole <= 0 ? default : new TimeFrame(whole, whole);
            case TimeKind.Months:
                int ofYear = time.From > 0 ? time.From : reported;
                return ofYear == 0 ? default : new TimeFrame(ofYear, ofYear, time.FirstMonth, time.LastMonth);
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>The five-year plan that a year belongs to.</summary>
    internal static TimeFrame PlanAround(int year)
    {
        int first = year - (((year - 2021) % 5 + 5) % 5);
        return new TimeFrame(first, first + 4);
    }
}
