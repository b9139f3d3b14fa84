using System.Text.Json;
using Lantu.Analysis.Corrections;
using Lantu.Archive.Decisions;
using Lantu.Archive.Remarks;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Reviewing;

/// <summary>A review as data, for its page and for programs.</summary>
internal static class ReviewJson
{
    /// <summary>A fact with how far its review has come.</summary>
    internal static void Write(Utf8JsonWriter json, OpenPlan plan, ReviewedPlan reviewed, ReviewedFact one)
    {
        Fact fact = one.Fact;
        json.WriteStartObject();
        json.WriteString("key", one.Key);
        json.WriteString("id", fact.Id);
        json.WriteString("state", NameOf(one.State));
        json.WriteString("mark", ReviewSource.KindOf(one));
        json.WriteString("indicator", FigureWords.Indicator(fact));
        json.WriteString("figure", FigureWords.Of(fact));
        json.WriteString("period", FigureWords.Period(fact));
        json.WriteNumber("confidence", one.Read?.Confidence ?? 1);
        json.WriteString("rule", one.Read?.Rule ?? fact.Rule);
        json.WriteString("ruleSaid", RuleWords.Of(one.Read?.Rule ?? fact.Rule, english: false));
        json.WriteString("ruleSaidEnglish", RuleWords.Of(one.Read?.Rule ?? fact.Rule, english: true));
        json.WriteString("section", fact.Section);
        json.WriteNumber("line", plan.LineOf(fact.Span));
        json.WriteNumber("start", fact.Span.Start);
        json.WriteNumber("end", fact.Span.End);
        (string chinese, string english) = one.IsDecided ? (string.Empty, string.Empty) : DoubtWords.Of(reviewed, fact);
        json.WriteString("why", chinese);
        json.WriteString("whyEnglish", english);
        WriteWords(json, "words", fact);
        if (one.Read is { } read && one.State == ReviewState.Corrected)
        {
            json.WriteString("readFigure", $"{FigureWords.Indicator(read)}，{FigureWords.Of(read)}");
        }

        if (one.Outcome is { } outcome)
        {
            json.WritePropertyName("decision");
            Write(json, outcome.Decision);
            json.WriteString("differs", outcome.Chinese);
            json.WriteString("differsEnglish", outcome.English);
        }

        WritePlace(json, plan, fact);
        json.WriteEndObject();
    }

    /// <summary>A decision.</summary>
    internal static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteNumber("id", decision.Id);
        json.WriteString("kind", NameOf(decision.Kind));
        json.WriteString("fact", ReviewedPlan.KeyOf(decision));
        json.WriteString("figure", $"{FigureWords.Indicator(decision.Fact)}，{FigureWords.Of(decision.Fact)}");
        if (decision.Replaces is { } replaces)
        {
            json.WriteNumber("replaces", replaces);
        }
        else
        {
            json.WriteNull("replaces");
        }

