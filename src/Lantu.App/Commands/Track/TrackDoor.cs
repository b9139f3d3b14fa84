using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lantu.Analysis.Bulletins;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Observations;

namespace Lantu.App.Commands.Track;

/// <summary>What the verbs of <c>lantu track</c> share: the archive, who changes it, the day, and the plan that is meant.</summary>
internal sealed class TrackDoor
{
    /// <summary>The file that is used where no other is named.</summary>
    internal const string UsualArchive = "lantu.db";

    // More reports than this are not listed in a message.
    private const int MostNamed = 20;

    /// <summary>Which archive.</summary>
    internal Option<string> Db { get; } = new("--db") { DefaultValueFactory = static _ => UsualArchive };

    /// <summary>By whom; <c>--who</c>, as it was once called, is still understood.</summary>
    internal Option<string?> By { get; } = new("--by", "--who");

    /// <summary>Which plan.</summary>
    internal Option<int?> Plan { get; } = OptionNumbers.Whole("--plan", null, 1, int.MaxValue);

    /// <summary>On which day.</summary>
    internal Option<string?> On { get; } = new("--on");

    /// <summary>Where the archive lies.</summary>
    internal string DbOf(ParseResult line) => line.GetValue(Db) ?? UsualArchive;

    /// <summary>Who changes, for the journal: as named, else as the system knows them.</summary>
    internal string WhoOf(ParseResult line) => line.GetValue(By) is { } named && !string.IsNullOrWhiteSpace(named) ? named : Environment.UserName;

    /// <summary>Opens the archive and does something with it; answers the exit code.</summary>
    internal int Open(ParseResult line, Surroundings surroundings, Func<PlanArchive, int> use) => Open(DbOf(line), surroundings, use);

    /// <summary>Opens an archive and does something with it; what it refuses becomes a fault.</summary>
    internal static int Open(string database, Surroundings surroundings, Func<PlanArchive, int> use) => Guard(surroundings, () =>
    {
        using var archive = PlanArchive.Open(ArchiveLocation.Parse(database), surroundings.Clock);
        return use(archive);
    });

    /// <summary>Does something with archives; what they refuse becomes a fault.</summary>
    internal static int Guard(Surroundings surroundings, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (ArchiveException e)
        {
            return new Fault(null, e.Chinese, e.Message).End(surroundings);
        }
    }

    /// <summary>The place of a name or code: the catalogue's where it has it, else as written.</summary>
    internal static ObservedPlace PlaceOf(string written)
    {
        PlaceCatalogue places = Catalogues.Default.Places;
        Division? division = places.Find(written) ?? places.WithCode(written);
        return division is null ? new ObservedPlace(written, null) : new ObservedPlace(division.Place.Name, division.Place.Code);
    }

    /// <summary>The moment of a move: now, or the middle of the day that --on names.</summary>
    internal bool TryReadMoment(ParseResult line, Surroundings surroundings, out DateTimeOffset at, [NotNullWhen(false)] out Fault? fault)
    {
        at = surroundings.Clock.GetLocalNow();
        fault = null;
        if (line.GetValue(On) is not { } written)
        {
            return true;
        }

        if (!TryReadDay("--on", written, out DateOnly day, out fault))
        {
            return false;
        }

        if (day != DateOnly.FromDateTime(at.DateTime))
        {
            var noon = day.ToDateTime(new TimeOnly(12, 0));
            at = new DateTimeOffset(noon, surroundings.Clock.LocalTimeZone.GetUtcOffset(noon));
        }

        return true;
    }

    /// <summary>The day of a list: today, or the day that --on names.</summary>
    internal bool TryReadDay(ParseResult line, Surroundings surroundings, out DateOnly day, [NotNullWhen(false)] out Fault? fault)
    {
        bool done = TryReadMoment(line, surroundings, out DateTimeOffset at, out fault);
        day = DateOnly.FromDateTime(at.DateTime);
        return done;
    }

    /// <summary>Reads a day that an option names.</summary>
    internal static bool TryReadDay(string option, string? written, out DateOnly day, [NotNullWhen(false)] out Fault? fault)
    {
        bool done = DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        fault = done ? null : new Fault(option, $"看不懂日期“{written}”；写成 2026-07-31", $"'{written}' is no day; write it as 2026-07-31");
        return done;
    }

    /// <summary>Reads a day that an option may name; null where it does not.</summary>
    internal static bool TryReadDayOrNone(string option, string? written, out DateOnly? day, [NotNullWhen(false)] out Fault? fault)
    {
        (day, fault) = (null, null);
        if (written is not null)
        {
            day = TryReadDay(option, written, out DateOnly read, out fault) ? read : null;
        }

        return fault is null;
    }

    /// <summary>Reads a month that an option names.</summary>
    internal static bool TryReadMonth(string? written, out ReportMonth month, [NotNullWhen(false)] out Fault? fault)
    {
        ReportMonth? read = ReportMonth.Read(written);
        month = read ?? default;
        fault = read is null ? new Fault("--month", written is null ? "没有写月份；例如 --month 2026-07" : $"看不懂月份“{written}”；写成 2026-07", "name the month as in --month 2026-07") : null;
        return fault is null;
    }

    /// <summary>The plan that is meant: the one that --plan names, or the only one there is.</summary>
    internal bool TryFindPlan(ParseResult line, PlanArchive archive, [NotNullWhen(true)] out KeptDocument? plan, [NotNullWhen(false)] out Fault? fault)
    {
        int? named = line.GetValue(Plan);
        plan = named is { } number ? archive.Read(session => DocumentIndex.Find(session, number)) : null;
        fault = null;
        if (plan is not null)
        {
            return true;
        }

        IReadOnlyList<KeptDocument> all = archive.Read(DocumentIndex.All);
        if (named is null && all.Count == 1)
        {
            plan = all[0];
            return true;
        }

        string list = string.Join('；', all.Take(MostNamed).Select(static document => $"{document.Id} {document.Title ?? document.Name}")) + (all.Count > MostNamed ? "；…" : string.Empty);
        fault = all.Count == 0
            ? new Fault(null, "还没有导入报告；先用 lantu track tasks add 报告文件", "no report is in the archive yet; add one with lantu track tasks add REPORT")
            : new Fault("--plan", named is null ? $"有几份报告，请用 --plan 指明：{list}" : $"没有第 {named} 号报告；有 {list}", named is null ? $"there are several reports; choose with --plan: {list}" : $"there is no report {named}; there are {list}");
        return false;
    }
}
