using System.Globalization;
using Lantu.Text;

namespace Lantu.Plans.Model;

/// <summary>Ids that stay the same when the same document is read again.</summary>
public static class PlanIds
{
    /// <summary>The id of something that stands at a span: <c>s120-188</c>.</summary>
    /// <param name="prefix">One letter for the kind of thing.</param>
    /// <param name="span">Where it stands.</param>
    public static string Of(char prefix, TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{span.Start}-{span.End}");

    /// <summary>The id of a fact, made of its span, its measure and its indicator as written.</summary>
    public static string OfFact(TextSpan span, Measure measure, string indicator)
    {
        // FNV-1a: short, well known, and the same on every machine.
        uint hash = 2166136261;
        foreach (char letter in indicator)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return string.Create(CultureInfo.InvariantCulture, $"f{span.Start}-{span.End}-{MeasureLetter(measure)}-{hash:x8}");
    }

    private static char MeasureLetter(Measure measure) => measure switch
    {
        Measure.Level => 'l',
        Measure.Growth => 'g',
        Measure.AverageGrowth => 'a',
        Measure.Change => 'c',
        Measure.Share => 's',
        Measure.Multiple => 'm',
        Measure.Rank => 'r',
        Measure.Streak => 'k',
    };
}
