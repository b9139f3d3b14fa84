using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>A figure with the word that binds it, as it is said: 5.5%左右, 70万人以上, 超90万人.</summary>
internal static class FigureWords
{
    internal static string Of(Fact fact)
    {
        string written = fact.Value.Written;
        if (fact.Value.Number is not { } number)
        {
            return written;
        }

        // Of a fall, the condition is on the signed value: 下降2.5%以上 is at most -2.5.
        bool fell = number < 0;
        written = fell && fact.Measure is Measure.Growth or Measure.AverageGrowth && !written.StartsWith('-') ? "下降" + written : written;
        return fact.Comparator switch
        {
            Comparator.AtLeast => written + (fell ? "以内" : "以上"),
            Comparator.MoreThan => fell ? "不到" + written : "超" + written,
            Comparator.AtMost => written + (fell ? "以上" : "以内"),
            Comparator.LessThan => fell ? "超" + written : "不到" + written,
            Comparator.About => written + "左右",
            Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => written,
        };
    }
}
