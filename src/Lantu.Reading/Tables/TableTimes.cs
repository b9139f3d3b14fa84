using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Periods;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Tables;

/// <summary>Reads the time that a head or a caption tells: 2025年实际, 2030, “十五五”时期.</summary>
internal static class TableTimes
{
    private const int FirstYear = 1949;
    private const int LastYear = 2100;

    /// <summary>The time; unknown where the words tell none.</summary>
    internal static TimeFrame In(string words, PeriodTracker tracker)
    {
        var scanner = new PhraseScanner();
        scanner.Scan(words, 0, words.Length);
        foreach (TimePhrase time in scanner.Times)
        {
            if (!time.IsBase && time.Kind is not TimeKind.WholeYear)
            {
                // A plan in a head is the whole plan, whatever of it has passed.
                TimeFrame frame = time.Kind == TimeKind.FiveYearPlan ? new TimeFrame(time.From, time.To) : tracker.Resolve(time, SectionRole.Tasks);
                if (frame.IsKnown)
                {
                    return frame;
                }
            }
        }

        return BareYear(words);
    }

    // 「2025」 and 「2025(实际)」: four digits that are a year.
    private static TimeFrame BareYear(string words)
    {
        for (int i = 0; i + 4 <= words.Length; i++)
        {
            bool apart = (i == 0 || !char.IsAsciiDigit(words[i - 1])) && (i + 4 == words.Length || !char.IsAsciiDigit(words[i + 4]));
            if (apart && int.TryParse(words.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > FirstYear and < LastYear)
            {
                return new TimeFrame(year, year);
            }
        }

        return default;
    }
}
