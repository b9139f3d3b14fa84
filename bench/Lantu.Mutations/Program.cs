using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Mutations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

if (args is not [var folder, var what, .. var rest])
{
    Console.Error.WriteLine("Lantu.Mutations FOLDER contradictions|study|CODE [SEED] [COUNT]");
    return 2;
}

Plan[] plans = [.. Corpus.Of(folder)];
if (what == "study")
{
    int seed = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1;
    int count = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 600;
    var study = new Study([.. plans.Select(static plan => (plan.Source.Name, plan.Text))]);
    study.Run(seed, count);
    study.RunAnywhere(seed, count);
    return 0;
}

// What the unchanged documents show: contradictions, or all findings of one code, each with the words around its first figure.
int all = 0;
int related = 0;
int decidable = 0;
var verdicts = new SortedDictionary<string, int>(StringComparer.Ordinal);
foreach (Plan plan in plans)
{
    Findings found = Check.All([plan], [], derive: true, Catalogues.Default);
    all += found.Figures.All;
    related += found.Figures.Related;
    decidable += found.Figures.Decidable;
    foreach (Finding finding in found.All.Concat(found.Derived))
    {
        string row = finding.Code.Code + " " + VerdictNames.Of(finding.Verdict);
        verdicts[row] = verdicts.GetValueOrDefault(row) + 1;
        if (what == "contradictions" ? finding.Verdict == Verdict.Contradiction : what == finding.Code.Code)
        {
            int start = finding.Spans[0].Span.Start;
            Console.WriteLine($"{plan.Source.Name} {row} | {finding.Message.Chinese} | {finding.Message.English}");
            Console.WriteLine("      … " + plan.Text[Math.Max(0, start - 60)..Math.Min(plan.Text.Length, start + 90)].Replace('\n', '/'));
        }
    }
}

foreach ((string row, int count) in verdicts)
{
    Console.WriteLine($"{row} {count}");
}

Console.WriteLine(FormattableString.Invariant($"{plans.Length} documents, {all} figures, {related} related ({(double)related / all:0.0%}), {decidable} decidable ({(double)decidable / all:0.0%})"));
return 0;
