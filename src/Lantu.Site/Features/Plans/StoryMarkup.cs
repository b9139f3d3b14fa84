using Lantu.Analysis.Derivations;
using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;
using Lantu.Text;

namespace Lantu.Site.Features.Plans;

/// <summary>Writes the words and figures of a storyboard, each number with its link; gathers the sums of what is computed.</summary>
internal sealed class StoryMarkup
{
    private const int LongestUnit = 6;

    private readonly OpenPlan _plan;
    private readonly Dictionary<string, TextSpan> _spans = new(StringComparer.Ordinal);
    private readonly List<DerivedValue> _sums = [];

    internal StoryMarkup(Visit visit, OpenPlan plan)
    {
        Visit = visit;
        _plan = plan;
        Plan read = plan.Plan;
        foreach ((string id, TextSpan span) in read.Sections.Select(static one => (one.Id, one.Span)).Concat(read.Tasks.Select(static one => (one.Id, one.Span)))
            .Concat(read.Events.Select(static one => (one.Id, one.Span))).Concat(read.Statements.Select(static one => (one.Id, one.Span)))
            .Concat(read.Claims.Select(static one => (one.Id, one.Span))))
        {
            _spans.TryAdd(id, span);
        }
    }

    internal Visit Visit { get; }

    /// <summary>The computed values that were written so far, in order.</summary>
    internal IReadOnlyList<DerivedValue> Sums => _sums;

    /// <summary>The fact of a figure; null where it has none.</summary>
    internal Fact? FactOf(StoryFigure? figure) => figure is { From: [var id, ..] } ? _plan.Fact(id) : null;

    /// <summary>The address at which an id is seen; null for an id that the plan does not know.</summary>
    internal string? AddressOf(IReadOnlyList<string> from)
    {
        foreach (string id in from)
        {
            if (_plan.Fact(id) is { } fact)
            {
                return _plan.AddressOf(fact);
            }

            if (_spans.TryGetValue(id, out TextSpan span))
            {
                return _plan.AddressOfLine(_plan.LineOf(span));
            }
        }

        return null;
    }

    /// <summary>The lines that something comes from, as a link; nothing where it comes from nowhere.</summary>
    internal Html Lines(IReadOnlyList<string> from)
    {
        TextSpan[] spans = [.. from.Select(id => _plan.Fact(id) is { } fact ? fact.Span : _spans.TryGetValue(id, out TextSpan span) ? span : default).Where(static span => span.Length > 0)];
        if (spans.Length == 0)
        {
            return Html.None;
        }

        int first = _plan.LineOf(spans.Min(static span => span.Start));
        int last = _plan.LineOf(spans.Max(static span => span.End) - 1);
        string lines = first == last ? FormattableString.Invariant($"{first}") : FormattableString.Invariant($"{first}—{last}");
        return Html.Of($"""<a class="more" href="{_plan.AddressOfLine(first)}">{Visit.Say($"原文第 {lines} 行", $"line {lines}")}</a>""");
    }

    /// <summary>A figure: what stands before the digits small, the digits as the link, the unit small.</summary>
    internal Html Figure(StoryFigure figure, bool asText = false)
    {
        if (figure.From.FirstOrDefault(Derivation.IsKey) is { } key)
        {
            return Computed(figure.Text, key);
        }

        string? address = AddressOf(figure.From);
        if (address is null)
        {
            return Html.Text(figure.Text);
        }

        int start = figure.Text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return Html.Of($"""<a class="n" href="{address}">{figure.Text}</a>""");
        }

        start = start > 0 && figure.Text[start - 1] is '第' or '-' or '−' ? start - 1 : start;
        int end = EndOfFigure(figure.Text, start);
        (string before, string digits, string unit) = (figure.Text[..start], figure.Text[start..end], figure.Text[end..]);
        (unit, string rest) = unit.Length <= LongestUnit ? (unit, string.Empty) : (string.Empty, unit);
        if (asText)
        {
            return Html.Of($"""{before}<a class="n" href="{address}">{digits}{unit}</a>{Said(rest, figure.From)}""");
        }

