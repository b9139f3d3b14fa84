namespace Lantu.Site.Tests;

/// <summary>A clock that goes as that of the machine, but for what a test has moved it.</summary>
internal sealed class MovedClock : TimeProvider
{
    /// <summary>By how much it is ahead.</summary>
    internal TimeSpan Ahead { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
