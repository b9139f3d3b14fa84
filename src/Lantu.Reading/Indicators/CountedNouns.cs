using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>The noun behind a figure, and the verbs around it: 11家企业入选…, 安排477万人就业.</summary>
internal static class CountedNouns
{
    // A verb behind the noun tells what happened to it: 11家企业入选….
    internal static void SetVerbBehind(ReadOnlySpan<char> text, ref Draft draft, Subject noun)
    {
        if (draft.Lead.Verb != VerbKind.None || draft.Lead.Relation != Relation.None)
        {
            return;
        }

        int end = Math.Min(text.Length, noun.End + 8);
        for (int i = noun.Start + 1; i < end && text[i] is not (',' or '。' or ';' or '、'); i++)
        {
            if (Words.Starts(Words.Happened, text, i))
            {
                draft.Lead.Verb = VerbKind.Work;
                draft.Lead.VerbStart = i;
                return;
            }
        }
    }

    // 安排477万人就业: a short noun takes its verb along.
    internal static Subject VerbAndNoun(ReadOnlySpan<char> text, in Lead lead, Subject noun)
    {
        bool isShort = noun.Length <= 3 && lead.VerbStart >= 0 && Verbs.Forward.TryMatch(text, lead.VerbStart, out _, out _);
        if (!isShort)
        {
            return noun;
        }

        Verbs.Forward.TryMatch(text, lead.VerbStart, out int length, out _);
        return new Subject(lead.VerbStart, lead.VerbStart + length, noun.Start, noun.End);
    }

    /// <summary>Whether a figure counts the noun behind it rather than measures what stands before.</summary>
    internal static bool CountsNoun(in Quantity figure, in Lead lead) =>
        (lead.Relation == Relation.None || lead.EndsWithExamples)
        && (figure.Before == Bound.None || lead.EndsWithExamples || lead.Verb != VerbKind.None)
        && (lead.EndsWithExamples || lead.EndsWithVerb || figure.Kind == QuantityKind.Bare
            || figure.UnitKind is UnitKind.Count or UnitKind.Person or UnitKind.Household or UnitKind.Money or UnitKind.Power);
}
