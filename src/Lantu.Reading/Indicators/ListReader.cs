using Lantu.Quantities;
using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Reads figures in a row: 分别, and items paired with figures one by one.</summary>
internal sealed class ListReader(SentenceState state, DraftWriter drafts, ShareRules shares, BareFigures bare, ParallelSubjects parallels, ListPairs pairs)
{
    /// <summary>What stands behind the name where 城乡 holds the figure of the towns.</summary>
    internal const string Urban = "（城镇）";

    /// <summary>What stands behind the name where 城乡 holds the figure of the villages.</summary>
    internal const string Rural = "（农村）";

    /// <summary>Names both in one word.</summary>
    internal const string CityAndCountry = SentenceState.CityAndCountry;

    private const int LongestTie = 3;

    /// <summary>Reads a row of figures.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="index">The first figure.</param>
    /// <param name="lead">Its lead.</param>
    /// <param name="taken">How many figures the row holds.</param>
    /// <returns>False where the figure stands alone.</returns>
    internal bool TryRead(ReadOnlySpan<char> text, int index, in Lead lead, out int taken)
    {
        int run = state.CountRun(text, index);
        taken = run;
        if (run == 1)
        {
            return false;
        }

        if (TryReadPlanShares(text, index, lead, run))
        {
            return true;
        }

        if (lead.Respectively > lead.Start && !lead.Has(LeadFlags.Respectively))
        {
            ReadApart(text, index, lead, run);
            return true;
        }

        Pairing pairing = lead.Has(LeadFlags.Respectively) ? Pairing.Sure : pairs.Of(text, index, lead, run, out taken);
        switch (pairing)
        {
            case Pairing.Sure or Pairing.Likely:
                ReadRespectively(text, index, pairing == Pairing.Sure ? lead : pairs.Widened(text, lead), run);
                return true;
            case Pairing.Doubtful:
                state.DoubtfulUntil = state.Figures[index + run - 1].OuterEnd;
                return false;
            case Pairing.None:
                return false;
        }

        return false;
    }

    // 省、市重点建设项目分别完成投资309亿元、529亿元，为年度计划的123%、106%: the items of the row before, each as a share of its plan.
    private bool TryReadPlanShares(ReadOnlySpan<char> text, int index, in Lead lead, int run)
    {
        if (state.Figures[index].Kind != QuantityKind.Percent || state.Items.Count != run)
        {
            return false;
        }

        Draft first = drafts.Begin(index, lead);
        if (!shares.TryShareOfPlan(text, ref first, lead) || lead.Start < first.ScopeStart - LongestTie)
        {
            return false;
        }

        for (int k = 0; k < run; k++)
        {
            Draft draft = drafts.Begin(index + k, lead);
            draft.Subject = state.Items[k];
            draft.ScopeStart = first.ScopeStart;
            draft.ScopeEnd = first.ScopeEnd;
            draft.SubjectTrust = 0.85m;
            draft.Rule = "ShareOf";
            drafts.Finish(text, ref draft);
        }

        return true;
    }

    private void ReadRespectively(ReadOnlySpan<char> text, int index, in Lead lead, int run)
    {
        List<Subject> items = SubjectsOfRun(lead, run);
        Bound shared = state.Figures[index + run - 1].After;
        shared = shared == Bound.None ? state.Figures[index].Before : shared; // 分别超61%、59%
        for (int k = 0; k < run; k++)
        {
            int item = items.Count >= run ? items.Count - run + k : Math.Min(k, items.Count - 1);
            Draft draft = drafts.Begin(index + k, lead);
            draft.Subject = item >= 0 ? items[item] : state.Subject;
            draft.SubjectTrust = items.Count != run ? 0.6m : lead.Has(LeadFlags.Respectively) ? 0.98m : 0.9m;
            draft.SharedBound = draft.Figure.After == Bound.None && draft.Figure.Before == Bound.None ? shared : Bound.None;
            draft.Rule = "Respectively";
            NameSide(ref draft, items.Count, run, k);
            bare.ShareUnit(ref draft, index + k, run - k);
            if (lead.ShareOf >= 0)
            {
                shares.SetShare(text, ref draft, lead);
                draft.Subject = item >= 0 ? items[item] : state.Subject;
            }

            if (!draft.Subject.IsEmpty)
            {
                drafts.Finish(text, ref draft);
            }
        }

        if (items.Count > 0)
        {
            state.Subject = items[^1];
            state.ItemsEnd = state.Figures[index + run - 1].OuterEnd;
        }
    }

    // 城乡居民人均可支配收入分别增长4.4%、5.6%: one name, the urban figure first.
    private void NameSide(ref Draft draft, int items, int run, int index)
    {
        if (items == 1 && run == 2 && state.NamesBothSides(draft.Subject))
        {
            draft.Part = index == 0 ? Urban : Rural;
            draft.SubjectTrust = 0.95m;
        }
    }

