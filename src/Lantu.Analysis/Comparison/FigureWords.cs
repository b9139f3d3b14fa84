using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>A figure with the word that binds it, as it is said: 5.5%左右, 70万人以上, 超90万人.</summary>
internal static class FigureWords
{
    internal static string Of(Fact fact)
    {
        string written = fact.Value.Written;
        if (fact.Value.Number is null)
        {
            return written;
        }

        return fact.Comparator switch
        {
            Comparator.AtLeast => written + "以上",
            Comparator.MoreThan => "超" + written,
            Comparator.AtMost => written + "以内",
            Comparator.LessThan => "不到" + written,
            Comparator.About => written + "左右",
            Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => written,
        };
    }
}
