using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>The notes of a reading as a tree: the sentence, the facts in it, what was decided about each.</summary>
internal static class TraceTree
{
    private const int LongestQuote = 28;
    private const int EndOfQuote = 8;

    private static readonly Style RuleStyle = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style QuoteStyle = new(Color.Yellow);
    private static readonly Style PlaceStyle = new(Color.Grey);

    /// <summary>Draws the notes of the sentences that overlap what was asked for.</summary>
    /// <param name="plan">The plan that was read along with the notes.</param>
    /// <param name="notes">All notes of the reading.</param>
    /// <param name="asked">A line, or a bare sentence.</param>
    /// <param name="origin">Where offsets are counted from.</param>
    /// <param name="width">Columns.</param>
    /// <param name="color">Whether colors may be used.</param>
    internal static string Render(
        Plan plan, IReadOnlyList<TraceNote> notes, TextSpan asked, int origin, int width, bool color)
    {
        using var paper = new Paper(width, color);
        var tree = new Tree(new Spectre.Console.Text(Quote(asked.Of(plan.Text)), QuoteStyle) { Overflow = Overflow.Fold });
        if (Grow(tree, plan.Text, notes, asked, origin))
        {
            paper.Console.Write(tree);
        }
        else
        {
            paper.Line("没有规则读到这些字 / No rule read any of these characters:");
            paper.Line("  " + Quote(asked.Of(plan.Text)), QuoteStyle);
        }

        Fact[] facts = [.. plan.Facts.Where(read => read.Span.Overlaps(asked))];
        paper.Line();
        paper.Line($"读出 {facts.Length} 条事实 / {facts.Length} facts");
        foreach (Fact read in facts)
        {
            paper.Line($"  {ChineseWords.Of(read.Nature)} {FactWords.Indicator(read)} {FactWords.Figure(read)}"
                + $"  期间 {read.Period?.Label ?? "不明"}  规则 {read.Rule}  把握 {FactWords.Percent(read.Confidence)}");
        }

        return paper.Text();
    }

    // A note hangs on the last one above it that covers it: a decision on its fact, a fact on its sentence where the
    // reader noted one. Facts of other sentences, and what was decided about them, are left out.
    private static bool Grow(Tree tree, string text, IReadOnlyList<TraceNote> notes, TextSpan asked, int origin)
    {
        bool grown = false;
        (TraceNote Note, TreeNode Node)? sentence = null;
        TreeNode? fact = null;
        foreach (TraceNote note in notes)
        {
            if (note.Depth >= 2)
            {
                fact?.AddNode(Line(text, note, origin));
                continue;
            }

            fact = null;
            if (!note.Span.Overlaps(asked))
            {
                continue;
            }

            grown = true;
            if (note.Depth == 0)
            {
                sentence = (note, tree.AddNode(Line(text, note, origin)));
            }
            else
            {
                IHasTreeNodes above = sentence is { } known && known.Note.Span.Contains(note.Span) ? known.Node : tree;
                fact = above.AddNode(Line(text, note, origin));
            }
        }

        return grown;
    }

    private static Paragraph Line(string text, TraceNote note, int origin)
    {
        var line = new Paragraph { Overflow = Overflow.Fold };
        line.Append(note.Rule, RuleStyle);
        line.Append(" ");
        line.Append(Quote(Short(note.Span.Of(text).Trim())), QuoteStyle);
        line.Append($" {note.Span.Start - origin}..{note.Span.End - origin}", PlaceStyle);
        if (note.Why.Length > 0)
        {
            line.Append(" " + note.Why);
        }

        return line;
    }

    // A sentence quoted under each of its decisions would hide the decisions: its beginning and end tell which it is.
    private static string Short(string words) =>
        words.Length <= LongestQuote ? words : words[..(LongestQuote - EndOfQuote)] + "…" + words[^EndOfQuote..];

    private static string Quote(string words) => "「" + words.Trim().Replace('\n', ' ') + "」";
}
