using Lantu.Quantities;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Chooses what is measured where the clause names something.</summary>
internal sealed class SubjectChooser(SentenceState state, DraftWriter drafts, RelationalNouns relations, TopicFinder topics, ParallelSubjects parallels)
{
    private const int LongestSide = 4;
    private const int LongestVerb = 4;
    private const int LongestSure = 24;
    private const int LongestComparison = 14;
    private const int LongestName = 48;

    // 四期等203个重点项目 counts the noun alone; 毗邻区县45项合作事项 tells whose they are.
    internal void ChooseNoun(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, Subject noun, bool acted)
    {
        bool of = text[draft.Figure.OuterEnd] == '的';
        bool alone = lead.EndsWithExamples || acted || (lead.Verb != VerbKind.None && !NeedsWordsBefore(text, lead, noun));
        draft.Subject = of ? noun.With(lead.Start, lead.End) : alone ? noun : new Subject(lead.Start, lead.End, noun.Start, noun.End);
        state.NounEnd = noun.End;
        draft.SubjectTrust = lead.EndsWithExamples ? 0.95m : 0.85m;
        draft.Rule = "CountOfNoun";
        CountedNouns.SetVerbBehind(text, ref draft, noun);
        state.Remember(draft.Subject);
    }

    // 出台稳定和扩大就业25条政策: a noun such as 政策 says nothing without the words between the verb and the figure.
    private static bool NeedsWordsBefore(ReadOnlySpan<char> text, in Lead lead, Subject noun) =>
        !lead.EndsWithVerb && lead.VerbStart >= 0 && lead.VerbStart < lead.Start && lead.End - lead.Start >= 4
        && text[lead.Start..lead.End].IndexOfAnyInRange('0', '9') < 0 && text[lead.End - 1] is not ('及' or '和' or '与' or '、')
        && Words.Papers.TryMatch(text, noun.Start, out int length, out _) && noun.Start + length == noun.End;

    /// <summary>Sets what the clause before a figure names: it alone, or with what was told before.</summary>
    internal void ChooseNamed(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        if (TryAboveOther(text, ref draft, lead))
        {
            return;
        }

        if (TrySubgroup(text, lead, out Subject part))
        {
            draft.Subject = part;
            draft.SubjectTrust = 0.9m;
            draft.Rule = "Subgroup";
            state.Remember(part);
            return;
        }

        state.Base = default;
        if (TrySide(text, ref draft, lead) || TryEach(text, ref draft, lead))
        {
            return;
        }

        if (lead.End - lead.Start <= 3 && text[lead.End - 1] == '率' && state.Subject.IsEmpty && topics.TryFind(text, lead.ClauseStart, out Subject rated))
        {
            draft.Subject = rated.With(lead.Start, lead.End);
            draft.SubjectTrust = 0.7m;
            draft.Rule = "Topic";
            state.Remember(draft.Subject);
            return;
        }

        if (TryGrade(text, ref draft, lead))
        {
            return;
        }

        // 实施项目684个: a noun of one word takes its verb along.
        bool isShort = lead.End - lead.Start <= 2 && lead.VerbStart >= 0 && lead.VerbStart <= lead.Start
            && lead.Start - lead.VerbStart <= LongestVerb && !text[lead.VerbStart..lead.Start].Contains('(');
        draft.Subject = new Subject(isShort ? lead.VerbStart : lead.Start, lead.End);
        draft.SubjectTrust = draft.Subject.Length > LongestSure ? 0.8m : 1m;
        draft.Rule = draft.From is null ? "Named" : "FromTo";
        state.Remember(draft.Subject);
    }

    // 增长6.7%、高于全国0.8个百分点
    private bool TryAboveOther(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        if (state.Subject.IsEmpty || draft.Figure.Kind is not (QuantityKind.Points or QuantityKind.Percent) || !IsAboveOther(text, lead))
        {
            return false;
        }

        draft.Subject = state.Subject.With(lead.Start, lead.End);
        draft.SubjectTrust = 0.95m;
        draft.Rule = "AboveOther";
        draft.ReferenceStart = Math.Min(lead.End, lead.Start + (text[lead.Start] == '增' ? 4 : text[lead.Start] is '比' or '超' ? 1 : 2));
        draft.ReferenceEnd = lead.End;
        return true;
    }

    // 出口…，增速…: a side of what was told before, or of the topic of a clause before.
    private bool TrySide(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        if (!relations.IsRelational(text, lead.Start, lead.End))
        {
            return false;
        }

        if (state.Subject.IsEmpty)
        {
            // A long name says enough by itself: 工业对经济增长的贡献率.
            if (lead.End - lead.Start > LongestSide || !topics.TryFind(text, lead.ClauseStart, out Subject topic))
            {
                return false;
            }

            state.Subject = topic;
        }

        bool invested = text[lead.Start..lead.End] is "投资" && lead.VerbStart == lead.Start - 2;
        draft.Subject = relations.WithSide(text, invested ? lead.VerbStart : lead.Start, lead.End);
        draft.SubjectTrust = 0.95m;
        draft.Rule = "Relational";
        return true;
    }

