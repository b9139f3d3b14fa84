using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.Plans.Model;

/// <summary>
/// What a document says, each piece tied to its words: the result of a reading, and the input of every other room.
/// </summary>
/// <remarks>The JSON form is the contract <c>lantu/plan/1</c>; see <c>docs/plan.schema.json</c>.</remarks>
public sealed class Plan
{
    /// <summary>Where the text came from.</summary>
    public required PlanSource Source { get; init; }

    /// <summary>What document it is.</summary>
    public required PlanDocument Document { get; init; }

    /// <summary>The text as read: line ends as line feeds, no byte order mark, otherwise letter by letter.</summary>
    public required string Text { get; init; }

    /// <summary>The outline, in the order of the text.</summary>
    public required IReadOnlyList<PlanSection> Sections { get; init; }

    /// <summary>Results, targets and context, in the order of the text.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What is intended, in the order of the text.</summary>
    public required IReadOnlyList<PlanTask> Tasks { get; init; }

    /// <summary>Awards, approvals, openings, selections and visits, in the order of the text.</summary>
    public required IReadOnlyList<PlanEvent> Events { get; init; }

    /// <summary>Themes and principles, in the order of the text.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Counts that announce a list, with what was found under them.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>What the reading doubts or could not do.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Where the spans of the plan stand on the page; empty for a source without pages or pixels.</summary>
    public IReadOnlyDictionary<TextSpan, SpanPlace> Places { get; private init; } = new Dictionary<TextSpan, SpanPlace>();

    /// <summary>The same plan with the places of its spans on the page.</summary>
    public Plan At(IReadOnlyDictionary<TextSpan, SpanPlace> places) => new()
    {
        Source = Source,
        Document = Document,
        Text = Text,
        Sections = Sections,
        Facts = Facts,
        Tasks = Tasks,
        Events = Events,
        Statements = Statements,
        Claims = Claims,
        Problems = Problems,
        Places = places,
    };
}

/// <summary>Where a text came from.</summary>
/// <param name="Name">The file's name without its folder; <c>-</c> for standard input.</param>
/// <param name="MediaType">As <c>text/markdown</c>.</param>
/// <param name="Sha256">Of the bytes, in lower-case hexadecimal.</param>
/// <param name="Characters">UTF-16 units of the text as read.</param>
public sealed record PlanSource(string Name, string MediaType, string Sha256, int Characters);

/// <summary>What document it is.</summary>
/// <param name="Title">As written; null where the text has none.</param>
/// <param name="Kind">The genre.</param>
/// <param name="Place">Whose document it is; null where the text does not tell.</param>
/// <param name="Year">The year of delivery; of a plan its first year; of a communiqué the year reported; null where unknown.</param>
/// <param name="Language">As <c>zh</c> or <c>en</c>.</param>
public sealed record PlanDocument(string? Title, DocumentKind Kind, Place? Place, int? Year, string Language);

/// <summary>An administrative division.</summary>
/// <param name="Name">The official name: 义乌市.</param>
/// <param name="Level">Its level.</param>
/// <param name="Code">The six digits of GB/T 2260; null for a place that is in no catalogue.</param>
public sealed record Place(string Name, PlaceLevel Level, string? Code);

/// <summary>A heading with what stands under it.</summary>
/// <param name="Id">Made of the span; the same when the same document is read again.</param>
/// <param name="Parent">The id of the section it stands under; null at the top.</param>
/// <param name="Level">1 for the document's own title and what stands beside it.</param>
/// <param name="Number">As written: 二, （三）, 6; null where there is none.</param>
/// <param name="Title">The heading without its number and without marks.</param>
/// <param name="Role">What the section holds.</param>
/// <param name="Span">From its heading to the end of what stands under it.</param>
public sealed record PlanSection(
    string Id, string? Parent, int Level, string? Number, string Title, SectionRole Role, TextSpan Span);

/// <summary>One figure, or one direction without a figure, with all that the text says of it.</summary>
public sealed record Fact
{
    /// <summary>Made of the span, the measure and the indicator as written.</summary>
    public required string Id { get; init; }

    /// <summary>Result, target or context.</summary>
    public required Nature Nature { get; init; }

    /// <summary>What is measured.</summary>
    public required FactIndicator Indicator { get; init; }

    /// <summary>Where it is not the document's own place: 全国, 全省, a district; otherwise null.</summary>
    public string? Place { get; init; }

    /// <summary>How it is measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The figure; all but what is written is null for a direction without one.</summary>
    public required FactValue Value { get; init; }

    /// <summary>How the value binds.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>Of a target: promised or strived for; null where the text says neither.</summary>
    public Firmness? Firmness { get; init; }

    /// <summary>预期性 or 约束性; null where the text says neither.</summary>
    public Obligation? Obligation { get; init; }

    /// <summary>The prices, where the text or the catalogue says so.</summary>
    public PriceBasis? Basis { get; init; }

    /// <summary>初步核算, 预计, 核定; null where the text says none.</summary>
    public Vintage? Status { get; init; }

