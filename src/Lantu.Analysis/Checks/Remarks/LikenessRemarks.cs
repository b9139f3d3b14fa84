using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Remarks;

/// <summary>Figures that look comparable and are not.</summary>
internal static class LikenessRemarks
{
    private static readonly string[][] Families = [["income-per-capita", "income-urban", "income-rural"]];

    internal static IEnumerable<Remark> Find(Ledger ledger, FindingWords words)
    {
        for (int source = 0; source < ledger.Documents; source++)
        {
            if (Output(ledger, words, source) is { } output)
            {
                yield return output;
            }

            foreach (Remark remark in Ranks(ledger, words, source))
            {
                yield return remark;
            }
        }

        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            Figure? visits = sentence.FirstOrDefault(static figure => figure is { Unit: "person-time", Fact.Measure: Measure.Level });
            Figure? people = visits is null ? null : sentence.FirstOrDefault(figure => figure is { Unit: "person", Fact.Measure: Measure.Level } && SharesNoun(figure, visits));
            if (visits is not null && people is not null)
            {
                yield return Make(words, CheckCodes.NotAddable, Verdict.NoCheck, [visits, people], new("一为人次，一为人数，不能相加。", " One counts visits and the other people: they are not summed."));
            }
        }
    }

    private static bool SharesNoun(Figure a, Figure b)
    {
        string first = a.Fact.Indicator.Written;
        string second = b.Fact.Indicator.Written;
        return first.Length > 1 && second.Length > 1 && first[^2..] == second[^2..];
    }

    private static Remark? Output(Ledger ledger, FindingWords words, int source)
    {
        if (ledger.ReviewYear(source) is not { } year)
        {
            return null;
        }

        Figure? product = ledger.Headline(source, "gdp", Measure.Level, year, Nature.Result);
        Figure? output = ledger.Of("industrial-output-above-scale", Measure.Level).Concat(ledger.Of("industrial-output", Measure.Level))
            .FirstOrDefault(figure => figure.Source == source && figure.Year == year && figure.Fact.Nature == Nature.Result);
        return product is null || output is null
            ? null
            : Make(words, CheckCodes.OutputIsNoShare, Verdict.NoCheck, [output, product], new("总产值包含中间投入，不是增加值，不能算作生产总值的份额。", " Gross output holds intermediate inputs and is not value added: it is no share of the gross product."));
    }

    private static IEnumerable<Remark> Ranks(Ledger ledger, FindingWords words, int source)
    {
        foreach (string[] family in Families)
        {
            Figure[] ranks = [.. family.SelectMany(key => ledger.Of(key, Measure.Rank)).Where(rank => rank.Source == source && rank.Fact.Nature == Nature.Result)];
            if (ranks.Length > 1 && ranks.Select(static rank => rank.Fact.Indicator.Id).Distinct().Count() > 1 && ranks.Select(static rank => rank.Fact.Scope).Distinct().Count() == 1)
            {
                yield return Make(words, CheckCodes.RanksOfOthers, Verdict.Note, ranks, new("名称相近而口径不同，不能互相印证。", " The names are alike and the coverage is not: neither confirms the other."));
            }
        }
    }

    private static Remark Make(FindingWords words, CheckCode code, Verdict verdict, IReadOnlyList<Figure> figures, Bilingual why)
    {
        Bilingual listed = words.Listed(figures);
        return new Remark(code, verdict, string.Empty, null, null, null, null, [.. figures.Select(static figure => figure.Id)], [.. figures.Select(static figure => figure.Place)], listed + new Bilingual("：", ":") + why);
    }
}
