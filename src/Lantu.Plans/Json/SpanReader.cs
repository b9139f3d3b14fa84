using System.Globalization;
using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.Plans.Json;

/// <summary>Reads spans, and keeps the places on the page that stand with them.</summary>
/// <param name="characters">How many characters the text has.</param>
internal sealed class SpanReader(int characters)
{
    private const decimal Hundredths = 100m;
    private const decimal Farthest = 20_000_000m;

    /// <summary>The places that were read so far.</summary>
    internal Dictionary<TextSpan, SpanPlace> Places { get; } = [];

    internal TextSpan Read(JsonPlace json)
    {
        var span = new TextSpan(json["start"].Int32(), json["end"].Int32());
        if (span.Start < 0 || span.Start > characters)
        {
            throw json["start"].Fault(string.Create(CultureInfo.InvariantCulture, $"a position from 0 to {characters}"));
        }

        if (span.End < span.Start || span.End > characters)
        {
            throw json["end"].Fault(string.Create(CultureInfo.InvariantCulture, $"a position from {span.Start} to {characters}"));
        }

        if (json.Optional("page") is { } page)
        {
            Places[span] = ReadPlace(page, json);
        }

        return span;
    }

    private static SpanPlace ReadPlace(JsonPlace page, JsonPlace json)
    {
        int first = page.Int32();
        int last = json.Optional("lastPage")?.Int32() ?? first;
        if (first < 1 || last < first)
        {
            throw page.Fault("a page from 1, and none before it");
        }

        return new SpanPlace(first, last, json["rects"].List(ReadRectangle));
    }

    private static SourceRectangle ReadRectangle(JsonPlace json)
    {
        List<decimal> numbers = json.List(static number => number.Decimal());
        return numbers.Count == 4 && numbers.TrueForAll(static number => number is >= -Farthest and <= Farthest)
            ? new SourceRectangle(InHundredths(numbers[0]), InHundredths(numbers[1]), InHundredths(numbers[2]), InHundredths(numbers[3]))
            : throw json.Fault("four numbers: left, top, width, height");
    }

    private static int InHundredths(decimal number) => (int)decimal.Round(number * Hundredths, MidpointRounding.AwayFromZero);
}
