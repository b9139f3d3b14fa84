using System.Globalization;
using Lantu.Text.Formats;

namespace Lantu.App.Parsing;

/// <summary>Tells a parser that hangs from one that works, also where the machine lets it work little.</summary>
/// <remarks>
/// Its own processor time is what counts: a parser that waits for a processor uses none of it and may wait, one that turns
/// in a circle uses it up. One that sleeps uses none either; what tells it from one that waits is that the latter gets a
/// little now and then.
/// </remarks>
internal sealed class ParserWatch(ParserBounds bounds)
{
    private TimeSpan _workedAtWord;
    private TimeSpan _awakeAt;
    private TimeSpan _workedAwake;
    private long _words;

    /// <summary>Looks at it once more.</summary>
    /// <param name="clock">Since its start.</param>
    /// <param name="worked">The processor time that it has used since then; never falls.</param>
    /// <param name="words">How many words it has said.</param>
    /// <returns>Why it must end; null where it may go on.</returns>
    internal ParserFault? Look(TimeSpan clock, TimeSpan worked, long words)
    {
        if (words != _words)
        {
            _words = words;
            _workedAtWord = worked;
            StayAwake(clock, worked);
        }
        else if (worked - _workedAwake >= bounds.Awake)
        {
            StayAwake(clock, worked);
        }

        return worked - _workedAtWord > bounds.Silence ? Fault(bounds.Silence, "处理器时间没有进展", "of processor time without progress")
            : clock - _awakeAt > bounds.Silence ? Fault(bounds.Silence, "没有进展，也没有在运行", "without progress and without running")
            : worked > bounds.Work ? Fault(bounds.Work, "处理器时间", "of processor time")
            : clock > bounds.Whole ? Fault(bounds.Whole, "没有读完", "by the clock")
            : null;
    }

    private void StayAwake(TimeSpan clock, TimeSpan worked)
    {
        _awakeAt = clock;
        _workedAwake = worked;
    }

    private static ParserFault Fault(TimeSpan bound, string chinese, string english) => new(
        ParserFaultKind.TimeOut,
        string.Create(CultureInfo.InvariantCulture, $"超过 {bound.TotalSeconds:0.##} 秒{chinese}"),
        string.Create(CultureInfo.InvariantCulture, $"more than {bound.TotalSeconds:0.##} seconds {english}"));
}
