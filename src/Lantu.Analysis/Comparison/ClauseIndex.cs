using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Comparison;

/// <summary>The clauses in which a new document reports, by their pairs of letters.</summary>
internal sealed class ClauseIndex
{
    private const int LeastLetters = 4;
    private const int LeastRare = 3;
    private const int OnceInEach = 2;
    private const int ClausesOfRare = 400;

    private readonly Plan _old;
    private readonly Plan _report;
    private readonly List<Clause> _clauses = [];
    private readonly Dictionary<int, List<int>> _withPair = [];
    private readonly Dictionary<int, int> _frequency = [];
    private int _total;

    internal ClauseIndex(Plan old, Plan report)
    {
        _old = old;
        _report = report;
        foreach (TextSpan sentence in ReportingSentences())
        {
            foreach (TextSpan clause in ClausesOf(report.Text, sentence))
            {
                Add(clause, sentence);
            }
        }

        foreach (TextSpan clause in ClausesOf(old.Text, new TextSpan(0, old.Text.Length)))
        {
            Count(LetterPairs.Of(old.Text, clause));
        }
    }

    /// <summary>Adds the sentences that speak of the clauses of a stretch of the old document, each with its best score.</summary>
    internal void Find(TextSpan stretch, Dictionary<TextSpan, decimal> best)
    {
        foreach (TextSpan clause in ClausesOf(_old.Text, stretch))
        {
            int[] pairs = LetterPairs.Of(_old.Text, clause);
            double weight = Weight(pairs);
            foreach (int candidate in Sharing(pairs))
            {
                TextSpan sentence = _clauses[candidate].Sentence;
                if (Score(pairs, weight, _clauses[candidate]) is { } score && score > best.GetValueOrDefault(sentence))
                {
                    best[sentence] = score;
                }
            }
        }
    }

    /// <summary>The sentence of the new document around a figure.</summary>
    internal TextSpan SentenceAt(TextSpan figure)
    {
        foreach (Clause clause in _clauses)
        {
            if (clause.Sentence.Contains(figure))
            {
                return clause.Sentence;
            }
        }

        return SentencesOf(_report.Text, new TextSpan(0, _report.Text.Length)).FirstOrDefault(sentence => sentence.Contains(figure));
    }

    // A new document tells what was done in its review; where it names none, wherever it does not plan.
    private IEnumerable<TextSpan> ReportingSentences()
    {
        PlanSection[] review = [.. _report.Sections.Where(static section => section.Role == SectionRole.Review)];
        PlanTask[] planned = [.. _report.Tasks];
        foreach (TextSpan sentence in SentencesOf(_report.Text, new TextSpan(0, _report.Text.Length)))
        {
            bool inside = review.Length == 0
                ? !planned.Any(task => task.Span.Overlaps(sentence))
                : review.Any(section => section.Span.Contains(sentence));
            if (inside && !_report.Facts.Any(fact => fact.Nature == Nature.Target && sentence.Contains(fact.Span)))
            {
                yield return sentence;
            }
        }
    }

    private void Add(TextSpan clause, TextSpan sentence)
    {
        int[] pairs = LetterPairs.Of(_report.Text, clause);
        Count(pairs);
        if (pairs.Length < LeastLetters - 1)
        {
            return;
        }

        foreach (int pair in pairs)
        {
            if (!_withPair.TryGetValue(pair, out List<int>? clauses))
            {
                _withPair[pair] = clauses = [];
            }

            clauses.Add(_clauses.Count);
        }

        _clauses.Add(new Clause(sentence, pairs));
    }

    private void Count(int[] pairs)
    {
        _total++;
        foreach (int pair in pairs)
        {
            _frequency[pair] = _frequency.GetValueOrDefault(pair) + 1;
        }
    }

    private SortedSet<int> Sharing(int[] pairs)
    {
        var clauses = new SortedSet<int>();
        foreach (int pair in pairs)
        {
            if (_withPair.TryGetValue(pair, out List<int>? found))
            {
                clauses.UnionWith(found);
            }
        }

        return clauses;
    }

    private decimal? Score(int[] pairs, double weight, Clause clause)
    {
        int[] common = [.. pairs.Intersect(clause.Pairs)];
        double whole = Math.Sqrt(weight * Weight(clause.Pairs));
        return whole == 0 ? null : TaskScore.Of(Weight(common) / whole, Weight(common.Where(IsRare)) / WeightOf(OnceInEach));
    }

    // 新时代中国特色社会主义 joins everything with everything: only what is rare in both documents is evidence.
    private bool IsRare(int pair) => _frequency.GetValueOrDefault(pair) <= Math.Max(LeastRare, _total / ClausesOfRare);

    private double Weight(IEnumerable<int> pairs)
    {
        double sum = 0;
        foreach (int pair in pairs)
        {
            sum += WeightOf(_frequency.GetValueOrDefault(pair));
        }

        return sum;
    }

    private double WeightOf(int frequency)
    {
        double rare = Math.Log((double)(_total + 1) / (frequency + 1));
        return rare * rare;
    }

    private static IEnumerable<TextSpan> SentencesOf(string text, TextSpan within) => Pieces(text, within, "。！？!?\n");

    private static IEnumerable<TextSpan> ClausesOf(string text, TextSpan within) => Pieces(text, within, "。！？!?\n，；：,;:、");

    private static IEnumerable<TextSpan> Pieces(string text, TextSpan within, string ends)
    {
        int start = within.Start;
        for (int i = within.Start; i <= within.End; i++)
        {
            if (i < within.End && !ends.Contains(text[i], StringComparison.Ordinal))
            {
                continue;
            }

            TextSpan piece = Trimmed(text, start, i);
            if (piece.Length > 0)
            {
                yield return piece;
            }

            start = i + 1;
        }
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private readonly record struct Clause(TextSpan Sentence, int[] Pairs);
}
