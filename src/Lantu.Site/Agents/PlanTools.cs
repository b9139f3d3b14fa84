using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Site.Features.Places;
using Lantu.Site.Library;
using Lantu.Site.Questions;
using Lantu.Site.Searching;
using Lantu.Site.Words;
using ModelContextProtocol.Protocol;

namespace Lantu.Site.Agents;

/// <summary>The tools of an agent: the questions of the pages, each answered from the shelf as it stands.</summary>
/// <param name="library">The plans, with the figures and the day.</param>
/// <param name="shelf">Which of the plans are for this agent.</param>
/// <param name="site">Scheme and host of the pages, where they are known; else null.</param>
internal sealed class PlanTools(PlanLibrary library, Func<Shelf> shelf, Func<string?> site)
{
    private const string PlaceWords = "地方：代码（330782）或全名（义乌市） The place: its code or its whole name";
    private const string YearWords = "计划的年份，就是 list_plans 给的 key：2026，少数是 2026-d7 The year of the plan, the key that list_plans gives";
    private const string OffsetWords = "从第几个起，从 0 数；接着上一页就用它的 next Where to begin; the next of the page before";
    private const string LimitWords = "最多几个，1 到 100 How many at most, 1 to 100";

    [Description("""
        在全部计划的原文、事实和任务里查字，两个字也能查；几个词用空格分开，都要有。先用它找到是哪份计划、哪一行，再用别的工具细看。
        Finds words in the texts, facts and tasks of all plans; two Chinese characters are enough, several words must all occur. Begin here, then look closer with the other tools.
        """)]
    internal CallToolResult Search(
        [Description("要查的字，例如 就业，或 云洲 出口 What to look for")] string query,
        [Description(OffsetWords)] int offset = 0, [Description(LimitWords)] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
        AgentAnswer.Page(
            shelf().Search.Find(query.Length > 200 ? query[..200] : query), new AgentPage(offset, limit), "hits",
            static (json, hit) => SearchHits.Write(json, hit),
            json =>
            {
                Site(json);
                json.WriteString("query", query);
            }));

    [Description("""
        有哪些计划：地方、年份、种类、标题、页面地址。别的工具要的 place 和 year 就取自这里的 placeKey 和 yearKey。
        Which plans there are. The other tools take place and year from placeKey and yearKey of this list.
        """)]
    internal CallToolResult ListPlans(
        [Description("只要这个地方的：代码、名称或名称的一部分；不写是全部 Only of this place; all unless told")] string? place = null,
        [Description("只要这一年的；不写是全部 Only of this year; all unless told")] int? year = null,
        [Description(OffsetWords)] int offset = 0, [Description(LimitWords)] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
        AgentAnswer.Page(
            PlanQuestions.Plans(shelf(), place, year), new AgentPage(offset, limit), "plans",
            static (json, entry) =>
            {
                json.WriteStartObject();
                json.WriteString("placeKey", entry.PlaceKey);
                json.WriteString("yearKey", entry.YearKey);
                json.WritePropertyName("plan");
                PlanList.Write(json, entry);
                json.WriteEndObject();
            },
            Site));

