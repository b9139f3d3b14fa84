using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>What one sentence says of one indicator: its level with its growth, its ranks, how long they were held.</summary>
internal sealed class FigureGroup
{
    internal FigureGroup(Fact first) => Facts = [first];

    internal List<Fact> Facts { get; }

    internal Fact First => Facts[0];

    internal string Key => First.Indicator.Id ?? FigureLabels.Bare(First.Indicator.Written);

    internal Fact? Level => Facts.Find(fact => fact.Measure == Measure.Level) ?? Facts.Find(fact => fact.Measure == Measure.Change);

    internal Fact? Growth => Facts.Find(fact => fact.Measure == Measure.Growth);

    internal Fact? Average => Facts.Find(fact => fact.Measure == Measure.AverageGrowth);

    internal Fact? Rank => Facts.Find(fact => fact.Measure == Measure.Rank);

    internal Fact? Streak => Facts.Find(fact => fact.Measure == Measure.Streak);

    internal Fact? Share => Facts.Find(fact => fact.Measure is Measure.Share or Measure.Multiple);

    /// <summary>The year of its first fact, where that lies within one; else null.</summary>
    internal int? Year => StorySource.YearOf(First);

    internal decimal Confidence => Facts.Min(fact => fact.Confidence);

    /// <summary>How much it weighs where not all can be shown; larger is more.</summary>
    internal double Weight(HeadlineIndicators headlines)
    {
        double weight = headlines.Weight(First.Indicator.Id);
        weight += First.Indicator.Id is null ? 0 : 8;
        weight += Rank is { Value.Number: <= 3 } rank ? (rank.Scope?.StartsWith("全国", StringComparison.Ordinal) == true ? 26 : 16) : Rank is null ? 0 : 8;
        weight += Streak is null ? 0 : 8;
        weight += Level is not null && Growth is not null ? 8 : 0;
        weight += Level is { Measure: Measure.Level } ? 4 : 0;
        weight -= Math.Max(0, FigureLabels.Of(First).Length - 9) * 2.5;
        return weight - ((double)(1 - Confidence) * 40);
    }

    /// <summary>Whether the name reads well by itself: short, and no piece of a sentence.</summary>
    internal bool ReadsWell
    {
        get
        {
            string label = FigureLabels.Of(First);
            bool whole = First.Measure == Measure.Share && First.Scope is { Length: > 0 } scope && label.Contains(scope, StringComparison.Ordinal) && label != scope + "比重";
            return !whole && label.Length is >= 2 and <= 16 && Confidence >= 0.66m && !FigureLabels.IsPiece(label);
        }
    }

    /// <summary>Whether the name tells by itself what is measured: 投资 of what, 完成投资 of whom, it does not.</summary>
    internal bool IsNamed => ReadsWell && !FigureLabels.IsGeneric(FigureLabels.Of(First));

    /// <summary>Takes what other sentences say of the same indicator and year, where this one says nothing: its growth, its rank.</summary>
    internal void Absorb(IEnumerable<FigureGroup> groups)
    {
        List<FigureGroup> all = [.. groups];
        foreach (FigureGroup other in all)
        {
            if (other == this || other.Key != Key || other.Year != Year || other.First.Place != First.Place || other.First.Indicator.Id is null)
            {
                continue;
            }

            foreach (Fact fact in other.Facts)
            {
                bool rate = fact.Measure == Measure.Growth && Growth is null;
                // One figure for two indicators (出口、市场主体均居第1位) belongs to neither alone.
                bool rank = fact.Measure == Measure.Rank && Rank is null && !all.Exists(group => group.Key != Key && group.Facts.Exists(one => one.Span == fact.Span));
                if ((rate || rank) && fact.Period?.Label == First.Period?.Label && fact.Confidence >= 0.8m)
                {
                    Facts.Add(fact);
                }
            }
        }
    }

    /// <summary>The groups of some facts, in their order.</summary>
    internal static List<FigureGroup> Of(IEnumerable<Fact> facts)
    {
        var groups = new List<FigureGroup>();
        foreach (Fact fact in facts)
        {
            FigureGroup? last = groups.FindLast(group =>
                group.First.Evidence == fact.Evidence
                && group.Key == (fact.Indicator.Id ?? FigureLabels.Bare(fact.Indicator.Written))
                && group.First.Place == fact.Place);
            bool fits = last is not null && !last.Facts.Exists(other => other.Measure == fact.Measure && fact.Measure != Measure.Rank)
                && (fact.Period is null || last.First.Period is null || fact.Period.Label == last.First.Period.Label || fact.Measure is Measure.Streak or Measure.AverageGrowth or Measure.Rank);
            if (fits)
            {
                last!.Facts.Add(fact);
            }
            else
            {
                groups.Add(new FigureGroup(fact));
            }
        }

        return groups;
    }

    /// <summary>The group as an item: its leading figure, and the others as notes.</summary>
    internal StoryItem ToItem(Plan plan, HeadlineIndicators headlines)
    {
        Fact lead = Level ?? Growth ?? Average ?? Share ?? Streak ?? Rank ?? First;
        // 新增 belongs to what was added, not to the level that it led to.
        bool added = lead.Measure == Measure.Level && Facts.Exists(fact => fact.Measure == Measure.Change);
        string label = added ? FigureLabels.Of(First) : FigureLabels.WithVerb(plan, lead with { Indicator = First.Indicator });
        Fact? held = Streak is { } streak && Rank is { } rank && FigureWords.Holds(plan, streak, rank) ? rank : null;
        var notes = new List<StoryFigure>();
        foreach (Fact fact in Facts.Where(fact => !added || fact.Measure != Measure.Change || FigureWords.Added(plan, fact) is not null))
        {
            if (fact != lead && fact != held)
            {
                notes.Add(new StoryFigure(Said(plan, fact, label, held), fact.Measure == Measure.Streak && held is not null ? [fact.Id, held.Id] : [fact.Id]));
            }
        }

        if (FigureWords.Months(lead) is { } months)
        {
            notes.Add(new StoryFigure(months, lead.Id));
        }

        IReadOnlyList<string> from = lead.Measure == Measure.Streak && held is not null ? [lead.Id, held.Id] : [lead.Id];
        return new StoryItem
        {
            Label = label,
            Icon = headlines.Icon(First.Indicator.Id),
            Value = new StoryFigure(Said(plan, lead, label, held), from),
            Notes = notes,
            From = [First.Id],
        };
    }

    private string Said(Plan plan, Fact fact, string label, Fact? held) => fact.Measure switch
    {
        Measure.Growth or Measure.AverageGrowth => FigureWords.Growth(plan, fact),
        Measure.Rank => FigureWords.Rank(fact),
        Measure.Streak => FigureWords.Streak(plan, fact, held),
        Measure.Share => FigureWords.Share(plan, fact, label),
        Measure.Change => Level is { Measure: Measure.Level } ? FigureWords.Added(plan, fact) ?? "" : FigureWords.Change(plan, fact, label),
        Measure.Multiple => FigureWords.Multiple(plan, fact),
        Measure.Level => FigureWords.Value(plan, fact),
    };
}
