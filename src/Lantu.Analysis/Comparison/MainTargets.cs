using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Analysis.Comparison;

/// <summary>
/// The main expected targets of a document: those of the passage that 「主要预期目标是：」 announces or that a section of
/// targets holds, figures and pledges in the order of the text.
/// </summary>
/// <remarks>Every clause of the passage is accounted for: it holds a fact, or is a pledge, or is no target at all
/// (在实际工作中争取更好结果).</remarks>
internal sealed class MainTargets
{
    // 经济社会发展的主要预期目标建议为: what announces stands at most so far behind.
    private const int FarthestColon = 14;

    // 1. or （二）, the mark of an item.
    private const int LongestMark = 3;

    private static readonly string[] Cues = ["预期目标", "主要目标", "发展目标", "预期指标", "主要指标"];

    private readonly Plan _plan;
    private readonly FoldedText _folded;
    private readonly PledgeReader _pledges;
    private readonly Fact[] _aims;
    private readonly List<Fact> _found = [];
    private readonly HashSet<string> _passageSections = new(StringComparer.Ordinal);

    private MainTargets(Plan plan, IndicatorCatalogue indicators)
    {
        _plan = plan;
        _folded = DocumentOutline.Of(plan.Text).Folded;
        _aims = [.. plan.Facts.Where(static fact => fact.Nature == Nature.Target).OrderBy(static fact => fact.Span.Start)];
        _pledges = new PledgeReader(plan, _folded, indicators);
    }

    /// <summary>The main targets of a document's own year, in the order of the text.</summary>
    internal static IReadOnlyList<Fact> Of(Plan plan, IndicatorCatalogue indicators)
    {
        var reader = new MainTargets(plan, indicators);
        reader.ReadPassages();
        reader.ReadSections();
        return [.. reader._found.OrderBy(static fact => fact.Span.Start)];
    }

    private bool IsOfYear(Fact fact) =>
        fact.Period is not { } period
        || (period.From.Year == period.To.Year && (_plan.Document.Year is not { } year || period.To.Year == year));

    private void ReadPassages()
    {
        ReadOnlySpan<char> text = _folded.Characters;
        int from = 0;
        while (TryFindCue(text, from, out int cue, out int behind))
        {
            from = behind;
            if (Announces(text, behind, out int list))
            {
                ReadPassage(_folded.Position(cue), list);
            }
        }
    }

    private static bool TryFindCue(ReadOnlySpan<char> text, int from, out int cue, out int behind)
    {
        (cue, behind) = (-1, -1);
        foreach (string word in Cues)
        {
            int at = text[from..].IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (cue < 0 || from + at < cue))
            {
                cue = from + at;
                behind = cue + word.Length;
            }
        }

        return cue >= 0;
    }

    // 「主要预期目标是：」, 「主要预期目标建议为：」, 「主要预期目标：」
    private static bool Announces(ReadOnlySpan<char> text, int behind, out int list)
    {
        ReadOnlySpan<char> near = text.Slice(behind, Math.Min(FarthestColon, text.Length - behind));
        int end = near.IndexOfAny("。,;\n");
        near = end < 0 ? near : near[..end];
        int colon = near.IndexOf(':');
        int verb = colon >= 0 ? colon : near.IndexOfAny('是', '为');
        list = behind + verb + 1;
        return verb >= 0;
    }

    // Facts belong to the passage while nothing but pledges and marks stands between their sentences.
    private void ReadPassage(int cue, int list)
    {
        int end = -1;
        var facts = new List<Fact>();
        foreach (Fact fact in _aims.Where(fact => fact.Span.Start >= cue))
        {
            int begun = end < 0 ? _folded.Position(list) : end;
            bool further = end >= 0 && fact.Evidence.Start >= end;
            if ((fact.Evidence.Start > begun && !IsFilled(begun, fact.Evidence.Start)) || (further && !OpensWithTarget(fact.Evidence)))
            {
                break;
            }

            facts.Add(fact);
            end = Math.Max(end, fact.Evidence.End);
        }

        if (!facts.Exists(IsOfYear))
        {
            return;
        }

        end = ExtendOverPledges(end);
        Take(facts, new TextSpan(_folded.Position(list), end));
    }

    // 做好今年工作，要新增企业300家: a sentence that begins otherwise goes on to the measures.
    private bool OpensWithTarget(TextSpan sentence)
    {
        TextSpan first = PledgeReader.Clauses(_folded, _folded.IndexOf(sentence.Start), _folded.IndexOf(sentence.End))
            .FirstOrDefault(static clause => clause.Length > LongestMark);
        TextSpan source = _folded.Source(first.Start, first.End);
        return _aims.Any(fact => fact.Span.Overlaps(source)) || _pledges.IsPledge(first.Start, first.End);
    }

    private bool IsFilled(int start, int end) =>
        PledgeReader.Clauses(_folded, _folded.IndexOf(start), _folded.IndexOf(end)).All(clause => clause.Length <= LongestMark || _pledges.IsPledge(clause.Start, clause.End));

    // 粮食产量稳定在252亿斤以上。主要污染物排放完成国家下达目标。: the last sentences may hold no figure at all.
    private int ExtendOverPledges(int end)
    {
        ReadOnlySpan<char> text = _folded.Characters;
        int at = _folded.IndexOf(end);
        while (at < text.Length && text[at] != '\n')
        {
            int stop = text[at..].IndexOfAny('。', '\n');
            int next = stop < 0 ? text.Length : at + stop + 1;
            if (!PledgeReader.Clauses(_folded, at, next).Any() || !IsFilled(_folded.Position(at), _folded.Position(next)))
            {
                break;
            }

            at = next;
        }

        return Math.Max(end, _folded.Position(at));
    }

    private void ReadSections()
    {
        foreach (PlanSection section in _plan.Sections.Where(static section => section.Role == SectionRole.Targets))
        {
            if (_passageSections.Contains(section.Id))
            {
                continue;
            }

            Fact[] facts = [.. _aims.Where(fact => fact.Section == section.Id && IsOfYear(fact))];
            if (facts.Length > 0)
            {
                Take(facts, section.Span);
            }
        }
    }

    private void Take(IEnumerable<Fact> facts, TextSpan passage)
    {
        foreach (Fact fact in facts.Where(IsOfYear))
        {
            if (!_found.Exists(known => known.Id == fact.Id || TargetRepeats.Are(known, fact)))
            {
                _found.Add(fact);
            }

            if (fact.Section is { } section)
            {
                _passageSections.Add(section);
            }
        }

        _found.AddRange(_pledges.Read(passage, _aims).Where(pledge => !_found.Exists(known => known.Id == pledge.Id)));
    }
}
