using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Folding;

namespace Lantu.Archive.Decisions;

/// <summary>Finds words in the text of a plan, whatever marks, spaces and widths stand among them.</summary>
public static class TextPlace
{
    private const string Ends = "。；！？\n";

    /// <summary>The places of some words, in the order of the text.</summary>
    /// <param name="plan">The plan, with its text.</param>
    /// <param name="words">The words.</param>
    /// <param name="line">Only on this line of the text, from 1; null for all.</param>
    public static IReadOnlyList<TextSpan> Find(Plan plan, string words, int? line)
    {
        ArgumentNullException.ThrowIfNull(plan);
        FoldedText folded = FoldedText.Of(plan.Text);
        string letters = folded.Characters.ToString();
        string wanted = FoldedText.Of(words).Characters.ToString();
        var found = new List<TextSpan>();
        for (int at = wanted.Length == 0 ? -1 : letters.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            TextSpan span = folded.Source(at, at + wanted.Length);
            if (line is null || LineOf(plan, span) == line)
            {
                found.Add(span);
            }
        }

        return found;
    }

    /// <summary>The line on which a place begins, from 1.</summary>
    public static int LineOf(Plan plan, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return 1 + plan.Text.AsSpan(0, span.Start).Count('\n');
    }

    /// <summary>The sentence around a place.</summary>
    public static TextSpan Sentence(Plan plan, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int start = plan.Text.AsSpan(0, span.Start).LastIndexOfAny(Ends) + 1;
        int length = plan.Text.AsSpan(span.End).IndexOfAny(Ends);
        int end = length < 0 ? plan.Text.Length : span.End + length + (plan.Text[span.End + length] == '\n' ? 0 : 1);
        return new TextSpan(Math.Min(start, span.Start), end);
    }
}
