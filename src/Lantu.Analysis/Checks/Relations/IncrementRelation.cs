using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R3: a level, its growth and its increment of one year: 「余额1100亿元，比年初增加100亿元，增长10%」.</summary>
internal static class IncrementRelation
{
    private static readonly string[] NetWords = ["净增", "增加", "多", "新增", "增", "减少", "下降", "净增加"];

    private static readonly string[] ComparedWords = ["比年初", "比上年", "较年初", "较上年", "比去年", "较去年", "同比", "净增"];

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            foreach (Figure change in sentence.Where(static figure => figure.Fact.Measure == Measure.Change && figure.IsPlain && Ledger.IsTrusted(figure) && figure.Unit is not ("%" or "pp")))
            {
                Figure? level = Beside(ledger, sentence, change, Measure.Level);
                Figure? growth = Beside(ledger, sentence, change, Measure.Growth);
                if (level is null || growth is null || change.Year is not { } year || !Ledger.IsWholeYear(change.Fact.Period, year) || level.Unit != change.Unit || growth.Number <= -100)
                {
                    continue;
                }

                string lead = ledger.Before(change);
                lead = lead[Math.Max(0, lead.Length - 10)..];
                bool compared = Array.Exists(ComparedWords, word => lead.Contains(word, StringComparison.Ordinal));
                if (Array.Exists(NetWords, word => lead.EndsWith(word, StringComparison.Ordinal)))
                {
                    yield return new Edit
                    {
                        Code = CheckCodes.Increment,
                        Inputs = [level, growth],
                        Stated = change,
                        Expression = static x => x[0] - (x[0] / (1 + (x[1] / 100))),
                        Formula = "{0} − {0} ÷ (1 + {1})",
                        Unit = change.Unit,
                        IsHard = compared && Bases.Of(ledger, growth, level.Unit) == Basis.Nominal,
                    };
                }
            }
        }
    }

    private static Figure? Beside(Ledger ledger, IReadOnlyList<Figure> sentence, Figure change, Measure measure) =>
        sentence.FirstOrDefault(figure => figure.Fact.Measure == measure && figure.IsPlain && Ledger.IsTrusted(figure) && figure.Year == change.Year
            && ledger.KeyOf(figure) == ledger.KeyOf(change) && figure.Fact.Nature == change.Fact.Nature
            && !Wording.Plain(ledger.TextOf(change), Math.Min(figure.Span.End, change.Span.End), Math.Max(figure.Span.Start, change.Span.Start)).Contains('；', StringComparison.Ordinal));
}
