using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Observations;

namespace Lantu.App.Commands.Track;

/// <summary>What all verbs of <c>lantu track</c> take, and how they end.</summary>
internal static class TrackOptions
{
    /// <summary>The archive where none is named.</summary>
    internal const string UsualPlace = "lantu.db";

    internal static Option<string> Database() => new("--db") { DefaultValueFactory = static _ => UsualPlace };

    internal static Option<string?> Who() => new("--who");

    /// <summary>Who changes, for the journal: as named, else as the system knows them.</summary>
    internal static string WhoOf(string? named) => string.IsNullOrWhiteSpace(named) ? Environment.UserName : named;

    /// <summary>Works on an archive; what it refuses becomes a fault.</summary>
    internal static int On(string database, Surroundings surroundings, Func<PlanArchive, int> work)
    {
        try
        {
            using var archive = PlanArchive.Open(ArchiveLocation.Parse(database), surroundings.Clock);
            return work(archive);
        }
        catch (ArchiveException e)
        {
            return Of(e).End(surroundings);
        }
    }

    internal static Fault Of(ArchiveException e) => new(null, e.Chinese, e.Message);

    /// <summary>A day as 2026-04-30; null where none is written.</summary>
    internal static bool TryDay(string option, string? written, out DateOnly? day, [NotNullWhen(false)] out Fault? fault)
    {
        (day, fault) = (null, null);
        if (written is null)
        {
            return true;
        }

        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read))
        {
            day = read;
            return true;
        }

        fault = new Fault(option, $"要写成 2026-04-30 这样的日期，不是“{written}”", $"takes a day as 2026-04-30, not '{written}'");
        return false;
    }

    /// <summary>The place of a name or code: the catalogue's where it has it, else as written.</summary>
    internal static ObservedPlace PlaceOf(string written)
    {
        PlaceCatalogue places = Catalogues.Default.Places;
        Division? division = places.Find(written) ?? places.WithCode(written);
        return division is null ? new ObservedPlace(written, null) : new ObservedPlace(division.Place.Name, division.Place.Code);
    }
}
