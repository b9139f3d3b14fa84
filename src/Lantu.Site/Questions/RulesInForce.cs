using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Rules;

namespace Lantu.Site.Questions;

/// <summary>By which methods targets are judged and by which rules lights are lit on a day: asked by the page and the API alike.</summary>
/// <param name="Day">The day.</param>
/// <param name="Rules">What holds then.</param>
/// <param name="Began">The first day on which it held; null for the program's own rules.</param>
/// <param name="Changes">Every time that rules were set, the one that begins last first.</param>
internal sealed record RulesInForce(DateOnly Day, ProgressConfiguration Rules, DateOnly? Began, IReadOnlyList<RulesChange> Changes)
{
    /// <summary>Those of a day. A day in the past is judged by what holds for it now: rules may be set for days gone by.</summary>
    internal static RulesInForce Of(PlanArchive archive, DateOnly day)
    {
        // Sorted without disturbing the order in which they were set: of several from one day the last one holds.
        KeptRules[] all = [.. archive.Read(RulesBook.All).OrderBy(static kept => kept.From)];
        int holding = Array.FindLastIndex(all, kept => kept.From <= day);
        var changes = new List<RulesChange>();
        ProgressConfiguration before = ProgressConfiguration.Default;
        for (int i = 0; i < all.Length; i++)
        {
            ProgressConfiguration rules = ProgressConfiguration.Parse(all[i].Text);
            bool isReplaced = i + 1 < all.Length && all[i + 1].From == all[i].From;
            changes.Insert(0, new RulesChange(all[i].From, all[i].At, i == holding, isReplaced, RulesDifference.Between(before, rules)));
            before = isReplaced ? before : rules;
        }

        return new RulesInForce(day, holding < 0 ? ProgressConfiguration.Default : ProgressConfiguration.Parse(all[holding].Text), holding < 0 ? null : all[holding].From, changes);
    }

    /// <summary>The methods that judge some target by these rules; for amounts without past years the even pace steps in.</summary>
    internal bool Uses(ProgressMethod method) => Rules.Methods.Values.Contains(method) || Rules.Indicators.Values.Any(rule => rule.Method == method)
        || (method == ProgressMethods.TimeProportional && Rules.Methods[TargetKind.Flow] == ProgressMethods.Seasonal);
}

/// <summary>Rules that were set once. Who set them is the office's own business.</summary>
/// <param name="From">The first day on which they hold.</param>
/// <param name="SetAt">When they were set, in UTC.</param>
/// <param name="Holds">Whether they hold on the day that is asked for.</param>
/// <param name="IsReplaced">Whether others were set later from the same day on, so that they never held for long.</param>
/// <param name="Differences">What differs from the rules before.</param>
internal sealed record RulesChange(DateOnly From, DateTimeOffset SetAt, bool Holds, bool IsReplaced, IReadOnlyList<Phrase> Differences);
