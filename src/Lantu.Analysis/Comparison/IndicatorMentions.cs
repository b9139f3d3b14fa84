using System.Buffers;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Analysis.Comparison;

/// <summary>Where the review of a document names indicators, with a figure or without: CPI涨幅未达年初预期.</summary>
internal sealed class IndicatorMentions
{
    private const int LeastLetters = 3;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。;!\n");

    private readonly FoldedText _folded;
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly List<(int Start, int End)> _review = [];

    internal IndicatorMentions(Plan plan, IndicatorCatalogue indicators)
    {
        _folded = DocumentOutline.Of(plan.Text).Folded;
        foreach (PlanSection section in plan.Sections.Where(static section => section.Role == SectionRole.Review))
        {
            _review.Add((_folded.IndexOf(section.Span.Start), _folded.IndexOf(section.Span.End)));
        }

        foreach ((int start, int end) in _review)
        {
            int at = start;
            while (at < end)
            {
                Indicator? found = indicators.FindStarting(_folded.Slice(at, end), out int length);
                if (found is not null && length >= LeastLetters)
                {
                    _ = _first.TryAdd(found.Id, at);
                }

                at += Math.Max(1, length >= LeastLetters ? length : 1);
            }
        }
    }

    /// <summary>The clause of the first mention; null where there is none.</summary>
    internal TextSpan? Of(FactIndicator indicator)
    {
        if (indicator.Id is { } id)
        {
            return _first.TryGetValue(id, out int known) ? ClauseAround(known) : null;
        }

        foreach ((int start, int end) in _review)
        {
            int at = indicator.Written.Length < LeastLetters ? -1 : _folded.Slice(start, end).IndexOf(indicator.Written, StringComparison.Ordinal);
            if (at >= 0)
            {
                return ClauseAround(start + at);
            }
        }

        return null;
    }

    private TextSpan ClauseAround(int index)
    {
        ReadOnlySpan<char> text = _folded.Characters;
        int start = text[..index].LastIndexOfAny(ClauseEnds) + 1;
        int end = text[index..].IndexOfAny(ClauseEnds);
        return _folded.Source(start, end < 0 ? text.Length : index + end);
    }
}
