namespace Lantu.Archive.Observations;

/// <summary>As of when the figures are asked for; both axes may be bounded.</summary>
/// <param name="Published">Only what was published on this day or before; null for all.</param>
/// <param name="KnownFrom">Only what the archive knew at this moment; null for all.</param>
public sealed record AsOf(DateOnly? Published, DateTimeOffset? KnownFrom)
{
    /// <summary>All that is known.</summary>
    public static AsOf Now { get; } = new(null, null);
}