    [Description("""
        一份计划的概况：来源（文件指纹）、是什么文件、各节标题和行号、读出多少事实、任务、核对结果。先看它，再按需要取 list_facts、list_targets、list_tasks、list_findings。
        What one plan is: its source with the fingerprint, its sections with their lines, and how many facts, tasks and findings there are to ask for.
        """)]
    internal CallToolResult GetPlan([Description(PlaceWords)] string place, [Description(YearWords)] string year) => AgentAnswer.Try(() =>
    {
        OpenPlan plan = Plan(place, year, out _);
        return AgentAnswer.Of(json =>
        {
            Head(json, plan);
            json.WriteStartObject("counts");
            json.WriteNumber("facts", plan.Plan.Facts.Count);
            foreach (Nature nature in Enum.GetValues<Nature>())
            {
                json.WriteNumber(ContractNames.Of(nature), plan.Plan.Facts.Count(fact => fact.Nature == nature));
            }

            json.WriteNumber("tasks", plan.Tasks.Rows.Count);
            json.WriteNumber("findings", plan.Findings.All.Count);
            json.WriteNumber("derived", plan.Findings.Derived.Count);
            json.WriteNumber("lines", plan.LineStarts.Count);
            json.WriteEndObject();
            json.WriteStartArray("sections");
            foreach (PlanSection section in plan.Plan.Sections.Take(AgentAnswer.Most))
            {
                json.WriteStartObject();
                json.WriteString("id", section.Id);
                json.WriteString("title", section.Title);
                json.WriteNumber("level", section.Level);
                json.WriteNumber("line", plan.LineOf(section.Span));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    });

    [Description("""
        计划里的事实，照原文的次序：指标、数值、单位、时期、比较词（>= 是“以上”）、原句位置。nature 分 result（已经发生）、target（目标）、context（背景，如全国的数）。不要自己推断原文没有写的数。
        The facts of a plan in the order of the text, in the form of the contract lantu/plan/1. nature: result, target or context. Figures that the text does not state are not here; do not infer them.
        """)]
    internal CallToolResult ListFacts(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("result、target 或 context；不写是全部 all unless told")] string? nature = null,
        [Description("指标：目录编号（gdp）、名称或名称的一部分（出口） The indicator: the catalogue's id, its name or a part of it")] string? indicator = null,
        [Description("原句里要有的字，空格分开 Words that the sentence must hold")] string? text = null,
        [Description(OffsetWords)] int offset = 0, [Description(LimitWords)] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
    {
        OpenPlan plan = Plan(place, year, out _);
        var filter = new FactFilter(nature, indicator, text);
        return filter.IsNatureKnown
            ? AgentAnswer.Page(filter.Of(plan.Plan), new AgentPage(offset, limit), "facts", (json, fact) => WriteFact(json, plan, fact), json => Head(json, plan))
            : throw AgentAnswer.Refused($"没有“{nature}”这种事实；写 result、target 或 context", $"there is no nature '{nature}'; write result, target or context");
    });

    [Description("""
        主要目标和它们走到哪里：累计、应达、差距、余下要多快、全年预测（80% 区间）、达标概率（5% 一档）、灯和亮灯的规则，每个数都写出算式和来源；months 是每个月末的样子。没有数的写明缺什么，不评判，不要替它猜。
        The main targets with their progress on a day: reached, expected, gap, required pace, forecast (80 % band), probability in steps of 5 %, light with its rule, every number with its sum and source. What lacks figures is not judged and says what is missing.
        """)]
    internal CallToolResult ListTargets(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("哪一天看，2026-07-31：只用那天以前公布的数；不写是今天 The day: only what was published by then counts; today unless told")] string? asOf = null,
        [Description(OffsetWords)] int offset = 0, [Description(LimitWords)] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
    {
        OpenPlan plan = Plan(place, year, out Shelf its);
        DateOnly day = DayOf(asOf);
        return AgentAnswer.Page(
            TargetQuestions.Followed(library.Archive, its, plan, day), new AgentPage(offset, limit), "targets",
            (json, target) => TargetQuestions.Write(json, plan, target),
            json =>
            {
                Head(json, plan);
                json.WriteString("asOf", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            });
    });

    [Description("""
        核对：文中的数字互相能不能成立，每条都写出算式。verdict：contradiction 是矛盾（区间不相交、口径相同），note 是提示，不是错；derived 是从原文算出来、原文没有写的数。
        Checks of the figures against each other, each with its sum. contradiction means that they cannot all be true; note is no error; derived lists figures that follow from the text without standing in it.
        """)]
    internal CallToolResult ListFindings(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("contradiction、borderline、note、pass、undetermined、no-check 或 derived；不写是 derived 以外的全部 all but derived unless told")] string? verdict = null,
        [Description(OffsetWords)] int offset = 0, [Description(LimitWords)] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
    {
        OpenPlan plan = Plan(place, year, out _);
        string[] known = [.. Enum.GetValues<Lantu.Analysis.Checks.Verdict>().Select(Lantu.Analysis.Checks.VerdictNames.Of)];
        return string.IsNullOrEmpty(verdict) || known.Contains(verdict)
            ? AgentAnswer.Page(
                PlanQuestions.Findings(plan, indented: false), verdict == "derived" ? "derived" : "findings",
                one => string.IsNullOrEmpty(verdict) || one.GetProperty("verdict").GetString() == verdict, new AgentPage(offset, limit), json => Head(json, plan, withDocument: false))
            : throw AgentAnswer.Refused($"没有“{verdict}”这种结论；有 {string.Join('、', known)}", $"there is no verdict '{verdict}'; there are {string.Join(", ", known)}");
    });

    [Description("""
        对比。with=last-year：上一年计划的目标今年怎样了（part=targets）、目标怎样变了（part=changes）、任务有没有下文（part=tasks）；with=places：和别的地方同一年的计划并排，每行一个指标。
        Compares. with=last-year: what became of the targets of the plan before (part=targets), how targets moved (changes), which tasks were reported on (tasks). with=places: the same indicators of other places' plans of that year.
        """)]
    internal CallToolResult Compare(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("last-year 或 places")] string with = "last-year",
        [Description("last-year 的哪一部分：targets、changes 或 tasks Which part of last-year")] string part = "targets",
        [Description(OffsetWords)] int offset = 0, [Description(LimitWords)] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
    {
        OpenPlan plan = Plan(place, year, out Shelf its);
        if (with == "places")
        {
            return PlanQuestions.Places(its, plan, indented: false) is { } places
                ? AgentAnswer.Page(places, "rows", static _ => true, new AgentPage(offset, limit), json => Head(json, plan, withDocument: false))
                : throw AgentAnswer.Refused("这里没有同一年别的地方的计划", "no plan of another place for this year is here");
        }

        if (with != "last-year" || part is not ("targets" or "changes" or "tasks"))
        {
            throw AgentAnswer.Refused("with 写 last-year 或 places；part 写 targets、changes 或 tasks", "with is last-year or places; part is targets, changes or tasks");
        }

        return PlanQuestions.Comparison(its, plan, indented: false) is { } comparison
            ? AgentAnswer.Page(comparison, part, static _ => true, new AgentPage(offset, limit), json => Head(json, plan, withDocument: false))
            : throw AgentAnswer.Refused("这里没有同一地方更早的计划", "no earlier plan of this place is here");
    });

