using System.Globalization;
using System.Text;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.Tests.Samples;

/// <summary>
/// How a reading compares with the facts that a careful reader finds. A fact is right where its figure stands at the
/// place of the row with the same value and unit, and nature, measure, comparator, period and indicator agree; where
/// the row has a start or a scope, these too. Rows whose nature bears a question mark count neither way.
/// </summary>
internal sealed class FactScore
{
    private const double LeastPart = 0.4;
    private const double LeastAlike = 0.6;

    private readonly List<string> _misses = [];

    private FactScore(int wanted, int read, int right)
    {
        Precision = read == 0 ? 0 : (double)right / read;
        Recall = wanted == 0 ? 0 : (double)right / wanted;
    }

    internal double Precision { get; }

    internal double Recall { get; }

    internal double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Which rows were not read, or not rightly, and which facts no row asks for.</summary>
    internal string Misses => string.Join('\n', _misses);

    internal static FactScore Of(Plan plan, IReadOnlyList<IReadOnlyDictionary<string, string>> expected)
    {
        List<Row> rows = Locate(expected, plan.Text);
        var pairs = new List<(int Right, int Row, int Fact, string Wrong)>();
        for (int i = 0; i < rows.Count; i++)
        {
            for (int k = 0; k < plan.Facts.Count; k++)
            {
                if (Meets(rows[i], plan.Facts[k]))
                {
                    (int right, string wrong) = Compare(rows[i], plan.Facts[k]);
                    pairs.Add((right, i, k, wrong));
                }
            }
        }

        // The likest first; each row and each fact is taken once.
        var byRow = new Dictionary<int, (int Fact, string Wrong)>();
        var taken = new HashSet<int>();
        foreach ((_, int row, int fact, string wrong) in pairs.OrderByDescending(static pair => pair.Right))
        {
            if (!byRow.ContainsKey(row) && taken.Add(fact))
            {
                byRow[row] = (fact, wrong);
            }
        }

        int[] wanted = [.. Enumerable.Range(0, rows.Count).Where(i => !rows[i].IsOptional)];
        int optional = byRow.Keys.Count(i => rows[i].IsOptional);
        int rightRows = wanted.Count(i => byRow.TryGetValue(i, out (int Fact, string Wrong) found) && found.Wrong.Length == 0);
        var score = new FactScore(wanted.Length, plan.Facts.Count - optional, rightRows);
        foreach (int i in wanted)
        {
            string wrong = byRow.TryGetValue(i, out (int Fact, string Wrong) found) ? found.Wrong : "not found";
            if (wrong.Length > 0)
            {
                score._misses.Add($"{rows[i].Context}: {wrong}");
            }
        }

        score._misses.AddRange(plan.Facts.Where((_, k) => !taken.Contains(k)).Select(fact => $"not expected: {Reading.FactLines.Of(fact, plan.Text)}"));
        return score;
    }

    // The rows stand in the order of the text, so that a context that recurs is found in its turn.
    private static List<Row> Locate(IReadOnlyList<IReadOnlyDictionary<string, string>> expected, string text)
    {
        var rows = new List<Row>();
        int cursor = 0;
        foreach (IReadOnlyDictionary<string, string> cells in expected)
        {
            string[] parts = cells["context"].Split('【', '】');
            string plain = string.Concat(parts);
            int at = text.IndexOf(plain, Math.Max(0, cursor - 60), StringComparison.Ordinal);
            at = at < 0 ? text.IndexOf(plain, StringComparison.Ordinal) : at;
            if (at < 0)
            {
                throw new InvalidDataException($"Not in the text: {plain}");
            }

            cursor = at;
            rows.Add(new Row(cells, at + parts[0].Length, at + parts[0].Length + parts[1].Length));
        }

        return rows;
    }

    private static bool Meets(Row row, Fact fact)
    {
        if (row.Number is null)
        {
            return fact.Value.Number is null && (row.Overlaps(fact.Span) || row.Overlaps(fact.Evidence));
        }

        bool unit = (fact.Value.Unit ?? string.Empty) == row.Unit || row.Measure is "rank" or "multiple";
        return unit && row.Overlaps(fact.Span) && Same(fact.Value.Number, row.Number) && Same(fact.Value.Upper, row.Upper);
    }

