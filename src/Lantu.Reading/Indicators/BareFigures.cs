using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>Tells which figures measure at all, and what a number without a unit counts.</summary>
internal sealed class BareFigures(SentenceState state)
{
    private const int LongestName = 64;
    private const int LongestRow = 12;

    // Numbers without a unit, durations and ages are facts only where the words measure them.
    internal bool IsMeasured(ReadOnlySpan<char> text, in Quantity figure, in Lead lead, int index)
    {
        bool tied = lead.Relation is Relation.RiseTo or Relation.FallTo or Relation.Reach or Relation.Keep or Relation.Rise or Relation.Fall;
        switch (figure.Kind)
        {
            case QuantityKind.Duration:
                return tied && lead.HasSubject
                    && (EndsWith(text, lead, "年限") || EndsWith(text, lead, "寿命") || EndsWith(text, lead, "时间")
                        || EndsWith(text, lead, "时长") || EndsWith(text, lead, "周期") || EndsWith(text, lead, "天数"));
            case QuantityKind.Bare:
                return IsBareMeasured(text, figure, lead, index);
            case QuantityKind.Times:
                return figure.IsDoubling
                    || lead.Relation is Relation.Growth or Relation.Rise or Relation.RiseTo or Relation.Reach or Relation.Be or Relation.Fall
                    || (figure.Start > 0 && text[figure.Start - 1] == '的');
            case QuantityKind.Amount or QuantityKind.Percent or QuantityKind.Points or QuantityKind.Rank or QuantityKind.Streak or QuantityKind.RatioPart:
                return figure.UnitKind is not UnitKind.Score || tied;
        }

        return true;
    }

    private bool IsBareMeasured(ReadOnlySpan<char> text, in Quantity figure, in Lead lead, int index)
    {
        if (lead.HasSubject && EndsWith(text, lead, "指数"))
        {
            return true;
        }

        if (figure.IsScaled && (lead.HasSubject || lead.Verb != VerbKind.None || state.Subject.Length > 0
            || NounReader.TryReadAfter(text, figure, state.NextStart(index + 1, text.Length), out _)))
        {
            return true;
        }

        int last = index;
        while (last + 1 < state.Figures.Count && last - index < LongestRow && state.Figures[last].Unit is null
            && state.Figures[last + 1].OuterStart == state.Figures[last].OuterEnd + 1 && text[state.Figures[last].OuterEnd] is '、' or '和' or '与')
        {
            last++; // 分别提高10.6、6.3、12.9个百分点: the unit stands once, behind the last
        }

        bool shares = last > index && state.Figures[last].Unit is not null;
        return shares || (lead.Relation is Relation.RiseTo or Relation.FallTo && lead.HasSubject);
    }

    private static bool EndsWith(ReadOnlySpan<char> text, in Lead lead, string word) => text[lead.Start..lead.End].EndsWith(word, StringComparison.Ordinal);

    // 实有人口达342万: the words tell what a number without a unit counts.
    internal bool SetBareUnit(ReadOnlySpan<char> text, ref Draft draft, Subject noun, bool hasNoun)
    {
        if (draft.Unit is not null)
        {
            return true;
        }

        Span<char> buffer = stackalloc char[LongestName];
        ReadOnlySpan<char> words = draft.Subject.Words(state.Folded, buffer);
        if (words.EndsWith("指数", StringComparison.Ordinal))
        {
            draft.Unit = "index";
            return true;
        }

        ReadOnlySpan<char> behind = hasNoun ? text[noun.Start..noun.End] : default;
        if (draft.Figure.IsScaled && CountsPeople(words, behind))
        {
            draft.Unit = "person";
            return true;
        }

        string? unit = state.Indicators.FindEnding(words, out _)?.Unit;
        if (draft.Figure.IsScaled && unit is "CNY" or "person" or "家" or "household")
        {
            draft.Unit = unit;
            return true;
        }

        if (!draft.Figure.IsScaled && words.EndsWith("收入比", StringComparison.Ordinal) || words.EndsWith("倍差", StringComparison.Ordinal))
        {
            draft.Unit = "倍";
            return true;
        }

        return false;
    }

    private static bool CountsPeople(ReadOnlySpan<char> words, ReadOnlySpan<char> behind) =>
        words.Contains("人口", StringComparison.Ordinal) || words.EndsWith("人数", StringComparison.Ordinal)
        || NamesPeople(behind);

    private static bool NamesPeople(ReadOnlySpan<char> noun)
    {
        for (int i = 0; i < noun.Length; i++)
        {
            if (Words.Starts(Words.People, noun, i))
            {
                return true;
            }
        }

        return false;
    }

    // 7万亿、8万亿、9万亿元: the unit stands once, at the end or at the beginning of the list.
    internal void ShareUnit(ref Draft draft, int index, int run)
    {
        if (draft.Figure.Unit is not null || draft.Figure.Kind != QuantityKind.Bare)
        {
            return;
        }

        for (int i = index + 1; i < Math.Min(state.Figures.Count, index + Math.Max(run, 1)); i++)
        {
            if (state.Figures[i].OuterStart - state.Figures[i - 1].OuterEnd > 1 || state.Folded.Characters[state.Figures[i - 1].OuterEnd] is ',' or ';')
            {
                break;
            }

            if (state.Figures[i].Unit is { } unit)
            {
                draft.Unit = unit.Code;
                return;
            }
        }

        if (draft.Rule == "Steps" && index > 0 && state.Figures[index - 1].Unit is { } before)
        {
            draft.Unit = before.Code;
        }
    }
}
