using Lantu.Plans.Model;
using Lantu.Text.Formats;

namespace Lantu.Reading;

/// <summary>Gives the doubts of a parser their codes, and lets them weigh on the facts that stand there.</summary>
internal static class ParserDoubts
{
    // A number that was read in two ways is as likely wrong as right.
    private const decimal DoubtfulNumber = 0.5m;
    private const decimal DoubtfulWords = 0.8m;
    private const decimal LeastConfidence = 0.05m;

    internal static List<Problem> ToProblems(FormattedDocument document)
    {
        var problems = new List<Problem>(document.Doubts.Count);
        foreach (ParserDoubt doubt in document.Doubts)
        {
            ProblemCode code = CodeOf(doubt.Kind);
            string more = doubt.Detail.Length == 0 ? string.Empty : $"（{doubt.Detail}）";
            problems.Add(code.At(doubt.Span, code.Meaning.TrimEnd('。') + more + "。"));
        }

        return problems;
    }

    /// <summary>The facts, those that stand on doubtful characters with less confidence; both lists go along the text.</summary>
    internal static IReadOnlyList<Fact> Weigh(IReadOnlyList<Fact> facts, FormattedDocument document)
    {
        ParserDoubt[] doubts =
        [
            .. document.Doubts
                .Where(static doubt => doubt.Span.Length > 0 && FactorOf(doubt.Kind) < 1)
                .OrderBy(static doubt => doubt.Span.End),
        ];
        if (doubts.Length == 0)
        {
            return facts;
        }

        var weighed = new List<Fact>(facts.Count);
        int first = 0;
        foreach (Fact fact in facts)
        {
            while (first < doubts.Length && doubts[first].Span.End <= fact.Span.Start)
            {
                first++;
            }

            decimal factor = 1;
            for (int i = first; i < doubts.Length && doubts[i].Span.Start < fact.Span.End; i++)
            {
                factor = Math.Min(factor, FactorOf(doubts[i].Kind));
            }

            decimal confidence = decimal.Round(fact.Confidence * factor, 2, MidpointRounding.AwayFromZero);
            weighed.Add(factor == 1 ? fact : fact with { Confidence = Math.Max(LeastConfidence, confidence) });
        }

        return weighed;
    }

    private static decimal FactorOf(ParserDoubtKind kind) => kind switch
    {
        ParserDoubtKind.DoubtfulNumber => DoubtfulNumber,
        ParserDoubtKind.DoubtfulWords => DoubtfulWords,
        ParserDoubtKind.UnreadableCharacters => DoubtfulWords,
        ParserDoubtKind.Undecodable or ParserDoubtKind.TrackedChanges or ParserDoubtKind.HiddenText
            or ParserDoubtKind.MainTextGuessed or ParserDoubtKind.PageUnread or ParserDoubtKind.PictureUnread
            or ParserDoubtKind.RaggedTable => 1,
    };

    private static ProblemCode CodeOf(ParserDoubtKind kind) => kind switch
    {
        ParserDoubtKind.Undecodable => ProblemCodes.Undecodable,
        ParserDoubtKind.TrackedChanges => ProblemCodes.TrackedChanges,
        ParserDoubtKind.HiddenText => ProblemCodes.HiddenText,
        ParserDoubtKind.MainTextGuessed => ProblemCodes.MainTextGuessed,
        ParserDoubtKind.PageUnread => ProblemCodes.PageUnread,
        ParserDoubtKind.UnreadableCharacters => ProblemCodes.UnreadableCharacters,
        ParserDoubtKind.DoubtfulNumber => ProblemCodes.DoubtfulNumber,
        ParserDoubtKind.DoubtfulWords => ProblemCodes.DoubtfulWords,
        ParserDoubtKind.PictureUnread => ProblemCodes.PictureUnread,
        ParserDoubtKind.RaggedTable => ProblemCodes.RaggedTable,
    };
}
