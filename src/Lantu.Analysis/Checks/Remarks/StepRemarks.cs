using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Remarks;

/// <summary>R13: the last of several steps against the level reached, and against the step that would have come next.</summary>
internal static class StepRemarks
{
    private static readonly string[] PassedWords = ["破", "突破", "跨越", "迈上", "站上", "超"];

    private static readonly (string Word, decimal Scale)[] Scales = [("万亿", 1_000_000_000_000m), ("千亿", 100_000_000_000m), ("百亿", 10_000_000_000m)];

    internal static IEnumerable<Remark> Find(Ledger ledger, FindingWords words) => Steps(ledger, words).Concat(NamedScales(ledger, words));

    // 「余额达1.2万亿元，成为全省首个破万亿的县级市」: a scale without a number, right behind the level.
    private static IEnumerable<Remark> NamedScales(Ledger ledger, FindingWords words)
    {
        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            Figure last = sentence[^1];
            string behind = ledger.Behind(last);
            if (last is not { Fact: { Measure: Measure.Level, Nature: Nature.Result }, Unit: "CNY" } || !last.IsPlain)
            {
                continue;
            }

            foreach ((string word, decimal scale) in Scales)
            {
                int at = behind.IndexOf(word, StringComparison.Ordinal);
                if (at > 0 && Array.Exists(PassedWords, passed => behind[..at].EndsWith(passed, StringComparison.Ordinal)) && last.Loose.High >= scale && last.Number < scale * 10)
                {
                    Bilingual step = AmountWords.Of(scale, last.Unit);
                    yield return new Remark(
                        CheckCodes.Threshold, Verdict.Pass, $"{last.Written} ≥ {step.Chinese}", last.Number, last.Tight.Low, last.Tight.High, last.Unit, [last.Id], [last.Place],
                        words.Listed([last]) + new Bilingual($"，越过{step.Chinese}，相符。", $", beyond {step.English}: they agree."));
                    break;
                }
            }
        }
    }

    private static IEnumerable<Remark> Steps(Ledger ledger, FindingWords words)
    {
        foreach (IGrouping<(int Source, string Key), Figure> steps in ledger.Sentences
            .SelectMany(static sentence => sentence)
            .Where(static figure => figure is { Fact: { Rule: "Steps", Measure: Measure.Level, Nature: Nature.Result, Comparator: Comparator.MoreThan }, Year: not null })
            .GroupBy(figure => (figure.Source, ledger.KeyOf(figure))))
        {
            Figure[] all = [.. steps.OrderBy(static step => step.Number)];
            if (all.Length > 1 && ledger.Headline(steps.Key.Source, steps.Key.Key, Measure.Level, all[^1].Year!.Value, Nature.Result) is { } level && level.Unit == all[^1].Unit)
            {
                yield return Make(words, all, level);
            }
        }
    }

    private static Remark Make(FindingWords words, Figure[] steps, Figure level)
    {
        decimal last = steps[^1].Number;
        decimal next = last + (last - steps[^2].Number);
        bool passed = level.Loose.High >= last;
        Verdict verdict = !passed ? Verdict.Contradiction : level.Loose.Low >= next ? Verdict.Note : Verdict.Pass;
        Bilingual upper = AmountWords.Of(next, level.Unit);
        Bilingual tail = verdict switch
        {
            Verdict.Contradiction => new("，并未跨过最后一个台阶，不能同时成立。", ": the last step was not passed; they cannot both be true."),
            Verdict.Note => new($"，已超过再下一个台阶{upper.Chinese}，文中没有提及。", $": even the next step, {upper.English}, was passed and is not mentioned."),
            _ => new($"，未到再下一个台阶{upper.Chinese}，相符。", $": the next step, {upper.English}, is not reached: they agree."),
        };
        return new Remark(
            CheckCodes.Steps, verdict, $"{steps[^1].Written} ≤ {level.Written} < {upper.Chinese}", level.Number, last, next, level.Unit,
            [.. steps.Append(level).Select(static figure => figure.Id)], [.. steps.Append(level).Select(static figure => figure.Place)], words.Listed([steps[^1], level]) + tail);
    }
}
