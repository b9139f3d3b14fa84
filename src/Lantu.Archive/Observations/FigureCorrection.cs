using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Archive.Documents;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>One figure that a person puts in the place of another: an import of one figure, whose file is what the person said.</summary>
public sealed record FigureCorrection
{
    /// <summary>The number of the series.</summary>
    public required long Series { get; init; }

    /// <summary>Of which period.</summary>
    public required Period Period { get; init; }

    /// <summary>The number of the figure that the person saw and corrects.</summary>
    public required long Replaces { get; init; }

    /// <summary>In the unit of the series.</summary>
    public required decimal Value { get; init; }

    /// <summary>As the person wrote it, with its unit: 4250.1亿元.</summary>
    public required string Written { get; init; }

    /// <summary>The day from which it counts as published; not before that of the figure which it replaces.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Who published the right figure; null where it is a correction of the office itself.</summary>
    public string? Source { get; init; }

    /// <summary>How final; null where nobody tells.</summary>
    public ObservationStatus? Status { get; init; }

    /// <summary>Why, in a word.</summary>
    public RevisionReason Reason { get; init; } = RevisionReason.Correction;

    /// <summary>Why, in words.</summary>
    public required string Why { get; init; }

    /// <summary>Puts it in its place.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <exception cref="ArchiveException">There is no such series, or the series has no figure of the period.</exception>
    public CorrectionOutcome Take(UnitOfWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        StoredSeries series = SeriesIndex.Find(work.Session, Series)
            ?? throw new ArchiveException($"没有第 {Series} 号数列", $"there is no series {Series}");
        PublishedFigure latest = FigureHistory.History(work.Session, Series, Period) is [.., var last]
            ? last
            : throw new ArchiveException($"{Period.Label} 没有数，无从更正", $"there is no figure of {Period.Label} to be corrected");
        if (latest.Id != Replaces)
        {
            return new CorrectionOutcome(CorrectionEnd.Overtaken, latest, 0);
        }

        if (Published < latest.Published)
        {
            return new CorrectionOutcome(CorrectionEnd.TooEarly, latest, 0);
        }

        if (latest.Value == Value && (Status is null || Status == latest.Status))
        {
            return new CorrectionOutcome(CorrectionEnd.Same, latest, 0);
        }

        var observation = new Observation
        {
            Series = series.Series,
            Period = Period,
            Value = Value,
            Written = Written,
            Status = Status,
            Source = Source ?? "人工更正：" + Why,
            Published = Published,
        };
        var file = new SourceFile(FormattableString.Invariant($"correction-{Series}-{Period.Label}.json"), "application/json", Said(series));
        var terms = new ImportTerms(series.Series.Place.Name, null, null, observation.Source, Day(Published), Status is { } status ? ObservationNames.Of(status) : null, ObservationNames.Of(Reason));
        ImportOutcome outcome = new ObservationImport(file, terms.Key, [observation], 0, Reason).Take(work);
        work.Tell("figure-corrected", string.Create(CultureInfo.InvariantCulture, $"series/{Series}"), JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["period"] = Period.Label,
            ["was"] = latest.Written,
            ["is"] = Written,
            ["why"] = Why,
        }));
        return new CorrectionOutcome(CorrectionEnd.Done, FigureHistory.History(work.Session, Series, Period)[^1], outcome.Id);
    }

    // What the person said, as a file of its own: an import has one.
    private byte[] Said(StoredSeries series)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/correction/1");
            json.WriteString("place", series.Series.Place.Name);
            json.WriteString("indicator", series.Series.Indicator.Name ?? series.Series.Indicator.Written);
            json.WriteString("measure", ObservationNames.Of(series.Series.Measure));
            json.WriteString("period", Period.Label);
            json.WriteNumber("replaces", Replaces);
            json.WriteNumber("value", Value);
            json.WriteString("unit", series.Series.Unit);
            json.WriteString("written", Written);
            json.WriteString("published", Day(Published));
            json.WriteString("source", Source);
            json.WriteString("status", Status is { } status ? ObservationNames.Of(status) : null);
            json.WriteString("reason", ObservationNames.Of(Reason));
            json.WriteString("why", Why);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What became of a correction.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Figure">The figure that stands now.</param>
/// <param name="Import">The number of the import; 0 where nothing was written.</param>
public sealed record CorrectionOutcome(CorrectionEnd End, PublishedFigure Figure, long Import);

/// <summary>How a correction ended.</summary>
public enum CorrectionEnd
{
    /// <summary>It stands.</summary>
    Done,

    /// <summary>The figure that was seen is no longer the latest: somebody else was faster.</summary>
    Overtaken,

    /// <summary>Its day of publication lies before that of the figure which it would replace.</summary>
    TooEarly,

    /// <summary>The figure is the same already.</summary>
    Same,
}