    [Description("""
        任务分解表：每项任务属于哪一条、原文写明的牵头单位、配合单位、时限、数字目标和原句行号。原文没有写的留空，不要替它填。
        The decomposition table: each task with the agencies, deadline and figures that the text names. What it does not name is null; do not fill it in.
        """)]
    internal CallToolResult ListTasks(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("任务、所属或原句里要有的字，空格分开 Words that the task must hold")] string? text = null,
        [Description(OffsetWords)] int offset = 0, [Description(LimitWords)] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
    {
        OpenPlan plan = Plan(place, year, out _);
        string[] terms = SearchIndex.Terms(text ?? string.Empty);
        return AgentAnswer.Page(
            PlanQuestions.Tasks(plan, indented: false), "rows",
            one => Array.TrueForAll(terms, term => SearchIndex.Fold($"{one.GetProperty("task")} {one.GetProperty("initiative")} {one.GetProperty("quote")}").Contains(term, StringComparison.Ordinal)),
            new AgentPage(offset, limit), json => Head(json, plan, withDocument: false));
    });

    [Description("""
        一个事实的原句：原文的字、行号、前后各几行、页面地址。引用任何数字之前先取原句，引文照抄，附上地址。
        The sentence of a fact: its words, its line, the lines around it, and the address of the page. Fetch it before you quote a figure, quote it letter by letter, and give the address.
        """)]
    internal CallToolResult GetSource(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("事实的编号，取自 list_facts、list_targets、list_findings The id of a fact")] string fact,
        [Description("前后各几行，0 到 10 Lines before and after, 0 to 10")] int context = 2) => AgentAnswer.Try(() =>
    {
        OpenPlan plan = Plan(place, year, out _);
        return plan.Fact(fact) is { } known
            ? AgentAnswer.Of(json =>
            {
                Head(json, plan);
                SourceSentence.Write(json, plan, known, Math.Clamp(context, 0, 10));
            })
            : throw AgentAnswer.Refused($"这份计划没有编号 {fact} 的事实；编号取自 list_facts", $"this plan has no fact {fact}; take the id from list_facts");
    });

    private OpenPlan Plan(string place, string year, out Shelf its)
    {
        its = shelf();
        if (PlanQuestions.TryFind(its, place, year, out OpenPlan? plan))
        {
            return plan;
        }

        string[] years = [.. PlanQuestions.Plans(its, place, null).Select(static entry => $"{entry.PlaceKey}/{entry.YearKey}").Take(8)];
        string near = years.Length > 0 ? $"有 {string.Join('、', years)}" : "用 list_plans 查有哪些";
        string nearEnglish = years.Length > 0 ? $"there are {string.Join(", ", years)}" : "list_plans tells which there are";
        throw AgentAnswer.Refused($"没有 {place}/{year} 这份计划；{near}", $"there is no plan {place}/{year}; {nearEnglish}");
    }

    private DateOnly DayOf(string? written) => string.IsNullOrEmpty(written) ? library.Today
        : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw AgentAnswer.Refused($"看不懂日期“{written}”；写成 2026-07-31", $"'{written}' is no day; write it as 2026-07-31");

    private void Site(Utf8JsonWriter json) => json.WriteString("site", site());

    private void Head(Utf8JsonWriter json, OpenPlan plan) => Head(json, plan, withDocument: true);

    private void Head(Utf8JsonWriter json, OpenPlan plan, bool withDocument)
    {
        Site(json);
        json.WriteString("address", plan.Address);
        if (withDocument)
        {
            PlanJsonWriter.WriteHead(json, plan.Plan);
        }
    }

    private static void WriteFact(Utf8JsonWriter json, OpenPlan plan, Fact fact)
    {
        json.WriteStartObject();
        json.WritePropertyName("fact");
        PlanJsonWriter.WriteFact(json, plan.Plan, fact);
        json.WriteString("sentence", SourceLine.Plain(fact.Evidence.Of(plan.Plan.Text)));
        json.WriteNumber("line", plan.LineOf(fact.Span));
        json.WriteString("address", plan.AddressOf(fact));
        json.WriteEndObject();
    }
}
