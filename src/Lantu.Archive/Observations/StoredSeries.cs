using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>A series that the archive holds figures of.</summary>
/// <param name="Id">Its number in this archive.</param>
/// <param name="Series">What it observes.</param>
public sealed record StoredSeries(long Id, Series Series);
