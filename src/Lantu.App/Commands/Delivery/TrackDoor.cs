using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Bulletins;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary>What the verbs of delivery share: the archive, the day, and the plan that is meant.</summary>
internal sealed class TrackDoor
{
    /// <summary>The file that is used where no other is named.</summary>
    internal const string UsualArchive = "lantu.db";

    /// <summary>Which archive.</summary>
    internal Option<string?> Db { get; } = new("--db");

    /// <summary>Which plan.</summary>
    internal Option<int?> Plan { get; } = OptionNumbers.Whole("--plan", null, 1, int.MaxValue);

    /// <summary>On which day.</summary>
    internal Option<string?> On { get; } = new("--on");

    /// <summary>Opens the archive and does something with it; answers the exit code.</summary>
    internal int Open(ParseResult line, Surroundings surroundings, Func<PlanArchive, int> use)
    {
        try
        {
            using var archive = PlanArchive.Open(ArchiveLocation.Parse(line.GetValue(Db) ?? UsualArchive), surroundings.Clock);
            return use(archive);
        }
        catch (ArchiveException e)
        {
            return new Fault(null, e.Chinese, e.Message).End(surroundings);
        }
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
        bool done = DateOnly.TryParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out day);
        fault = done ? null : new Fault(option, $"看不懂日期“{written}”；写成 2026-07-31", $"'{written}' is no day; write it as 2026-07-31");
        return done;
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
        IReadOnlyList<KeptDocument> all = archive.Read(DocumentIndex.All);
        int? named = line.GetValue(Plan);
        plan = named is { } number ? all.FirstOrDefault(document => document.Id == number) : all.Count == 1 ? all[0] : null;
        if (plan is not null)
        {
            fault = null;
            return true;
        }

        string list = string.Join('；', all.Select(static document => $"{document.Id} {document.Title ?? document.Name}"));
        fault = all.Count == 0
            ? new Fault(null, "还没有导入报告；先用 lantu track tasks add 报告文件", "no report is in the archive yet; add one with lantu track tasks add REPORT")
            : new Fault("--plan", named is null ? $"有几份报告，请用 --plan 指明：{list}" : $"没有第 {named} 号报告；有 {list}", named is null ? $"there are several reports; choose with --plan: {list}" : $"there is no report {named}; there are {list}");
        return false;
    }
}
