using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

if (args is not [var folder, var what, ..])
{
    Console.Error.WriteLine("Lantu.Mutations FOLDER contradictions|study [SEED] [COUNT]");
    return 2;
}
int all = 0, related = 0, decidable = 0;
var verdicts = new SortedDictionary<string, int>(StringComparer.Ordinal);
foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
{
    if (Path.GetExtension(path) is not (".txt" or ".md"))
    {
        continue;
    }

    var source = SourceText.Decode(File.ReadAllBytes(path));
    Plan plan = PlanReader.Read(source, Path.GetFileName(path), Catalogues.Default);
    if (plan.Document.Language != "zh")
    {
        continue;
    }

    Findings found = Check.All([plan], [], derive: true, Catalogues.Default);
    all += found.Figures.All; related += found.Figures.Related; decidable += found.Figures.Decidable;
    foreach (Finding f in found.All.Concat(found.Derived))
    {
        string k = f.Code.Code + " " + VerdictNames.Of(f.Verdict);
        verdicts[k] = verdicts.GetValueOrDefault(k) + 1;
        if (what == "contradictions" ? f.Verdict == Verdict.Contradiction : what == f.Code.Code || what == "all")
        {
            Console.WriteLine($"{plan.Source.Name} {f.Code.Code} {VerdictNames.Of(f.Verdict)} | {f.Message.Chinese}");
            if (args.Length > 2)
            {
                Console.WriteLine("    " + f.Message.English);
            }

            SourceSpan s = f.Spans[0];
            Console.WriteLine("      … " + plan.Text[Math.Max(0, s.Span.Start - 60)..Math.Min(plan.Text.Length, s.Span.End + 80)].Replace('\n', '/'));
        }
    }
}
foreach (var (k, n) in verdicts)
{
    Console.WriteLine($"{k} {n}");
}

Console.WriteLine($"{all} figures, {related} related, {decidable} decidable");
return 0;
