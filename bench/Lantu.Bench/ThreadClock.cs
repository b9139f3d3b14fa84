using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Lantu.Bench;

/// <summary>The processor time of this thread, which others on the machine disturb less than the time on the wall.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>Nanoseconds since some moment; on systems other than Linux those of the wall.</summary>
    internal static long Nanoseconds
    {
        get
        {
            if (OperatingSystem.IsLinux() && Read(ThreadProcessorTime, out Moment moment) == 0)
            {
                return (moment.Seconds * 1_000_000_000) + moment.Nanoseconds;
            }

            return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Moment moment);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