    // 中小企业贷款、农村贷款改革试点|分别|发放贷款671亿元、86亿元; 增速|分别|高于全国、全省1.7和0.9个百分点
    private void ReadApart(ReadOnlySpan<char> text, int index, in Lead lead, int run)
    {
        int behind = lead.Respectively + 2;
        IReadOnlyList<Subject> others = parallels.Split(behind, lead.End, splitsAnd: true);
        bool compares = others.Count == run && !state.Subject.IsEmpty
            && text[behind..lead.End] is ['高', '于', ..] or ['快', '于', ..] or ['低', '于', ..];
        List<Subject> items = state.Items;
        items.Clear();
        items.AddRange(compares ? others : parallels.Split(lead.Start, lead.Respectively, splitsAnd: true));
        for (int k = 0; k < run; k++)
        {
            Draft draft = drafts.Begin(index + k, lead);
            Subject item = items[Math.Min(k, items.Count - 1)];
            draft.Subject = compares ? state.Subject.With(item.Start, item.End) : item;
            draft.SubjectTrust = items.Count == run ? 0.9m : 0.6m;
            draft.Rule = compares ? "AboveOther" : "Respectively";
            bare.ShareUnit(ref draft, index + k, run - k);
            if (draft.Figure.Kind == QuantityKind.Bare && draft.Unit is not null && state.Figures[index + run - 1].Unit is { } unit)
            {
                draft.Figure = draft.Figure with { Kind = state.Figures[index + run - 1].Kind, Unit = unit };
            }

            drafts.Finish(text, ref draft);
        }

        if (!compares)
        {
            state.Recent.Clear();
            foreach (Subject item in items)
            {
                state.Remember(item);
            }
        }
    }

    private List<Subject> SubjectsOfRun(in Lead lead, int run)
    {
        if (!lead.HasSubject && state.Items.Count == 1 && run == 2 && state.IsRightBehindItems && state.NamesBothSides(state.Items[0]))
        {
            return state.Items; // 城乡居民…分别达到45877元和22990元，增长5.7%和8.5%
        }

        if (!lead.HasSubject && !(state.IsRightBehindItems && state.Items.Count == run) && pairs.HasTold(run))
        {
            state.Items.Clear(); // 开展活动332场、实现销售额10.2亿元，分别增长14.5%和21.7%
            state.Items.AddRange(state.Told[^run..]);
            return state.Items;
        }

        if (lead.HasSubject && lead.ShareOf != lead.Start)
        {
            TakeNamed(lead, run);
        }
        else if (state.Recent.Count == 0 && state.Items.Count != run)
        {
            TakeClauseBefore(lead.ClauseStart);
        }
        else if (state.Items.Count != run)
        {
            state.Items.Clear();
            for (int i = Math.Max(0, state.Recent.Count - run); i < state.Recent.Count; i++)
            {
                state.Items.Add(state.Recent[i]);
            }
        }

        return state.Items;
    }

    // The clause names the items, or a side of those told before.
    private void TakeNamed(in Lead lead, int run)
    {
        List<Subject> items = state.Items;
        List<Subject> recent = state.Recent;
        int end = lead.ShareOf >= 0 ? lead.ShareOf : lead.End;
        IReadOnlyList<Subject> split = parallels.Split(lead.Start, end, splitsAnd: true);
        if (split.Count == 1 && items.Count != run && recent.Count >= run
            && Words.Relational.TryMatch(state.Folded.Characters, lead.Start, out int whole, out _) && whole == lead.End - lead.Start)
        {
            items.Clear();
            for (int i = recent.Count - run; i < recent.Count; i++)
            {
                items.Add(recent[i].TailEnd > recent[i].TailStart ? recent[i] : recent[i].With(lead.Start, lead.End));
            }

            return; // 企业技术中心19家、工程研究中心22家，总数分别达到239家、129家
        }

        if (split.Count > 1 || items.Count != run || (run == 2 && state.NamesBothSides(split[0])))
        {
            items.Clear();
            items.AddRange(split);
            return;
        }

        // 接待游客…，增速分别: the same subjects, seen from another side.
        Subject side = split[0];
        for (int i = 0; i < items.Count; i++)
        {
            items[i] = items[i].With(side.Start, side.End);
        }
    }

    // 城镇居民人均可支配收入和农村居民人均纯收入，分别增长…: the list is a clause of its own.
    private void TakeClauseBefore(int clause)
    {
        ReadOnlySpan<char> text = state.Folded.Characters;
        int least = state.Passage.SentenceStart;
        int end = clause;
        while (end > least && text[end - 1] is ',' or '、' or ':')
        {
            end--;
        }

        int start = end;
        while (start > least && text[start - 1] is not (',' or ';' or ':' or '。'))
        {
            start--;
        }

        if (text[start..end].EndsWith("基础上", StringComparison.Ordinal) && text[start..end].IndexOf('在') is > 0 and int basis)
        {
            end = start + basis; // 死亡人数、受伤人数在上年大幅下降的基础上，分别再下降…
        }

        state.Items.Clear();
        if (end > start)
        {
            state.Items.AddRange(parallels.Split(start, end, splitsAnd: true));
        }
    }
}