    // 一般公共预算总收入、地方一般公共预算收入均增长5.5%左右, 新开工、新投产项目各100个: one figure for each item.
    private bool TryEach(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        bool each = lead.Has(LeadFlags.Each) && (draft.Figure.Kind is QuantityKind.Percent or QuantityKind.Times
            || text[draft.Figure.OuterStart - 1] == '各' || text[lead.Start..lead.End].Contains('、'));
        if (!each && !draft.Figure.IsDoubling)
        {
            return false;
        }

        bool counted = text[draft.Figure.OuterStart - 1] == '各';
        int listed = counted && lead.VerbStart >= 0 && lead.VerbStart <= lead.Start && lead.VerbStart < lead.Start ? lead.VerbStart : lead.Start;
        IReadOnlyList<Subject> items = parallels.Split(listed, lead.End, splitsAnd: draft.Figure.IsDoubling || counted);
        for (int i = 0; i < items.Count - 1; i++)
        {
            Draft one = draft;
            one.Subject = items[i];
            one.SubjectTrust = 0.9m;
            one.Rule = "Each";
            drafts.Finish(text, ref one);
            state.Remember(items[i]);
        }

        draft.Subject = items[^1];
        draft.SubjectTrust = items.Count > 1 ? 0.9m : 1m;
        draft.Rule = items.Count > 1 ? "Each" : "Named";
        state.Remember(draft.Subject);
        return true;
    }

    // 百亿级投资项目10个、五十亿级20个: the grade alone leaves unsaid of what.
    private bool TryGrade(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        Subject before = state.Subject;
        if (!lead.IsListed || text[lead.End - 1] != '级' || before.TailEnd > before.TailStart || before.IsEmpty
            || text[before.Start..before.End].LastIndexOf('级') is not (> 0 and int grade) || before.End - before.Start - grade - 1 < 2)
        {
            return false;
        }

        draft.Subject = new Subject(lead.Start, lead.End, before.Start + grade + 1, before.End);
        draft.SubjectTrust = 0.9m;
        draft.Rule = "Named";
        return true;
    }

    private static bool IsPlaceEnd(char character) => character is '区' or '县' or '市' or '旗' or '州';

    private static bool IsAboveOther(ReadOnlySpan<char> text, in Lead lead)
    {
        ReadOnlySpan<char> words = text[lead.Start..lead.End];
        if (words.StartsWith("增速", StringComparison.Ordinal) || words.StartsWith("增幅", StringComparison.Ordinal))
        {
            words = words[2..];
        }

        return words.Length is >= 2 and <= LongestComparison
            && (words[0] == '比' || words[..2] is "高于" or "快于" or "低于" or "高出" or "领先" or "优于" || IsBeyondPlan(words));
    }

    // 完成投资2929亿元、超年度计划28%
    private static bool IsBeyondPlan(ReadOnlySpan<char> words) =>
        words[0] == '超' && (words.Contains("计划", StringComparison.Ordinal)
            || words.Contains("预期", StringComparison.Ordinal) || words.Contains("目标", StringComparison.Ordinal));

    // 居民人均可支配收入…，其中城镇62149元、农村35443元: a part of those whose indicator was told.
    private bool TrySubgroup(ReadOnlySpan<char> text, in Lead lead, out Subject part)
    {
        part = default;
        Subject whole = state.Base.IsEmpty ? (state.Subject.IsEmpty ? state.Before : state.Subject) : state.Base;
        int length = lead.End - lead.Start;
        if (whole.IsEmpty || length is < 2 or > 6 || whole.TailEnd > whole.TailStart)
        {
            return false;
        }

        // What the sentence before told may have been a noun behind its last figure.
        if (whole.End > 0 && IsPlaceEnd(state.Folded.Characters[whole.End - 1]) && whole.Length <= 6)
        {
            return false;
        }

        bool isPlace = length >= 3 && IsPlaceEnd(text[lead.End - 1]) && lead.Relation == Relation.Growth;
        Span<char> buffer = stackalloc char[LongestName];
        part = new Subject(lead.Start, lead.End, whole.Start, whole.End);
        bool known = length <= 4 && (text[lead.End - 1] is '镇' or '村' or '民') && state.Indicators.Find(part.Words(state.Folded, buffer)) is not null;
        if (!known && !isPlace)
        {
            return false;
        }

        state.Base = whole;
        return true;
    }
}