    private static (int Right, string Wrong) Compare(Row row, Fact fact)
    {
        var wrong = new List<string>();
        int right = 0;
        Check("nature", ContractNames.Of(fact.Nature), row.Nature, ContractNames.Of(fact.Nature) == row.Nature);
        Check("measure", ContractNames.Of(fact.Measure), row.Measure, ContractNames.Of(fact.Measure) == row.Measure);
        Check("comparator", ContractNames.Of(fact.Comparator), row.Comparator, ContractNames.Of(fact.Comparator) == row.Comparator);
        Check("period", fact.Period?.Label, row.Period, row.Period.Length == 0 || fact.Period?.Label == row.Period);
        Check("indicator", fact.Indicator.Written, row.Indicator, Alike(fact.Indicator.Written, row.Indicator) || Alike(fact.Indicator.Name ?? string.Empty, row.Indicator));
        if (row.From is { } from)
        {
            Check("from", fact.Baseline?.Written, from.ToString(CultureInfo.InvariantCulture), Same(fact.Baseline?.Number, from));
        }

        if (row.Scope.Length > 0)
        {
            Check("scope", fact.Scope, row.Scope, Alike(fact.Scope ?? string.Empty, row.Scope));
        }

        return (right, string.Join(", ", wrong));

        void Check(string what, string? read, string asked, bool isRight)
        {
            right += isRight ? 1 : 0;
            if (!isRight)
            {
                wrong.Add($"{what} {read ?? "none"} for {asked}");
            }
        }
    }

    /// <summary>Whether two names say the same: one holds most of the other, or most pairs of their letters agree.</summary>
    internal static bool Alike(string one, string other)
    {
        string a = Letters(one);
        string b = Letters(other);
        if (a.Length == 0 || b.Length == 0)
        {
            return a == b;
        }

        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
        {
            return Math.Min(a.Length, b.Length) >= LeastPart * Math.Max(a.Length, b.Length);
        }

        return Dice(a, b) >= LeastAlike;
    }

    /// <summary>The letters and digits alone, in one width and case.</summary>
    internal static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));

    /// <summary>How many pairs of neighbouring letters two names share, from 0 to 1.</summary>
    internal static double Dice(string one, string other)
    {
        List<string> a = Pairs(one);
        List<string> b = Pairs(other);
        int total = a.Count + b.Count;
        int shared = a.Count(pair => b.Remove(pair));
        return 2.0 * shared / total;
    }

    private static List<string> Pairs(string letters) =>
        letters.Length < 2 ? [letters] : [.. Enumerable.Range(0, letters.Length - 1).Select(i => letters.Substring(i, 2))];

    private static bool Same(decimal? one, decimal? other) =>
        one is { } a && other is { } b ? Math.Abs(a - b) <= 0.000001m * Math.Max(1m, Math.Abs(a)) : one is null && other is null;

    private sealed record Row(IReadOnlyDictionary<string, string> Cells, int Start, int End)
    {
        internal string Context => Cells["context"];

        internal string Nature => Cells["nature"].TrimEnd('?');

        internal bool IsOptional => Cells["nature"].EndsWith('?');

        internal string Measure => Cells["measure"];

        internal string Indicator => Cells["indicator"];

        internal string Unit => Cells["unit"];

        internal string Comparator => Cells["comparator"];

        internal string Period => Cells["period"];

        internal string Scope => Cells["scope"];

        internal decimal? From => Parse(Cells["from"]);

        internal decimal? Number => Parse(Cells["value"].Split("..")[0]);

        internal decimal? Upper => Cells["value"].Contains("..", StringComparison.Ordinal) ? Parse(Cells["value"].Split("..")[1]) : null;

        internal bool Overlaps(Lantu.Text.TextSpan span) => Start < span.End && span.Start < End;

        // 2693.3e8 is allowed, 1,234 as well.
        private static decimal? Parse(string text) =>
            text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }
}
