using Lantu.Plans.Model;
using Lantu.Quantities.Bounds;
using Lantu.Reading.Sentences;
using Lantu.Text.Folding;

namespace Lantu.Reading.Indicators;

/// <summary>Chooses what binds a value: the words around its figure, or else what the fact is.</summary>
internal static class ComparatorRules
{
    /// <summary>Chooses what binds a value.</summary>
    internal static Comparator Choose(in Draft draft, Nature nature, FoldedText folded)
    {
        if (draft.Figure.Upper is not null)
        {
            return Comparator.Between;
        }

        Bound bound = draft.Figure.After != Bound.None ? draft.Figure.After
            : draft.SharedBound != Bound.None ? draft.SharedBound : draft.Figure.Before;
        Comparator comparator = bound switch
        {
            Bound.None => Unbound(draft, nature, folded),
            Bound.AtLeast => Comparator.AtLeast,
            Bound.MoreThan => Comparator.MoreThan,
            Bound.AtMost => Comparator.AtMost,
            Bound.LessThan => Comparator.LessThan,
            Bound.About => Comparator.About,
        };
        return draft.IsNegative && bound != Bound.None ? Turned(comparator) : comparator;
    }

    // 下降3.4%以上 is -3.4 or less.
    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.MoreThan => Comparator.LessThan,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.Equal or Comparator.About or Comparator.Between or Comparator.InStepWith
            or Comparator.Up or Comparator.Down or Comparator.Stable => comparator,
    };

    private static Comparator Unbound(in Draft draft, Nature nature, FoldedText folded)
    {
        bool isReached = draft.Lead.Relation is Relation.Reach or Relation.RiseTo && draft.Measure is Measure.Level or Measure.Share;
        return nature != Nature.Target ? Comparator.Equal
            : isReached ? Comparator.AtLeast
            : draft.Lead.Relation == Relation.FallTo && folded.Characters[draft.Figure.OuterStart - 1] != '为' ? Comparator.AtMost // 降至, not 减少为
            : Comparator.Equal;
    }
}