        Html lead = before.Length > 0 ? Html.Of($"""<span class="pre">{before}</span>""") : Html.None;
        Html tail = unit is "" or "%" or "位" ? Html.Text(unit) : Html.Of($"""<span class="u">{unit}</span>""");
        Html more = rest.Length > 0 ? Html.Of($"""<span class="more1">{Said(rest, figure.From)}</span>""") : Html.None;
        return Html.Of($"""{lead}<a class="n" href="{address}">{digits}{tail}</a>{more}""");
    }

    /// <summary>Words in which every number leads to its sentence.</summary>
    internal Html Said(string words, IReadOnlyList<string> from)
    {
        Fact[] facts = [.. from.SelectMany(Within).DistinctBy(static fact => fact.Id).OrderByDescending(static fact => fact.Value.Written.Length)];
        string? address = AddressOf(from);
        var pieces = new List<Html>();
        int at = 0;
        int plain = 0;
        while (at < words.Length)
        {
            Fact? fact = Array.Find(facts, one => one.Value.Written.Length > 0 && string.CompareOrdinal(words, at, one.Value.Written, 0, one.Value.Written.Length) == 0);
            int length = fact?.Value.Written.Length ?? Digits(words, at);
            string? target = fact is not null ? _plan.AddressOf(fact) : address;
            if (length == 0 || target is null)
            {
                at++;
                continue;
            }

            pieces.Add(Html.Of($"""{words[plain..at]}<a class="n" href="{target}">{words.Substring(at, length)}</a>"""));
            at += length;
            plain = at;
        }

        pieces.Add(Html.Text(words[plain..]));
        return Html.Join(pieces);
    }

    /// <summary>How what is computed came about.</summary>
    internal Html SumsSection() => _sums.Count == 0 ? Html.None : Html.Of($"""
        <section class="sec" id="sums"><header><h2>{Visit.Say("算出来的数", "Computed figures")}</h2><p>{Visit.Say("原文没有写，由原文的数算出；每个都写出算式。", "Not in the source; each with its sum.")}</p></header>
        <ol class="sums1" lang="zh-Hans">{Html.Each(_sums.Select(static (sum, i) => (sum, i)), pair => Html.Of($"""<li id="sum{pair.i + 1}">{string.Join("、", pair.sum.Sources.Select(FigureWords.Indicator).Distinct(StringComparer.Ordinal))}：{SumWords(pair.sum)}</li>"""))}</ol></section>
        """);

    private Html SumWords(DerivedValue value)
    {
        string rest = value.Sum;
        var pieces = new List<Html>();
        foreach (Fact fact in value.Sources)
        {
            string written = fact.Value.Written;
            int at = rest.IndexOf(written, StringComparison.Ordinal);
            if (at >= 0 && written.Length > 0)
            {
                pieces.Add(Html.Of($"""{rest[..at]}<a class="n" href="{_plan.AddressOf(fact)}">{written}</a>"""));
                rest = rest[(at + written.Length)..];
            }
        }

        return Html.Of($"{Html.Join(pieces)}{rest}");
    }

    private Html Computed(string words, string key)
    {
        int number = _sums.FindIndex(sum => sum.Key == key);
        if (number < 0 && Derivation.Of(key, _plan.Fact) is { } value)
        {
            _sums.Add(value);
            number = _sums.Count - 1;
        }

        return number < 0 ? Html.Text(words)
            : Html.Of($"""<a class="n calc" href="#sum{number + 1}">{words}<abbr title="{Visit.Say("计算值", "computed")}">算</abbr></a>""");
    }

    private IEnumerable<Fact> Within(string id) => _plan.Fact(id) is { } fact ? [fact]
        : _spans.TryGetValue(id, out TextSpan span) ? _plan.Plan.Facts.Where(one => span.Contains(one.Span)) : [];

    // The first number, or both ends of a range; what comes behind it is its unit, or goes on.
    private static int EndOfFigure(string words, int start)
    {
        int end = start;
        while (end < words.Length && (char.IsAsciiDigit(words[end]) || words[end] is '.' or ',' or '%' or '—' or '-' or '−' or '第'))
        {
            end++;
        }

        return end;
    }

    private static int Digits(string words, int at)
    {
        if (!char.IsAsciiDigit(words[at]))
        {
            return 0;
        }

        int end = at;
        while (end < words.Length && (char.IsAsciiDigit(words[end]) || (words[end] is '.' or ',' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))))
        {
            end++;
        }

        return end - at + (end < words.Length && words[end] == '%' ? 1 : 0);
    }
}
