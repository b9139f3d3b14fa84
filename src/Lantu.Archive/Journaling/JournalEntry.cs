namespace Lantu.Archive.Journaling;

/// <summary>One change.</summary>
/// <param name="Id">Counts up.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">By whom, as they named themselves or as the system knows them.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">To what, as <c>document/3</c>.</param>
/// <param name="Payload">The rest, as JSON.</param>
public sealed record JournalEntry(long Id, DateTimeOffset At, string Who, string Kind, string Subject, string Payload);
