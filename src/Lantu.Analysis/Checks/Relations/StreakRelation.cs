using Lantu.Analysis.Intervals;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R11: a streak grows by one a year, and has a possible beginning.</summary>
internal static class StreakRelation
{
    private const int FirstYear = 1949;

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (string key in ledger.KeysWith(Measure.Streak))
        {
            foreach (Figure streak in ledger.Of(key, Measure.Streak).Where(static streak => streak is { Unit: "year", Year: >= FirstYear, Fact.Nature: Nature.Result }))
            {
                yield return Start(streak);
                foreach (Figure earlier in ledger.Of(key, Measure.Streak).Where(other => IsYearBefore(ledger, other, streak)))
                {
                    yield return Next(ledger, earlier, streak);
                }
            }
        }
    }

    private static Edit Start(Figure streak) => new()
    {
        Code = CheckCodes.StreakStart,
        Inputs = [streak],
        Bound = Interval.Of(FirstYear, streak.Year),
        Expression = x => streak.Year!.Value - x[0] + 1,
        Formula = $"{streak.Year} − {{0}} + 1",
        IsHard = Ledger.IsTrusted(streak),
    };

    private static bool IsYearBefore(Ledger ledger, Figure earlier, Figure streak) =>
        earlier.Source != streak.Source && earlier.Unit == "year" && earlier.Year == streak.Year - 1 && earlier.Fact.Scope == streak.Fact.Scope
        && Ledger.IsTrusted(earlier) && Ledger.IsTrusted(streak) && ledger.Behind(earlier) is { } a && ledger.Behind(streak) is { } b
        && a.Length > 1 && b.Length > 1 && a[..2] == b[..2];

    // 「连续6年获评省级平安市」 last year must be 7 now, or be left out.
    private static Edit Next(Ledger ledger, Figure earlier, Figure streak) => new()
    {
        Code = CheckCodes.StreakGrows,
        Inputs = [earlier],
        Stated = streak,
        Expression = static x => x[0] + 1,
        Formula = "{0} + 1",
        Unit = "year",
        IsHard = earlier.IsPlain && streak.IsPlain && ledger.Plans[earlier.Source].Document.Place == ledger.Plans[streak.Source].Document.Place,
    };
}
