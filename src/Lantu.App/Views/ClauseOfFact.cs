using System.Buffers;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.App.Views;

/// <summary>The words around a figure that say what it is of: among the main targets a sentence holds a dozen figures.</summary>
internal static class ClauseOfFact
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("，；。：,;:\n");

    /// <summary>The clause of a figure, with the one before it where the name of the indicator stands there.</summary>
    internal static TextSpan Of(string text, Fact fact)
    {
        int start = StartBefore(text, fact.Span.Start, fact.Evidence.Start);
        string name = fact.Indicator.Written;
        string tail = name.Length > 2 ? name[^2..] : name;
        if (start > fact.Evidence.Start && !text.AsSpan(start, fact.Span.End - start).Contains(tail, StringComparison.Ordinal))
        {
            start = StartBefore(text, start - 1, fact.Evidence.Start);
        }

        int end = text.AsSpan(fact.Span.End).IndexOfAny(Ends);
        return new TextSpan(start, end < 0 ? text.Length : fact.Span.End + end);
    }

    /// <summary>The same as one line without marks of Markdown.</summary>
    internal static string Words(Plan plan, Fact fact) =>
        Of(plan.Text, fact).Of(plan.Text).Replace("**", string.Empty, StringComparison.Ordinal).Replace('\n', ' ').Trim();

    private static int StartBefore(string text, int position, int least)
    {
        int found = text.AsSpan(0, position).LastIndexOfAny(Ends) + 1;
        return Math.Max(found, Math.Min(least, position));
    }
}
