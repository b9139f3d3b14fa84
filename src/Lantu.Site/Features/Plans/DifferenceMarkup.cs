using System.Text.Json;
using Lantu.Analysis.Corrections;
using Lantu.Analysis.Versions;
using Lantu.Plans.Model;
using Lantu.Site.Markup;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>What differs between two states of a plan, as a table in which each number leads to its sentence, and as data.</summary>
/// <param name="difference">What differs.</param>
/// <param name="before">The address of the state before.</param>
/// <param name="after">The address of the state after.</param>
internal sealed class DifferenceMarkup(PlanDifference difference, string before, string after)
{
    private const int Most = 200;

    /// <summary>In one sentence.</summary>
    internal static string Sum(PlanDifference difference, Func<string, string, string> say) => difference.IsEmpty
        ? say($"事实没有变，{difference.Kept} 条照旧。", $"No fact has changed; {difference.Kept} stay.")
        : say($"新增 {difference.Added.Count} 条，改动 {difference.Changed.Count} 条，去掉 {difference.Removed.Count} 条，{difference.Kept} 条照旧。", $"{difference.Added.Count} added, {difference.Changed.Count} changed, {difference.Removed.Count} removed; {difference.Kept} stay.");

    /// <summary>The table; nothing where nothing differs.</summary>
    internal Html Table(Func<string, string, string> say)
    {
        (string Kind, Fact Fact, Html Row)[] rows =
        [
            .. difference.Changed.Select(change => ("changed", change.After, Row(say, say("改动", "changed"), change.After, Old(change.Before), New(change.After), Fields(say, change)))),
            .. difference.Added.Select(fact => ("added", fact, Row(say, say("新增", "added"), fact, Html.None, New(fact), Html.None))),
            .. difference.Removed.Select(fact => ("removed", fact, Row(say, say("去掉", "removed"), fact, Old(fact), Html.None, Html.None))),
        ];
        return rows.Length == 0 ? Html.None : Html.Of($"""
            <table class="dense diff"><thead><tr><th scope="col">{say("怎么变", "Change")}</th><th scope="col">{say("指标", "Indicator")}</th><th scope="col" class="num">{say("原来", "Before")}</th><th scope="col" class="num">{say("现在", "Now")}</th><th scope="col">{say("改了什么", "In what")}</th></tr></thead>
            <tbody lang="zh-Hans">{Html.Each(rows.OrderBy(static row => row.Fact.Span.Start).Take(Most), static row => row.Row)}</tbody></table>
            {(rows.Length > Most ? Html.Of($"""<p class="fine">{say($"还有 {rows.Length - Most} 条，见 .csv。", $"{rows.Length - Most} more are in the .csv.")}</p>""") : Html.None)}
            """);
    }

    /// <summary>The same for programs.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("kept", difference.Kept);
        json.WriteStartArray("changes");
        foreach ((string kind, Fact? old, Fact? now, IReadOnlyList<FieldChange> fields) in Rows())
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            Write(json, "before", old, before);
            Write(json, "after", now, after);
            json.WriteStartArray("fields");
            foreach (FieldChange field in fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field.Field);
                json.WriteString("before", field.Before);
                json.WriteString("after", field.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The same as rows: of a version the change, the indicator, both figures with their addresses, and the fields.</summary>
    internal void Add(SeparatedRows rows, int version)
    {
        foreach ((string kind, Fact? old, Fact? now, IReadOnlyList<FieldChange> fields) in Rows())
        {
            rows.Add(
                version, kind, FigureWords.Indicator((now ?? old)!), old is null ? null : FigureWords.Of(old), now is null ? null : FigureWords.Of(now), // every row has one of the two
                string.Join("; ", fields.Select(static field => $"{field.Field}: {field.Before} > {field.After}")),
                old is null ? null : Address(before, old), now is null ? null : Address(after, now));
        }
    }

    private IEnumerable<(string Kind, Fact? Old, Fact? Now, IReadOnlyList<FieldChange> Fields)> Rows() =>
        difference.Changed.Select(static change => ("changed", (Fact?)change.Before, (Fact?)change.After, change.Fields))
            .Concat(difference.Added.Select(static fact => ("added", (Fact?)null, (Fact?)fact, (IReadOnlyList<FieldChange>)[])))
            .Concat(difference.Removed.Select(static fact => ("removed", (Fact?)fact, (Fact?)null, (IReadOnlyList<FieldChange>)[])))
            .OrderBy(static row => (row.Item3 ?? row.Item2)!.Span.Start); // every row has one of the two

    private static Html Row(Func<string, string, string> say, string kind, Fact fact, Html old, Html now, Html fields) => Html.Of($"""
        <tr><td lang="{say("zh-Hans", "en")}">{kind}</td><th scope="row">{FigureWords.Indicator(fact)}<span class="q">{FigureWords.Period(fact)}</span></th><td class="num" data-l="{say("原来", "Before")}">{old}</td><td class="num" data-l="{say("现在", "Now")}">{now}</td><td class="q" lang="{say("zh-Hans", "en")}">{fields}</td></tr>
        """);

    private Html Old(Fact fact) => FigureWords.Link(fact, Address(before, fact));

    private Html New(Fact fact) => FigureWords.Link(fact, Address(after, fact));

    private static Html Fields(Func<string, string, string> say, FactChange change) => Html.Join(
        change.Fields.Select(field =>
        {
            (string label, string labelEnglish) = KindNames.OfField(field.Field);
            (string old, string oldEnglish) = KindNames.OfWord(field.Field, field.Before);
            (string now, string nowEnglish) = KindNames.OfWord(field.Field, field.After);
            return Html.Of($"""<span class="nb">{say(label, labelEnglish)}{say("：", ": ")}{say(old, oldEnglish)} → {say(now, nowEnglish)}</span>""");
        }),
        say("；", "; "));

    private static string Address(string plan, Fact fact) => $"{plan}/source?f={fact.Id}#{fact.Id}";

    private static void Write(Utf8JsonWriter json, string name, Fact? fact, string plan)
    {
        if (fact is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("fact", fact.Id);
        json.WriteString("indicator", FigureWords.Indicator(fact));
        json.WriteString("figure", FigureWords.Of(fact));
        json.WriteString("period", fact.Period?.Label);
        json.WriteString("address", Address(plan, fact));
        json.WriteEndObject();
    }
}
