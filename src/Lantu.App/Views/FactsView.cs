using System.Globalization;
using System.Text;
using Lantu.App.Commands.Track;
using Lantu.Archive.Decisions;
using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>The facts of a report with what was decided about them, for people at a terminal.</summary>
internal static class FactsView
{
    private static readonly Style HeadStyle = new(decoration: Decoration.Bold);

    internal static string Render(FactReview review, int width, bool color)
    {
        using var paper = new Paper(width, color);
        int decided = review.Facts.Count(static fact => fact.Outcome is not null);
        paper.Line($"{review.Document.Title ?? review.Document.Name} · {review.Facts.Count} 个事实 facts · 已判断 decided {decided}", HeadStyle);
        if (review.Facts.Count > 0)
        {
            var table = new PaperTable("指标", "编号", "性质", "数", "时期", "行", "判断", "谁", "理由");
            foreach (JudgedFact fact in review.Facts)
            {
                Decision? decision = fact.Outcome?.Decision;
                table.Add(
                    FactWords.Indicator(fact.Fact), fact.Fact.Id, Nature(fact.Fact.Nature), FactWords.Figure(fact.Fact), fact.Fact.Period?.Label ?? string.Empty,
                    TextPlace.LineOf(review.Plan, fact.Fact.Span).ToString(CultureInfo.InvariantCulture),
                    decision is null ? string.Empty : Numbered(decision) + (fact.Outcome!.State == DecisionState.Differs ? "，与读法不同" : string.Empty), decision?.Who ?? string.Empty, decision?.Why ?? string.Empty);
            }

            table.Draw(paper);
        }

        WriteAdrift(paper, review.Adrift);
        return paper.Text();
    }

    /// <summary>The decisions that no longer hold, and the way out; empty where there are none.</summary>
    internal static string Adrift(IReadOnlyList<DecisionOutcome> adrift, int width)
    {
        using var paper = new Paper(width, false);
        WriteAdrift(paper, adrift);
        return paper.Text();
    }

    /// <summary>What was decided, in two lines.</summary>
    internal static string Said(Decision decision, FactReview review)
    {
        var said = new StringBuilder();
        said.Append(CultureInfo.InvariantCulture, $"第 {decision.Id} 号判断：{Kind(decision.Kind)} {Words(decision)}（{decision.Who}）\n");
        said.Append(CultureInfo.InvariantCulture, $"decision {decision.Id}: {decision.Kind.ToString().ToLowerInvariant()}, by {decision.Who}; {review.Facts.Count(static fact => fact.Stands)} facts stand, {review.Facts.Count(static fact => fact.Outcome is not null)} are decided\n");
        return said.ToString();
    }

    /// <summary>A kind by name.</summary>
    internal static string Kind(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => "确认",
        DecisionKind.Corrected => "更正",
        DecisionKind.Rejected => "否定",
        DecisionKind.Added => "补充",
        DecisionKind.Withdrawn => "撤回",
    };

    private static void WriteAdrift(Paper paper, IReadOnlyList<DecisionOutcome> adrift)
    {
        if (adrift.Count == 0)
        {
            return;
        }

        PlanView.Part(paper, "对不上的判断", "Decisions adrift", adrift.Count);
        foreach (DecisionOutcome outcome in adrift)
        {
            paper.Item("  · ", $"第 {outcome.Decision.Id} 号 {Kind(outcome.Decision.Kind)} {Words(outcome.Decision)}（{outcome.Decision.Who}）：{outcome.Chinese} / {outcome.English}");
        }

        paper.Line("  重新判断，或撤回：lantu track facts undo 号码 --why 理由 / judge anew, or take back with undo");
    }

    private static string Numbered(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"{Kind(decision.Kind)}（{decision.Id}号）");

    private static string Words(Decision decision)
    {
        string figure = $"{FactWords.Indicator(decision.Fact)} {FactWords.Figure(decision.Fact)}{(decision.Fact.Period is { } period ? $"（{period.Label}）" : string.Empty)}";
        return decision is { Kind: DecisionKind.Corrected, Read: { } read } ? $"{FactWords.Indicator(read)} {FactWords.Figure(read)}{(read.Period is { } then ? $"（{then.Label}）" : string.Empty)} → {figure}" : figure;
    }

    private static string Nature(Nature nature) => nature switch
    {
        Plans.Model.Nature.Result => "成果",
        Plans.Model.Nature.Target => "目标",
        Plans.Model.Nature.Context => "背景",
    };
}
