using System.Diagnostics;
using System.Globalization;

namespace Lantu.App.Outputs;

/// <summary>What <c>--stats</c> counts.</summary>
/// <param name="Documents">How many were read.</param>
/// <param name="Characters">UTF-16 units of their texts.</param>
/// <param name="Bytes">Of their texts in UTF-8, whatever encoding they came in.</param>
/// <param name="Facts">How many facts were read.</param>
/// <param name="Reading">From text to facts alone: without fetching, decoding and writing out.</param>
internal readonly record struct ReadingFigures(int Documents, long Characters, long Bytes, long Facts, TimeSpan Reading)
{
    private const decimal Million = 1_000_000;

    internal ReadingFigures Plus(ReadingFigures other) => new(
        Documents + other.Documents,
        Characters + other.Characters,
        Bytes + other.Bytes,
        Facts + other.Facts,
        Reading + other.Reading);

    /// <summary>The line for standard error.</summary>
    /// <param name="passes">How often the whole set was read; <see cref="Reading"/> is that of the median pass.</param>
    internal string Line(int passes)
    {
        using var process = Process.GetCurrentProcess();
        decimal seconds = (decimal)Reading.Ticks / TimeSpan.TicksPerSecond;
        decimal rate = seconds == 0 ? 0 : Bytes / Million / seconds;
        string median = passes == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" (median of {passes} passes)");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"统计 stats: {Documents} documents, {Characters} characters, {Bytes} bytes, {seconds:0.000000} s{median}, {rate:0.0} MB/s, {Facts} facts, peak memory {process.PeakWorkingSet64 / Million:0.0} MB\n");
    }
}