    /// <summary>What it keeps step with, or what it is a multiple of or compared with: 经济增长, 2020年, 全国.</summary>
    public string? Reference { get; init; }

    /// <summary>The time the value speaks of; null where the text does not tell.</summary>
    public Period? Period { get; init; }

    /// <summary>Where it started: 「从3006亿元增长至7307亿元」; null where the text does not say.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Of a rank, among whom; of a share, the whole.</summary>
    public string? Scope { get; init; }

    /// <summary>The figure with its scale and unit; without a number, the words that carry the fact.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The whole sentence.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>The id of the section it stands in; null above the first heading.</summary>
    public string? Section { get; init; }

    /// <summary>The rule that read it, as <c>lantu explain</c> names it.</summary>
    public required string Rule { get; init; }

    /// <summary>From 0 to 1: how often facts read like this one are wholly right.</summary>
    public required decimal Confidence { get; init; }
}

/// <summary>What a fact measures.</summary>
/// <param name="Written">The words of the text.</param>
/// <param name="Name">The catalogue's name; null where the indicator is in no catalogue.</param>
/// <param name="Id">The catalogue's id; null likewise.</param>
public sealed record FactIndicator(string Written, string? Name, string? Id);

/// <summary>A figure as written and as it counts.</summary>
/// <param name="Number">Scaled into <paramref name="Unit"/>: 2693.3亿元 is 269330000000; 7.9% is 7.9. Null without a number.</param>
/// <param name="Upper">The upper end of a range, scaled likewise; else null.</param>
/// <param name="Unit">A unit of the contract (CNY, %, pp, km2, person …), or the measure word as written; null for a rank or without a number.</param>
/// <param name="Written">The figure without marks and spaces: 2693.3亿元.</param>
/// <param name="Low">The least value that rounds to what is written.</param>
/// <param name="High">The value that no longer rounds to it (exclusive); equal to the number for exact counts.</param>
public sealed record FactValue(decimal? Number, decimal? Upper, string? Unit, string Written, decimal? Low, decimal? High);

/// <summary>Where a value started.</summary>
/// <param name="Number">In the unit of the fact; null where only words tell.</param>
/// <param name="Written">As written; null where not stated.</param>
/// <param name="Period">When; null where the text does not tell.</param>
public sealed record Baseline(decimal? Number, string? Written, Period? Period);

/// <summary>Something that the government intends.</summary>
/// <param name="Id">Made of the span.</param>
/// <param name="Parent">The id of the initiative or task that it stands under; null at the top.</param>
/// <param name="Kind">What kind of intention.</param>
/// <param name="Number">As written; else null.</param>
/// <param name="Title">The name without number and marks: 实施市场繁荣行动.</param>
/// <param name="Aim">The second half of the heading: 奋力打造贸易新辉煌; else null.</param>
/// <param name="Group">What announced it: 十大行动; else null.</param>
/// <param name="Deadline">Where the text names one: 年底前; else null.</param>
/// <param name="Lead">牵头单位, where the text names it; else null.</param>
/// <param name="Support">责任单位 and 配合单位, where the text names them.</param>
/// <param name="Targets">The ids of the targets that stand in it.</param>
/// <param name="Span">The task with what stands under it.</param>
/// <param name="Section">The id of the section it stands in.</param>
public sealed record PlanTask(
    string Id,
    string? Parent,
    TaskKind Kind,
    string? Number,
    string Title,
    string? Aim,
    string? Group,
    string? Deadline,
    string? Lead,
    IReadOnlyList<string> Support,
    IReadOnlyList<string> Targets,
    TextSpan Span,
    string? Section);

/// <summary>Something that happened and carries no figure.</summary>
/// <param name="Id">Made of the span.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Text">The clause that tells it.</param>
/// <param name="Date">As the text tells it: 2023-09-20, 2025-06, 2025; null where it does not.</param>
/// <param name="Span">The clause.</param>
public sealed record PlanEvent(string Id, EventKind Kind, string Text, string? Date, TextSpan Span);

/// <summary>A theme or a principle: kept, never turned into a target.</summary>
/// <param name="Id">Made of the span.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Text">The sentence without marks.</param>
/// <param name="Span">The sentence.</param>
/// <param name="Section">The id of the section it stands in.</param>
public sealed record Statement(string Id, StatementKind Kind, string Text, TextSpan Span, string? Section);

/// <summary>A count that announces a list.</summary>
/// <param name="Id">Made of the span.</param>
/// <param name="Written">As written: 十大行动.</param>
/// <param name="Number">What is announced: 10.</param>
/// <param name="Found">What was found under it.</param>
/// <param name="Span">The words.</param>
public sealed record Claim(string Id, string Written, int Number, int Found, TextSpan Span);

/// <summary>A doubt: something the reading could not do or does not trust.</summary>
/// <param name="Code">As R012; the manual lists them.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">A sentence that quotes the source.</param>
/// <param name="Span">The words in doubt.</param>
public sealed record Problem(string Code, ProblemSeverity Severity, string Message, TextSpan Span);
