namespace Lantu.Archive.Hooks;

/// <summary>What a hook is told of.</summary>
public enum HookEvent
{
    /// <summary>A version of a plan was published.</summary>
    PlanPublished,

    /// <summary>The light of a target of a published plan has changed.</summary>
    LightChanged,

    /// <summary>Somebody tries whether it gets through.</summary>
    Trial,
}

/// <summary>An address that is told what happens.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Address">Where to: http or https.</param>
/// <param name="Events">Of what.</param>
/// <param name="Secret">Signs what is told; sealed by the keys of the site.</param>
/// <param name="Who">Who made it.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="EndedAt">When it was ended; null while it was not.</param>
public sealed record Hook(long Id, string Address, IReadOnlyList<HookEvent> Events, string Secret, string Who, DateTimeOffset MadeAt, DateTimeOffset? EndedAt);

/// <summary>Something that a hook is told.</summary>
/// <param name="Id">Its number; the receiver knows by it what it has seen already.</param>
/// <param name="Hook">The number of the hook.</param>
/// <param name="Event">What happened.</param>
/// <param name="Body">What is sent: JSON, the same bytes each time.</param>
/// <param name="MadeAt">When it happened, in UTC.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAt">When it is tried next; null where it is done or given up.</param>
/// <param name="Status">The status of HTTP of the last try; null where there was no answer.</param>
/// <param name="Trouble">What went wrong the last time; null where nothing did.</param>
/// <param name="DoneAt">When the receiver took it; null where it has not.</param>
public sealed record HookDelivery(
    long Id, long Hook, HookEvent Event, string Body, DateTimeOffset MadeAt, int Attempts, DateTimeOffset? NextAt, int? Status, string? Trouble, DateTimeOffset? DoneAt);
