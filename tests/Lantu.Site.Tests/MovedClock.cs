namespace Lantu.Site.Tests;

/// <summary>A clock that goes as that of the machine, but for what a test has moved it.</summary>
internal sealed class MovedClock : TimeProvider
{
    /// <summary>By how much it is ahead.</summary>
    internal TimeSpan Ahead { get; set; }

    /// <summary>How much of waiting was skipped: what was seen a while ago is looked at again.</summary>
    internal TimeSpan Skipped { get; set; }

    /// <inheritdoc/>
    public override long GetTimestamp() => System.GetTimestamp() + (long)(Skipped.TotalSeconds * System.TimestampFrequency);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
