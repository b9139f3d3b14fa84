using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Observations.Tables;
using Lantu.App.Inputs.Tables;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Observations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Observations;

namespace Lantu.App.Commands.Track;

/// <summary>Takes files over, each whole or not at all, and says of each what became of it.</summary>
internal static class TrackImportRun
{
    internal static int Run(TrackImportRequest request, Surroundings surroundings)
    {
        if (request.Files.Count == 0)
        {
            return new Fault(
                null,
                "没有给出统计表；例如 lantu track import samples/yunzhou-figures-2025.csv --preview，说明见 lantu track import --help",
                "no table was named; try lantu track import samples/yunzhou-figures-2025.csv --preview, or lantu track import --help").End(surroundings);
        }

        return TryWords(request, out DateOnly? published, out ObservationStatus? status, out RevisionReason? reason, out Fault? fault)
            ? TrackDoor.Open(request.Database, surroundings, archive =>
            {
                int taken = request.Files.Count(file => TryTake(archive, file, request, published, status, reason, surroundings));
                return taken == request.Files.Count ? ExitCode.Done : taken > 0 ? ExitCode.Partly : ExitCode.Nothing;
            })
            : fault.End(surroundings);
    }

    private static bool TryWords(
        TrackImportRequest request, out DateOnly? published, out ObservationStatus? status, out RevisionReason? reason, [NotNullWhen(false)] out Fault? fault)
    {
        status = request.Status is { } final ? ObservationNames.Status(final) : null;
        reason = request.Reason is { } why ? ObservationNames.Reason(why) : null;
        if (!TrackDoor.TryReadDayOrNone("--published", request.Published, out published, out fault))
        {
            return false;
        }

        fault = request.Status is not null && status is null
            ? new Fault("--status", "只能是 preliminary、revised、final、estimated", "is preliminary, revised, final or estimated")
            : request.Reason is not null && reason is null
                ? new Fault("--reason", "只能是 routine、census、scope、correction", "is routine, census, scope or correction")
                : null;
        return fault is null;
    }

    private static bool TryTake(
        PlanArchive archive, string path, TrackImportRequest request, DateOnly? published, ObservationStatus? status, RevisionReason? reason, Surroundings surroundings)
    {
        if (!TableFile.TryOpen(path, surroundings, out TableFile? table, out Fault? fault))
        {
            fault.WriteTo(surroundings.Error);
            return false;
        }

        var settings = new GridSettings
        {
            Place = request.Place is { } place ? TrackDoor.PlaceOf(place) : null,
            Indicator = request.Indicator,
            FileName = table.File.Name,
            Unit = request.Unit,
            Source = request.Source ?? table.File.Name,
            Published = published,
            Status = status,
        };
        GridReading[] readings = [.. table.Grids.Select(grid => GridReader.Read(grid, settings, Catalogues.Default))];
        Observation[] observations = [.. readings.SelectMany(static reading => reading.Observations)];
        GridRefusal[] refusals = [.. readings.SelectMany(static reading => reading.Refusals)];
        if (observations.Length == 0)
        {
            surroundings.Print(TrackImportReport.Of(path, readings, request.All));
            new Fault(path, "一个数也没有读出来，什么都没有写进去", "no figure could be read, and nothing was written").WriteTo(surroundings.Error);
            return false;
        }

        var import = new ObservationImport(table.File, Settings(request), observations, refusals.Length, reason);
        DateTimeOffset now = surroundings.Clock.GetUtcNow();
        ImportOutcome outcome = request.Preview
            ? archive.Read(session => import.Preview(session, DateOnly.FromDateTime(now.UtcDateTime)))
            : archive.Write(request.Who, import.Take);
        surroundings.Print(TrackImportReport.Of(path, readings, outcome, request));
        return true;
    }

    // What was said about the file; it makes another import of the same bytes.
    private static string Settings(TrackImportRequest request) => new ImportTerms(
        request.Place, request.Indicator, request.Unit, request.Source, request.Published, request.Status, request.Reason).Key;
}
