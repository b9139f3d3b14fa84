using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading.Claims;
using Lantu.Reading.Documents;
using Lantu.Reading.Events;
using Lantu.Reading.Indicators;
using Lantu.Reading.Sections;
using Lantu.Reading.Statements;
using Lantu.Reading.Tasks;
using Lantu.Text;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;
using Lantu.Text.Outline;

namespace Lantu.Reading;

/// <summary>Reads a document into its plan: the only door of the room that guesses.</summary>
public static class PlanReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="source">The decoded document.</param>
    /// <param name="name">The file's name without its folder; it helps to tell the genre and the place, never a figure.</param>
    /// <param name="catalogues">Indicators and places.</param>
    /// <param name="trace">Collects which rule read what, for <c>lantu explain</c>; null where nobody asks.</param>
    /// <returns>The plan; a strange document yields problems, never an exception.</returns>
    public static Plan Read(SourceText source, string name, Catalogues catalogues, ReadingTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var problems = new List<Problem>();
        AddProblems(source, problems);
        var origin = new PlanSource(name, MediaTypeOf(name), source.Sha256, source.Text.Length);
        return Read(DocumentOutline.Of(source.Text), origin, catalogues, problems, null, trace);
    }

    /// <summary>Reads a document whose format has been parsed: what the format knows is not guessed again.</summary>
    /// <param name="document">What the parser handed over.</param>
    /// <param name="name">The file's name without its folder.</param>
    /// <param name="sha256">Of the file's bytes, in lower-case hexadecimal.</param>
    /// <param name="catalogues">Indicators and places.</param>
    /// <param name="trace">Collects which rule read what; null where nobody asks.</param>
    public static Plan Read(
        FormattedDocument document, string name, string sha256, Catalogues catalogues, ReadingTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Problem> problems = ParserDoubts.ToProblems(document);
        var origin = new PlanSource(name, document.MediaType, sha256, document.Text.Length);
        return Read(DocumentOutline.Of(document), origin, catalogues, problems, document, trace);
    }

    private static Plan Read(
        DocumentOutline outline, PlanSource origin, Catalogues catalogues, List<Problem> problems, FormattedDocument? formatted, ReadingTrace? trace)
    {
        if (outline.Sections.Count == 0 && outline.Blocks.Count > 0)
        {
            problems.Add(ProblemCodes.NoSections.At(new TextSpan(0, 0), "全文没有找到标题。"));
        }

        string name = origin.Name;
        PlanDocument document = DocumentReader.Read(outline, name, catalogues, problems);
        IReadOnlyList<PlanSection> sections = SectionReader.Read(outline, document);
        PassageRoles passages = PassageRoles.Of(outline, sections, SectionReader.YearOf(outline, document));
        var context = new ReadingContext(outline, document, sections, passages, catalogues, problems, trace);
        IReadOnlyList<Fact> facts = FactReader.Read(context);
        facts = formatted is null ? facts : ParserDoubts.Weigh(facts, formatted);
        IReadOnlyList<PlanTask> tasks = TaskReader.Read(context, facts);
        IReadOnlyList<PlanEvent> events = EventReader.Read(context);
        IReadOnlyList<Statement> statements = StatementReader.Read(context);
        IReadOnlyList<Claim> claims = ClaimReader.Read(context, tasks);
        problems.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var plan = new Plan
        {
            Source = origin,
            Document = document,
            Text = outline.Folded.Text,
            Sections = sections,
            Facts = facts,
            Tasks = tasks,
            Events = events,
            Statements = statements,
            Claims = claims,
            Problems = problems,
        };
        return formatted is null ? plan : plan.At(PlanPlaces.Of(PlanPlaces.SpansOf(plan), formatted));
    }

    private static void AddProblems(SourceText source, List<Problem> problems)
    {
        if (source.Undecodable > 0 && source.FirstUndecodable >= 0)
        {
            var span = new TextSpan(source.FirstUndecodable, source.FirstUndecodable + 1);
            problems.Add(ProblemCodes.Undecodable.At(span, $"按{source.Encoding}解码时，有{source.Undecodable}处字节不成字符，第一处在第{span.Start}个字符。"));
        }
    }

    private static string MediaTypeOf(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            ? "text/markdown"
            : "text/plain";
}
