using System.Globalization;
using System.Text;
using System.Text.Json;
using Lantu.Analysis.Progress;

namespace Lantu.App.Outputs;

/// <summary>An assessed table as CSV that repeats its input, and as JSON.</summary>
internal static class AssessmentRendering
{
    /// <summary>The word for a row that cannot be read.</summary>
    internal const string Unreadable = "unreadable";

    /// <summary>Every row of the input letter by letter, with three cells behind.</summary>
    internal static string Rows(AssessmentTable table)
    {
        char separator = table.Separator;
        var text = new StringBuilder();
        text.Append(table.Header).Append(separator).AppendJoin(separator, "progress_value", "status", "score").Append('\n');
        foreach (AssessedRow row in table.Rows)
        {
            text.Append(row.Written);

            // Cells that a row leaves out at its end are there all the same.
            text.Append(separator, Math.Max(0, table.Columns.Count - row.Cells.Count));
            text.Append(separator).AppendJoin(separator, Number(row.Progress?.Value), StatusOf(row), Number(row.Progress?.Score)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One object with the rows and the method.</summary>
    internal static string Json(AssessmentTable table)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/assessment/1");
            json.WriteString("method", ProgressMethods.LongTarget.Source);
            json.WriteStartArray("rows");
            foreach (AssessedRow row in table.Rows)
            {
                WriteRow(json, table, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    internal static string StatusOf(AssessedRow row) => row.Progress is { } progress ? LongStatusWords.Of(progress.Status) : Unreadable;

    // Twelve digits: the last ones of binary arithmetic differ between machines, and the same input shall give the same bytes.
    internal static string Number(double? number) => number is { } value ? Rounded(value).ToString("R", CultureInfo.InvariantCulture) : string.Empty;

    private static double Rounded(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void WriteRow(Utf8JsonWriter json, AssessmentTable table, AssessedRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("line", row.Line);
        json.WriteStartObject("input");
        for (int i = 0; i < table.Columns.Count; i++)
        {
            // A column that is named twice keeps its first cell; the csv has both.
            if (table.Columns.Take(i).Contains(table.Columns[i], StringComparer.Ordinal))
            {
                continue;
            }

            json.WriteString(table.Columns[i], i < row.Cells.Count ? row.Cells[i] : string.Empty);
        }

        json.WriteEndObject();
        WriteNumber(json, "progress_value", row.Progress?.Value);
        json.WriteString("status", StatusOf(row));
        WriteNumber(json, "score", row.Progress?.Score);
        WriteReason(json, row);
        json.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter json, AssessedRow row)
    {
        (string? chinese, string? english) = (row.Progress?.Reason?.Chinese ?? row.Fault?.Chinese, row.Progress?.Reason?.English ?? row.Fault?.English);
        if (chinese is null)
        {
            json.WriteNull("reason");
            return;
        }

        json.WriteStartObject("reason");
        json.WriteString("zh", chinese);
        json.WriteString("en", english);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, Rounded(value));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
