using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Numbers;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R5: parts and their whole: 其中, partitions, structures.</summary>
internal static class SumRelation
{
    private const string Among = "其中";
    private const string Kinds = "类种档级组";

    private static readonly string[] Divided = ["分为", "分成"];

    // Names of parts that leave nothing over, when they stand side by side.
    private static readonly string[][] Partitions =
    [
        ["第一产业", "第二产业", "第三产业"], ["一产", "二产", "三产"], ["中央", "地方"], ["城镇", "农村"], ["城市", "农村"], ["城镇", "乡村"], ["男性", "女性"], ["工业", "农业"],
    ];

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            foreach (Edit edit in Structures(ledger, sentence).Concat(Wholes(ledger, sentence)).Concat(Totals(ledger, sentence)))
            {
                yield return edit;
            }
        }
    }

    // 7.5:42.3:50.2
    private static IEnumerable<Edit> Structures(Ledger ledger, IReadOnlyList<Figure> sentence)
    {
        int first = 0;
        while (first < sentence.Count)
        {
            int last = first;
            while (last + 1 < sentence.Count && ledger.Between(sentence[last], sentence[last + 1]) is ":" or "：" or "∶")
            {
                last++;
            }

            int count = last - first + 1;
            if (count is >= 3 and <= 5 && sentence.Skip(first).Take(count).Sum(static figure => figure.Number) is > 50 and < 200)
            {
                yield return new Edit
                {
                    Code = CheckCodes.Structure,
                    Inputs = [.. sentence.Skip(first).Take(count)],
                    Bound = Intervals.Interval.Exactly(100),
                    Expression = static x => x.Sum(),
                    Formula = Sum(0, count),
                    Unit = "%",
                    IsHard = true,
                };
            }

            first = last + 1;
        }
    }

    private static IEnumerable<Edit> Wholes(Ledger ledger, IReadOnlyList<Figure> sentence)
    {
        for (int i = 0; i + 1 < sentence.Count; i++)
        {
            Figure whole = sentence[i];
            if (!IsAmount(whole) || IsIncrement(sentence, i) || AmongBehind(ledger, sentence, i) is not { } first)
            {
                continue;
            }

            Figure[] parts = Parts(ledger, sentence, first, whole);
            if (parts.Length > 0)
            {
                yield return SubsetOf(whole, parts[0]);
                if (parts.Length is > 1 and <= 6)
                {
                    yield return SumOf(whole, parts, PartsAnnounced(ledger.Between(sentence[first - 1], sentence[first])) == parts.Length);
                }
            }
        }
    }

    // 「赤字1.2万亿元，比去年预算增加4000亿元，其中…」: the parts are those of the level, not of its increment.
    private static bool IsIncrement(IReadOnlyList<Figure> sentence, int index) =>
        sentence[index].Fact.Measure == Measure.Change && index > 0 && sentence[index - 1].Fact.Measure == Measure.Level
        && sentence[index - 1].Unit == sentence[index].Unit && sentence[index - 1].Fact.Indicator == sentence[index].Fact.Indicator;

    // 「分别为3.2亿元、4.1亿元、5亿元，合计12.3亿元」: what stands in a row right before 合计 is what it sums.
    private static IEnumerable<Edit> Totals(Ledger ledger, IReadOnlyList<Figure> sentence)
    {
        for (int last = 2; last < sentence.Count; last++)
        {
            Figure total = sentence[last];
            if (!(IsAmount(total) || IsShare(total)) || ledger.Between(sentence[last - 1], total) is not ("，合计" or "，共计" or "，合计为" or "，共计为"))
            {
                continue;
            }

            int first = last - 1;
            while (first > 0 && ledger.Between(sentence[first - 1], sentence[first]) is "、" or "和")
            {
                first--;
            }

            Figure[] parts = [.. sentence.Take(last).Skip(first)];
            if (parts.Length is > 1 and <= 12 && Array.TrueForAll(parts, part => part.Unit == total.Unit && part.Fact.Measure == total.Fact.Measure && (IsAmount(part) || IsShare(part))))
            {
                yield return SumOf(total, parts, announced: true);
            }
        }
    }

    private static bool IsShare(Figure figure) =>
        figure is { Unit: "%", Fact: { Measure: Measure.Share, Comparator: Comparator.Equal, Value.Upper: null, Baseline: null } } && Ledger.IsTrusted(figure);

    // The first figure behind 其中, where the whole stands right before it and nothing else of its unit stands between.
    private static int? AmongBehind(Ledger ledger, IReadOnlyList<Figure> sentence, int index)
    {
        Figure whole = sentence[index];
        for (int next = index + 1; next < sentence.Count; next++)
        {
            string between = ledger.Between(sentence[next - 1], sentence[next]);
            int among = between.IndexOf(Among, StringComparison.Ordinal);
            among = among < 0 && PartsAnnounced(between) is not null ? 0 : among;
            if (between.AsSpan(0, among < 0 ? between.Length : among).ContainsAny('；', '。'))
            {
                return null;
            }

            if (among >= 0)
            {
                return next;
            }

            if (sentence[next].Unit == whole.Unit && sentence[next].Fact.Measure is Measure.Level or Measure.Change && !IsIncrement(sentence, next))
            {
                return null;
            }
        }

        return null;
    }

    // 「共486家，分为三类：」 announces how many parts there are, and that they leave nothing over; null where nothing is announced.
    private static int? PartsAnnounced(string between)
    {
        foreach (string word in Divided)
        {
            int at = between.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                var cursor = new TextCursor(between, at + word.Length);
                return NumeralReader.TryRead(ref cursor, out Numeral count) && cursor.Position < between.Length && Kinds.Contains(between[cursor.Position], StringComparison.Ordinal)
                    ? (int)count.Value
                    : null;
            }
        }

        return null;
    }

    private static Figure[] Parts(Ledger ledger, IReadOnlyList<Figure> sentence, int first, Figure whole)
    {
        if (!IsLike(sentence[first], whole))
        {
            return [];
        }

        var parts = new List<Figure> { sentence[first] };
        for (int next = first + 1; next < sentence.Count; next++)
        {
            string between = ledger.Between(sentence[next - 1], sentence[next]);
            if (between.AsSpan().ContainsAny('；', '。') || between.Contains(Among, StringComparison.Ordinal))
            {
                break;
            }

            if (IsLike(sentence[next], whole))
            {
                parts.Add(sentence[next]);
            }
        }

        return [.. parts];
    }

    private static bool IsAmount(Figure figure) =>
        figure.Fact.Measure is Measure.Level or Measure.Change && figure.Unit is not (null or "%" or "pp" or "year" or "month" or "day") && Ledger.IsTrusted(figure) && figure.Fact.Value.Upper is null
        && figure.Fact.Comparator is Comparator.Equal && figure.Number > 0 && figure.Fact.Baseline is null;

    private static bool IsLike(Figure part, Figure whole) => IsAmount(part) && part.Unit == whole.Unit && part.Fact.Period == whole.Fact.Period;

    private static Edit SubsetOf(Figure whole, Figure part) => new()
    {
        Code = CheckCodes.Subset,
        Inputs = [part],
        Stated = whole,
        Expression = static x => x[0],
        Sense = EditSense.AtMost,
        Formula = "{0}",
        Unit = part.Unit,
        IsHard = whole.Fact.Measure == part.Fact.Measure,
    };

    // Only parts that leave nothing over must reach the whole; of others it is told where they do.
    private static Edit SumOf(Figure whole, Figure[] parts, bool announced)
    {
        bool all = announced || Array.Exists(Partitions, names => names.Length == parts.Length
            && names.Zip(parts).All(static pair => pair.Second.Fact.Indicator.Written.Contains(pair.First, StringComparison.Ordinal)));
        return new Edit
        {
            Code = CheckCodes.SumOfParts,
            Inputs = parts,
            Stated = whole,
            Expression = static x => x.Sum(),
            Formula = Sum(0, parts.Length),
            Unit = whole.Unit,
            IsHard = all,
            OnlyWhereItHolds = !all,
        };
    }

    private static string Sum(int from, int count) =>
        string.Join(" + ", Enumerable.Range(from, count).Select(static i => "{" + i.ToString(CultureInfo.InvariantCulture) + "}"));
}
