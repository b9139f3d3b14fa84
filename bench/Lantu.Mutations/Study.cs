using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.Mutations;

/// <summary>Makes figures wrong, one at a time, and counts how many are found.</summary>
/// <param name="documents">Name and text of each document.</param>
internal sealed class Study(IReadOnlyList<(string Name, string Text)> documents)
{
    /// <summary>Draws so many wrong figures, as evenly over the relations as they allow, and checks each document anew.</summary>
    internal void Run(int seed, int count)
    {
        var random = new Random(seed);
        Dictionary<string, Queue<(string Name, Edit Edit, Mutation Mutation)>> drawn = Candidates()
            .GroupBy(static candidate => candidate.Edit.Code.Code + " " + candidate.Mutation.Kind)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, group => new Queue<(string, Edit, Mutation)>(Shuffled([.. group], random)));
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        int done = 0;
        while (done < count && drawn.Values.Any(static queue => queue.Count > 0))
        {
            foreach ((string code, Queue<(string Name, Edit Edit, Mutation Mutation)> queue) in drawn)
            {
                if (done < count && queue.TryDequeue(out (string Name, Edit Edit, Mutation Mutation) next))
                {
                    Tell(tallies, code.Split(' ')[0], next.Mutation.Kind, Outcome(next.Name, next.Edit, next.Mutation));
                    done++;
                }
            }
        }

        Print(tallies, seed, done);
    }

    /// <summary>Makes any figure of any document wrong: how much a check alone can see.</summary>
    internal void RunAnywhere(int seed, int count)
    {
        var random = new Random(seed);
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        (string Name, Plan Plan, Figure Figure)[] all =
        [
            .. documents.Select(static document => PlanReader.Read(SourceText.FromText(document.Text), document.Name, Catalogues.Default))
                .SelectMany(static plan => plan.Facts.Where(static fact => fact.Value.Number is not null).Select(fact => (plan.Source.Name, plan, Figure.Of(0, fact, plan.Text)))),
        ];
        random.Shuffle(all);
        int done = 0;
        foreach ((string name, Plan plan, Figure figure) in all)
        {
            Mutation[] ways = [.. Mutation.Of(plan.Text, figure)];
            if (ways.Length > 0 && done++ < count)
            {
                Mutation way = ways[random.Next(ways.Length)];
                Tell(tallies, "any", way.Kind, Outcome(name, null, way));
            }
        }

        Print(tallies, seed, Math.Min(done, count));
    }

    // Figures of relations that pass as they stand, changed so that the relation's loose stretch is left.
    private IEnumerable<(string Name, Edit Edit, Mutation Mutation)> Candidates()
    {
        foreach ((string name, string text) in documents)
        {
            Plan plan = PlanReader.Read(SourceText.FromText(text), name, Catalogues.Default);
            foreach ((Edit edit, Reckoning reckoned) in Check.Edits(plan, Catalogues.Default))
            {
                if (!edit.IsHard || reckoned.Verdict != Verdict.Pass)
                {
                    continue;
                }

                foreach (Mutation mutation in edit.Figures.SelectMany(figure => Mutation.Of(plan.Text, figure)))
                {
                    if (Leaves(edit, mutation))
                    {
                        yield return (name, edit, mutation);
                    }
                }
            }
        }
    }

    private static bool Leaves(Edit edit, Mutation mutation)
    {
        Figure mutated = mutation.Mutated();
        Edit changed = edit with
        {
            Inputs = [.. edit.Inputs.Select(input => Edit.Same(input, mutation.Figure) ? AsIn(input, mutated) : input)],
            Stated = edit.Stated is { } stated && Edit.Same(stated, mutation.Figure) ? AsIn(stated, mutated) : edit.Stated,
        };
        return Judge.Of(changed)?.Verdict is Verdict.Contradiction or Verdict.Note;
    }

    // An edit may take a figure as exact.
    private static Figure AsIn(Figure input, Figure mutated) => input.Tight.IsPoint && input.Loose.IsPoint
        ? mutated with { Tight = Lantu.Analysis.Intervals.Interval.Exactly(mutated.Number), Loose = Lantu.Analysis.Intervals.Interval.Exactly(mutated.Number) }
        : mutated;

    private static string Outcome(string name, Edit? edit, Mutation mutation)
    {
        Plan plan = PlanReader.Read(SourceText.FromText(mutation.Text), name, Catalogues.Default);
        int start = mutation.Figure.Span.Start;
        int end = start + mutation.Written.Length;
        Finding[] about = [.. Check.All(plan, Catalogues.Default).All.Where(finding => finding.Spans.Any(place => place.Span.Start < end && start < place.Span.End))];
        bool named = about.Any(finding => finding.Verdict == Verdict.Contradiction && finding.Mend.Any(id => plan.Facts.Any(fact => fact.Id == id && fact.Span.Start < end && start < fact.Span.End)));
        return named ? "named"
            : about.Any(static finding => finding.Verdict == Verdict.Contradiction) ? "found"
            : about.Any(finding => finding.Verdict == Verdict.Note && finding.Code == edit?.Code) ? "note"
            : "missed";
    }

    private static T[] Shuffled<T>(T[] items, Random random)
    {
        random.Shuffle(items);
        return items;
    }

    private static void Tell(SortedDictionary<string, Tally> tallies, string code, MutationKind kind, string outcome)
    {
        foreach (string row in new[] { code, kind.ToString(), "all" })
        {
            Tally tally = tallies.GetValueOrDefault(row) ?? new Tally();
            tallies[row] = tally.Plus(outcome);
        }
    }

    private static void Print(SortedDictionary<string, Tally> tallies, int seed, int done)
    {
        Console.WriteLine($"seed {seed}, {done} wrong figures");
        Console.WriteLine("| | wrong | found | of them the figure named | a note | missed | share found |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach ((string row, Tally tally) in tallies)
        {
            Console.WriteLine(FormattableString.Invariant($"| {row} | {tally.All} | {tally.Found} | {tally.Named} | {tally.Notes} | {tally.Missed} | {(double)tally.Found / tally.All:0%} |"));
        }
    }

    private sealed record Tally(int All = 0, int Found = 0, int Named = 0, int Notes = 0, int Missed = 0)
    {
        internal Tally Plus(string outcome) => new(
            All + 1, Found + (outcome is "found" or "named" ? 1 : 0), Named + (outcome == "named" ? 1 : 0), Notes + (outcome == "note" ? 1 : 0), Missed + (outcome == "missed" ? 1 : 0));
    }
}
