using Lantu.Analysis.Checks;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Words;

/// <summary>How findings are said and linked to.</summary>
internal static class FindingWords
{
    /// <summary>The anchor of a finding: its code and where its first figure stands.</summary>
    internal static string Id(Finding finding) => finding.Spans.Count == 0
        ? finding.Code.Code
        : FormattableString.Invariant($"{finding.Code.Code}-{string.Join('-', finding.Spans.Select(static place => place.Span.Start))}");

    internal static string Of(Visit visit, Verdict verdict) => verdict switch
    {
        Verdict.Pass => visit.Say("通过", "pass"),
        Verdict.Borderline => visit.Say("勉强", "borderline"),
        Verdict.Contradiction => visit.Say("矛盾", "contradiction"),
        Verdict.Note => visit.Say("提示", "note"),
        Verdict.Undetermined => visit.Say("不定", "undetermined"),
        Verdict.NoCheck => visit.Say("不核", "no check"),
        Verdict.Derived => visit.Say("推算", "derived"),
    };

    /// <summary>The sum, in which each figure leads to its sentence.</summary>
    internal static Html Formula(OpenPlan plan, Finding finding)
    {
        string rest = finding.Formula;
        var pieces = new List<Html>();
        foreach (Fact fact in finding.Facts.Select(plan.Fact).OfType<Fact>())
        {
            string written = fact.Value.Written;
            int at = rest.IndexOf(written, StringComparison.Ordinal);
            if (at < 0 || written.Length == 0)
            {
                continue;
            }

            pieces.Add(Html.Of($"""{rest[..at]}<a class="n" href="{plan.AddressOf(fact)}">{written}</a>"""));
            rest = rest[(at + written.Length)..];
        }

        return Html.Of($"{Html.Join(pieces)}{rest}");
    }
}
