using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>The notes of a reading as a tree: the sentence, the facts in it, what was decided about each.</summary>
internal static class TraceTree
{
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
        bool wanted = false;
        bool any = false;
        Tree? tree = null;
        TreeNode? fact = null;
        foreach (TraceNote note in notes)
        {
            if (note.Depth == 0 || tree is null)
            {
                Print(paper, tree, wanted);
                wanted = note.Span.Overlaps(asked);
                any |= wanted;
                tree = new Tree(Line(plan.Text, note, origin));
                fact = null;
            }
            else if (note.Depth == 1 || fact is null)
            {
                fact = tree.AddNode(Line(plan.Text, note, origin));
            }
            else
            {
                fact.AddNode(Line(plan.Text, note, origin));
            }
        }

        Print(paper, tree, wanted);
        Fact[] facts = [.. plan.Facts.Where(read => read.Span.Overlaps(asked))];
        if (!any)
        {
            paper.Line("没有规则读到这些字 / No rule read any of these characters:");
            paper.Line("  " + Quote(asked.Of(plan.Text)), QuoteStyle);
        }

        paper.Line($"读出 {facts.Length} 条事实 / {facts.Length} facts");
        foreach (Fact read in facts)
        {
            paper.Line($"  {ChineseWords.Of(read.Nature)} {FactWords.Indicator(read)} {FactWords.Figure(read)}"
                + $"  期间 {read.Period?.Label ?? "不明"}  规则 {read.Rule}  把握 {FactWords.Percent(read.Confidence)}");
        }

        return paper.Text();
    }

    private static void Print(Paper paper, Tree? tree, bool wanted)
    {
        if (tree is not null && wanted)
        {
            paper.Console.Write(tree);
            paper.Line();
        }
    }

    private static Paragraph Line(string text, TraceNote note, int origin)
    {
        var line = new Paragraph { Overflow = Overflow.Fold };
        line.Append(note.Rule, RuleStyle);
        line.Append(" ");
        line.Append(Quote(note.Span.Of(text)), QuoteStyle);
        line.Append($" {note.Span.Start - origin}..{note.Span.End - origin}", PlaceStyle);
        if (note.Why.Length > 0)
        {
            line.Append(" " + note.Why);
        }

        return line;
    }

    private static string Quote(string words) => "「" + words.Trim().Replace('\n', ' ') + "」";
}
