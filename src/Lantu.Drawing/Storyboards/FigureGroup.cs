using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>What one sentence says of one indicator: its level with its growth, its ranks, how long they were held.</summary>
internal sealed class FigureGroup
{
    private const string NoNameStart = "的、和及与”）（(是在为对把被将以其了从由使让等共约较只于同";
    private const string NoNameEnd = "占为达只共约的是在了、和及与（“至到超近比再已将";

    private static readonly HashSet<string> Subjectless = new(StringComparer.Ordinal)
    {
        "投资", "完成投资", "总投资", "投资额", "收入", "总收入", "产值", "总产值", "增加值", "营业收入", "营收", "利润", "面积", "总面积", "规模", "资金", "人数", "总量",
        "产量", "销售额", "交易额", "利用率", "覆盖率", "完成率", "比重", "占比",
    };

    internal FigureGroup(Fact first) => Facts = [first];

    internal List<Fact> Facts { get; }

    internal Fact First => Facts[0];

    internal string Key => First.Indicator.Id ?? FigureWords.Bare(First.Indicator.Written);

    internal Fact? Level => Facts.Find(fact => fact.Measure is Measure.Level or Measure.Change);

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
        weight -= Math.Max(0, FigureWords.Label(First).Length - 9) * 2.5;
        return weight - ((double)(1 - Confidence) * 40);
    }

    /// <summary>Whether the name reads well by itself: short, and no piece of a sentence.</summary>
    internal bool ReadsWell
    {
        get
        {
            string label = FigureWords.Label(First);
            return label.Length is >= 2 and <= 16 && Confidence >= 0.66m
                && !NoNameStart.Contains(label[0], StringComparison.Ordinal) && !NoNameEnd.Contains(label[^1], StringComparison.Ordinal)
                && !label.Contains('，', StringComparison.Ordinal);
        }
    }

    /// <summary>Whether the name tells by itself what is measured: 投资 of what, 完成投资 of whom, it does not.</summary>
    internal bool IsNamed => ReadsWell && !Subjectless.Contains(FigureWords.Label(First));

    /// <summary>Takes what other sentences say of the same indicator and year, where this one says nothing: its growth, its rank.</summary>
    internal void Absorb(IEnumerable<FigureGroup> groups)
    {
        foreach (FigureGroup other in groups)
        {
            if (other == this || other.Key != Key || other.Year != Year || other.First.Place != First.Place || other.First.Indicator.Id is null)
            {
                continue;
            }

            foreach (Fact fact in other.Facts)
            {
                bool rate = fact.Measure == Measure.Growth && Growth is null;
                bool rank = fact.Measure == Measure.Rank && Rank is null;
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
                && group.Key == (fact.Indicator.Id ?? FigureWords.Bare(fact.Indicator.Written))
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
        var notes = new List<StoryFigure>();
        foreach (Fact fact in Facts)
        {
            if (fact != lead && !(fact.Measure == Measure.Rank && Streak is not null && Rank == fact))
            {
                notes.Add(new StoryFigure(NoteOf(plan, fact), fact.Measure == Measure.Streak && Rank is { } held ? [fact.Id, held.Id] : [fact.Id]));
            }
        }

        if (FigureWords.Months(lead) is { } months)
        {
            notes.Add(new StoryFigure(months, lead.Id));
        }

        IReadOnlyList<string> from = lead.Measure == Measure.Streak && Rank is { } rank ? [lead.Id, rank.Id] : [lead.Id];
        return new StoryItem
        {
            Label = FigureWords.DoneLabel(plan, lead with { Indicator = First.Indicator }),
            Icon = headlines.Icon(First.Indicator.Id),
            Value = new StoryFigure(LeadText(plan, lead), from),
            Notes = notes,
            From = [First.Id],
        };
    }

    private string LeadText(Plan plan, Fact lead) => lead.Measure switch
    {
        Measure.Growth or Measure.AverageGrowth => FigureWords.Growth(plan, lead),
        Measure.Rank => FigureWords.Rank(lead),
        Measure.Streak => FigureWords.Streak(lead, Rank),
        Measure.Share => FigureWords.Share(plan, lead),
        Measure.Change => FigureWords.Change(plan, lead),
        Measure.Level or Measure.Multiple => FigureWords.Value(plan, lead),
    };

    private string NoteOf(Plan plan, Fact fact) => fact.Measure switch
    {
        Measure.Growth or Measure.AverageGrowth => FigureWords.Growth(plan, fact),
        Measure.Rank => FigureWords.Rank(fact),
        Measure.Streak => FigureWords.Streak(fact, Rank),
        Measure.Share => FigureWords.Share(plan, fact),
        Measure.Change => FigureWords.Change(plan, fact),
        Measure.Level or Measure.Multiple => FigureWords.Value(plan, fact),
    };
}
