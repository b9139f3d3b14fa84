using Lantu.Analysis.Checks.Relations;
using Lantu.Analysis.Checks.Remarks;
using Lantu.Analysis.Derivations;
using Lantu.Analysis.Words;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks;

/// <summary>Finds what does not agree within a document, and between documents of one place.</summary>
public static class Check
{
    private static readonly Func<Ledger, IEnumerable<Edit>>[] Relations =
    [
        GrowthRelation.Find, AverageGrowthRelation.Find, FromToRelation.Find, IncrementRelation.Find, ShareRelation.Find, SumRelation.Find, TradeRelation.Find,
        IdentityRelation.Find, RankRelation.Find, StreakRelation.Find, RestatementRelation.Find, TargetRelation.Find,
    ];

    /// <summary>Checks one document by itself.</summary>
    /// <param name="plan">The document.</param>
    /// <param name="catalogues">The names of indicators and places.</param>
    public static Findings All(Plan plan, Catalogues catalogues) => All([plan], [], derive: false, catalogues);

    /// <summary>Checks documents of one place by themselves and with each other.</summary>
    /// <param name="plans">The documents, of one place.</param>
    /// <param name="tables">Statistics of that place; see <see cref="Observations.ObservationTable"/>.</param>
    /// <param name="derive">Whether to list what the documents allow one to compute; what rests on an assumption comes as a note.</param>
    /// <param name="catalogues">The names of indicators and places.</param>
    public static Findings All(IReadOnlyList<Plan> plans, IReadOnlyList<Plan> tables, bool derive, Catalogues catalogues) => All(plans, tables, derive, catalogues, static _ => []);

    /// <summary>Checks a document whose figures stand in further relations, which whoever wrote it knows.</summary>
    internal static Findings All(Plan plan, Catalogues catalogues, Func<Ledger, IEnumerable<Edit>> further) => All([plan], [], derive: false, catalogues, further);

    private static Findings All(IReadOnlyList<Plan> plans, IReadOnlyList<Plan> tables, bool derive, Catalogues catalogues, Func<Ledger, IEnumerable<Edit>> further)
    {
        var ledger = new Ledger([.. plans, .. tables], plans.Count, catalogues);
        var words = new FindingWords(catalogues);
        (Edit Edit, Reckoning Reckoned)[] edits = Edits(ledger, further(ledger));
        var mending = new Mending([.. edits.Select(static pair => pair.Edit)]);
        IEnumerable<Remark> remarks = ListRemarks.Find(ledger).Concat(CalendarRemarks.Find(ledger)).Concat(LikenessRemarks.Find(ledger, words)).Concat(StepRemarks.Find(ledger, words));
        IReadOnlyList<Finding> derived = derive ? DerivedFigures.Of(ledger, words) : [];
        Finding[] related = [.. edits.Select(pair => ToFinding(pair.Edit, pair.Reckoned, mending, words)).Concat(remarks.Select(ToFinding))];
        Finding[] findings =
        [
            .. related.Concat(derived.Where(static finding => finding.Verdict != Verdict.Derived))
                .OrderBy(static finding => finding.Spans.Count == 0 ? 0 : finding.Spans[0].Source)
                .ThenBy(static finding => finding.Spans.Count == 0 ? 0 : finding.Spans.Min(static place => place.Span.Start))
                .ThenBy(static finding => finding.Code.Code, StringComparer.Ordinal),
        ];
        return new Findings([.. ledger.Plans.Select(static plan => plan.Source)], findings, [.. derived.Where(static finding => finding.Verdict == Verdict.Derived)], Count(plans, edits, related));
    }

    /// <summary>All relations of one document that can be reckoned, for the study of how many wrong figures are found.</summary>
    internal static IReadOnlyList<(Edit Edit, Reckoning Reckoned)> Edits(Plan plan, Catalogues catalogues) => Edits(new Ledger([plan], 1, catalogues), []);

    private static (Edit Edit, Reckoning Reckoned)[] Edits(Ledger ledger, IEnumerable<Edit> further) =>
    [
        .. Distinct(Relations.SelectMany(relation => relation(ledger)).Concat(further))
            .Select(static edit => (Edit: edit, Reckoned: Judge.Of(edit)))
            .Where(static pair => pair.Reckoned is not null && !(pair.Edit.OnlyWhereItHolds && pair.Reckoned.Verdict is not (Verdict.Pass or Verdict.Borderline)))
            .Select(static pair => (pair.Edit, pair.Reckoned!)),
    ];

    // The same sum on the same figures is told once.
    private static IEnumerable<Edit> Distinct(IEnumerable<Edit> edits)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return edits.Where(edit => seen.Add(edit.Code.Code + edit.Formula + edit.Sense + string.Join('|', edit.Figures.Select(static figure => FormattableString.Invariant($"{figure.Source}:{figure.Span.Start}")))));
    }

    private static Finding ToFinding(Edit edit, Reckoning reckoned, Mending mending, FindingWords words)
    {
        IReadOnlyList<Mended> mend = reckoned.Verdict == Verdict.Contradiction ? mending.Of(edit) : [];
        return new Finding
        {
            Code = edit.Code,
            Verdict = reckoned.Verdict,
            Formula = FindingWords.Formula(edit.Formula, edit.Inputs),
            Point = reckoned.Point,
            Low = reckoned.Tight.Low,
            High = reckoned.Tight.High,
            Unit = edit.Unit,
            Facts = [.. edit.Figures.Select(static figure => figure.Id)],
            Mend = [.. mend.Select(static mended => mended.Figure.Id)],
            Spans = [.. edit.Figures.Select(static figure => figure.Place)],
            Message = words.Of(edit, reckoned, mend),
        };
    }

    private static Finding ToFinding(Remark remark) => new()
    {
        Code = remark.Code,
        Verdict = remark.Verdict,
        Formula = remark.Formula,
        Point = remark.Point,
        Low = remark.Low,
        High = remark.High,
        Unit = remark.Unit,
        Facts = remark.Facts,
        Spans = remark.Spans,
        Message = remark.Message,
    };

    private static FigureCount Count(IReadOnlyList<Plan> plans, (Edit Edit, Reckoning Reckoned)[] edits, Finding[] related)
    {
        HashSet<string> inRelation = [.. related.Where(static finding => finding.Verdict is not (Verdict.NoCheck or Verdict.Undetermined)).SelectMany(Keys)];
        HashSet<string> decidable = [.. edits.Where(static pair => pair.Edit.IsHard).SelectMany(static pair => pair.Edit.Figures).Where(static figure => !figure.IsStart).Select(static figure => Key(figure.Source, figure.Id))];
        string[] all = [.. plans.SelectMany(static (plan, source) => plan.Facts.Where(static fact => fact.Value.Number is not null).Select(fact => Key(source, fact.Id)))];
        return new FigureCount(all.Length, all.Count(inRelation.Contains), all.Count(decidable.Contains));

        static IEnumerable<string> Keys(Finding finding) => finding.Facts.Select((id, i) => Key(finding.Spans[i].Source, id));
    }

    private static string Key(int source, string id) => FormattableString.Invariant($"{source}:{id}");
}