        json.WriteString("who", decision.Who);
        json.WriteString("why", decision.Why);
        json.WriteString("at", decision.DecidedAt);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, ReviewCounts counts)
    {
        json.WriteStartObject();
        json.WriteNumber("facts", counts.Facts);
        json.WriteNumber("confirmed", counts.Confirmed);
        json.WriteNumber("open", counts.Open);
        json.WriteNumber("doubts", counts.Doubts);
        json.WriteNumber("rejected", counts.Rejected);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, Remark remark)
    {
        json.WriteStartObject();
        json.WriteNumber("id", remark.Id);
        json.WriteString("fact", remark.Subject);
        json.WriteString("words", remark.Words);
        json.WriteString("who", remark.Who);
        json.WriteString("at", remark.At);
        json.WriteEndObject();
    }

    /// <summary>A fact as the fields of a form.</summary>
    internal static void WriteWords(Utf8JsonWriter json, string name, Fact fact)
    {
        FactWords words = FactWords.Of(fact);
        json.WriteStartObject(name);
        foreach (string field in FactWords.Names)
        {
            json.WriteString(field, words.Field(field));
        }

        json.WriteEndObject();
    }

    /// <summary>Fields that differ, each with its label and what stands in it as people read it.</summary>
    internal static void Write(Utf8JsonWriter json, string name, IEnumerable<FieldChange> changes, string before, string after)
    {
        json.WriteStartArray(name);
        foreach (FieldChange change in changes)
        {
            (string label, string labelEnglish) = KindNames.OfField(change.Field);
            (string one, string oneEnglish) = KindNames.OfWord(change.Field, change.Before);
            (string other, string otherEnglish) = KindNames.OfWord(change.Field, change.After);
            json.WriteStartObject();
            json.WriteString("field", change.Field);
            json.WriteString("label", label);
            json.WriteString("labelEnglish", labelEnglish);
            json.WriteString(before, one);
            json.WriteString(before + "English", oneEnglish);
            json.WriteString(after, other);
            json.WriteString(after + "English", otherEnglish);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The words of a form that may be chosen, each with its labels.</summary>
    internal static void WriteChoices(Utf8JsonWriter json)
    {
        json.WriteStartObject("choices");
        Choices<Measure>(json, "measure", ContractNames.Of, KindNames.Of);
        Choices<Comparator>(json, "comparator", ContractNames.Of, KindNames.Of);
        Choices<Nature>(json, "nature", ContractNames.Of, KindNames.Of);
        Choices<PriceBasis>(json, "basis", ContractNames.Of, KindNames.Of);
        Choices<Vintage>(json, "status", ContractNames.Of, KindNames.Of);
        Choices<Firmness>(json, "firmness", ContractNames.Of, KindNames.Of);
        Choices<Obligation>(json, "obligation", ContractNames.Of, KindNames.Of);
        json.WriteEndObject();
        json.WriteStartObject("labels");
        foreach (string field in FactWords.Names)
        {
            (string chinese, string english) = KindNames.OfField(field);
            json.WriteStartArray(field);
            json.WriteStringValue(chinese);
            json.WriteStringValue(english);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    internal static string NameOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => "accepted",
        DecisionKind.Corrected => "corrected",
        DecisionKind.Rejected => "rejected",
        DecisionKind.Added => "added",
        DecisionKind.Withdrawn => "withdrawn",
    };

    private static string NameOf(ReviewState state) => state switch
    {
        ReviewState.Doubt => "doubt",
        ReviewState.Open => "open",
        ReviewState.Accepted => "accepted",
        ReviewState.Corrected => "corrected",
        ReviewState.Added => "added",
        ReviewState.Rejected => "rejected",
    };

    private static void Choices<T>(Utf8JsonWriter json, string field, Func<T, string> word, Func<T, (string Chinese, string English)> name)
        where T : struct, Enum
    {
        json.WriteStartArray(field);
        foreach (T value in Enum.GetValues<T>())
        {
            (string chinese, string english) = name(value);
            json.WriteStartArray();
            json.WriteStringValue(word(value));
            json.WriteStringValue(chinese);
            json.WriteStringValue(english);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Where on a page of the source it stands: the page as a picture, what of it to show, and the boxes.
    private static void WritePlace(Utf8JsonWriter json, OpenPlan plan, Fact fact)
    {
        if (PagePlace.Of(plan, fact) is not { } place)
        {
            return;
        }

        json.WriteStartObject("place");
        json.WriteNumber("page", place.Page);
        json.WriteNumber("pages", place.Pages);
        json.WriteString("picture", place.Picture);
        json.WriteNumber("width", place.Width);
        json.WriteNumber("height", place.Height);
        json.WriteBoolean("hasWhole", place.HasWhole);
        Write(json, "view", place.View);
        json.WriteStartArray("boxes");
        foreach (PageBox box in place.Boxes)
        {
            Write(json, null, box);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string? name, PageBox box)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        json.WriteNumberValue(box.X);
        json.WriteNumberValue(box.Y);
        json.WriteNumberValue(box.Width);
        json.WriteNumberValue(box.Height);
        json.WriteEndArray();
    }
}
