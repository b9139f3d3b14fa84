using Lantu.Plans.Model;
using Lantu.Quantities;
using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Tells shares: the whole, and what is a part of it.</summary>
internal sealed class ShareRules(SentenceState state)
{
    private const int LongestPart = 20;

    // 完成年度计划的102%: what is done with a plan. The order decides which of two verbs counts.
    private static readonly string[] PlanVerbs = ["达到", "完成", "相当于", "超过", "为", "达"];

    /// <summary>Sets the subject and the whole of a share.</summary>
    /// <param name="text">The folded text up to the end of the sentence.</param>
    /// <param name="draft">The draft of the figure.</param>
    /// <param name="lead">Its lead, without what it inherits.</param>
    /// <param name="noun">The noun behind it.</param>
    /// <param name="hasNoun">Whether there is one.</param>
    /// <param name="next">Where the next figure begins, or the end.</param>
    /// <returns>False where the figure is no share.</returns>
    internal bool TryRead(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, Subject noun, bool hasNoun, int next)
    {
        bool isPercent = draft.Figure.Kind == QuantityKind.Percent;
        if (isPercent && hasNoun && lead.Relation == Relation.None && !lead.HasSubject && text[draft.Figure.OuterEnd] == '的')
        {
            // 三分之二的行政村建成…
            Set(ref draft, noun, noun.Start, CutAtVerb(text, noun), 0.85m);
            state.NounEnd = noun.End;
        }
        else if (TryPartOfNamed(text, ref draft, lead, next))
        {
            draft.Rule = "PartOfNamed";
        }
        else if (TryShareOfPlan(text, ref draft, lead))
        {
            draft.Rule = "ShareOf";
        }
        else if (isPercent && hasNoun && !state.Subject.IsEmpty && lead.HasSubject && text[lead.Start..lead.End].EndsWith("覆盖", StringComparison.Ordinal))
        {
            Set(ref draft, state.Subject.With(lead.Start, lead.End), noun.Start, noun.End, 0.9m); // 高铁…覆盖80%以上的大城市
        }
        else if (isPercent && lead.IsListed && state.LastMeasure == Measure.Share && Words.Starts(Words.Scopes, text[..lead.TieStart], lead.ClauseStart))
        {
            Set(ref draft, state.Subject, lead.ClauseStart, lead.End, 0.9m); // 占全国的5.2%、全省的19.8%
        }
        else if (lead.ShareOf >= 0 && draft.Figure.Kind is QuantityKind.Percent or QuantityKind.Points)
        {
            SetShare(text, ref draft, lead);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void Set(ref Draft draft, Subject subject, int scopeStart, int scopeEnd, decimal trust)
    {
        draft.Subject = subject;
        draft.ScopeStart = scopeStart;
        draft.ScopeEnd = scopeEnd;
        draft.SubjectTrust = trust;
        draft.Rule = "ShareOf";
    }

    // 占全省19.8%: the whole stands behind 占, what is a part of it before.
    internal void SetShare(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        int end = lead.End;
        if (Words.ShareTails.TryMatch(text[..end], end, out int tail, out _) && end - tail > lead.ShareOf)
        {
            end -= tail;
        }

        draft.ScopeStart = lead.ShareOf + 1;
        draft.ScopeEnd = end;
        draft.Rule = draft.From is null ? "ShareOf" : "FromTo";
        int subjectEnd = lead.ShareOf;
        while (subjectEnd > lead.Start && text[subjectEnd - 1] is '所' or '约' or '共' or '均' or '计' or '合' or '仅')
        {
            subjectEnd--;
        }

        if (subjectEnd > lead.Start)
        {
            // 消费在国民收入中的比重: so short a word says too little by itself.
            bool isShort = text[lead.ShareOf] == '在' && subjectEnd - lead.Start <= 2;
            draft.Subject = new Subject(lead.Start, isShort ? lead.End : subjectEnd);
            draft.SubjectTrust = 1m;
            state.Remember(draft.Subject);
        }
        else
        {
            draft.Subject = state.Subject;
            draft.SubjectTrust = state.Subject.IsEmpty ? 0.3m : 0.95m;
        }
    }

    private static int CutAtVerb(ReadOnlySpan<char> text, Subject noun)
    {
        for (int i = noun.Start + 2; i < noun.End; i++)
        {
            if (Verbs.Forward.TryMatch(text[..noun.End], i, out int length, out VerbKind kind) && length > 1 && kind is VerbKind.Work or VerbKind.Flow)
            {
                return i;
            }
        }

        return noun.End;
    }

    // 我国人口80%以上在农村: of those named, so many do what stands behind.
    private bool TryPartOfNamed(ReadOnlySpan<char> text, ref Draft draft, in Lead lead, int next)
    {
        int start = draft.Figure.OuterEnd;
        if (draft.Figure.Kind != QuantityKind.Percent || draft.Figure.Before != Bound.None
            || lead.Relation != Relation.None || lead.ShareOf >= 0 || lead.Flags != LeadFlags.None
            || start >= text.Length || !Words.Starts(Words.PartVerbs, text, start))
        {
            return false;
        }

        int scopeStart = lead.Start;
        int scopeEnd = lead.End;
        if (!lead.HasSubject)
        {
            scopeEnd = lead.ClauseStart - 1;
            scopeStart = scopeEnd;
            while (scopeStart > state.Passage.SentenceStart && text[scopeStart - 1] is not (',' or '。' or ';' or ':'))
            {
                scopeStart--;
            }
        }

        int end = start;
        while (end < Math.Min(next, start + LongestPart) && text[end] is not (',' or '。' or ';' or '、'))
        {
            end++;
        }

        if (scopeEnd - scopeStart < 2 || end - start < 3 || IsRate(text, scopeStart, scopeEnd))
        {
            return false;
        }

        int behind = start;
        while (behind < end - 2 && Words.Starts(Words.PartVerbs, text, behind) && text[behind] is '可' or '已' or '能' or '均')
        {
            behind += text[behind] == '可' ? 2 : 1;
        }

        draft.Subject = new Subject(behind, end);
        draft.SubjectTrust = 0.7m;
        draft.ScopeStart = scopeStart;
        draft.ScopeEnd = scopeEnd;
        state.NounEnd = end;
        return true;
    }

    private bool IsRate(ReadOnlySpan<char> text, int start, int end) =>
        Words.Ends(Words.Rates, text, end) || Words.Ends(Words.Growths, text, end) || Words.Ends(Words.Parts, text, end)
        || state.Indicators.FindEnding(text[start..end], out _) is { Unit: "%" };

    // 达到年度投资计划的148%, 项目完成年度计划的102%, 为年度计划的123%
    internal bool TryShareOfPlan(ReadOnlySpan<char> text, ref Draft draft, in Lead lead)
    {
        int end = draft.Figure.OuterStart - 1;
        if (draft.Figure.Kind != QuantityKind.Percent || end - lead.ClauseStart < 4 || text[end] != '的')
        {
            return false;
        }

        ReadOnlySpan<char> clause = text[lead.ClauseStart..end];
        bool ofPlan = clause.EndsWith("计划", StringComparison.Ordinal) || clause.EndsWith("任务", StringComparison.Ordinal)
            || clause.EndsWith("目标", StringComparison.Ordinal) || clause.EndsWith("预算", StringComparison.Ordinal);
        foreach (string word in PlanVerbs)
        {
            int at = clause.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0 || (!ofPlan && at > 0))
            {
                continue;
            }

            int subjectEnd = lead.ClauseStart + at;
            bool own = subjectEnd - lead.Start >= 2;
            if (!own && state.Subject.IsEmpty)
            {
                continue;
            }

            draft.Subject = own ? new Subject(lead.Start, subjectEnd) : state.Subject;
            draft.SubjectTrust = 0.85m;
            draft.ScopeStart = subjectEnd + word.Length;
            draft.ScopeEnd = end;
            if (own)
            {
                state.Remember(draft.Subject);
            }

            return true;
        }

        return false;
    }
}
