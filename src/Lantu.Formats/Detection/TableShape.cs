using Lantu.Formats.Tables;
using Lantu.Text.Decoding;

namespace Lantu.Formats.Detection;

/// <summary>Tells a table of text from a text with commas in it.</summary>
internal static class TableShape
{
    private const int LooksAt = 50;
    private const int Beginning = 4_000_000;

    /// <summary>Whether the file is a table: its records have equally many fields; under the name of one, also fewer.</summary>
    internal static bool IsTable(ReadOnlySpan<byte> bytes, string name)
    {
        bool named = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        int first = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> line = first < 0 ? bytes : bytes[..first];
        if (line.IndexOfAny((byte)',', (byte)'\t') < 0)
        {
            return named; // the first record of a table, its head, has no quotes and fits a line
        }

        string text = SourceText.Decode(bytes[..Math.Min(bytes.Length, Beginning)]).Text;
        return named || HasEqualRecords(text, SeparatorOf(text));
    }

    /// <summary>The sign between the fields: the one that stands most in the first line.</summary>
    internal static char SeparatorOf(string text)
    {
        int feed = text.IndexOf('\n', StringComparison.Ordinal);
        ReadOnlySpan<char> line = feed < 0 ? text : text.AsSpan(0, feed);
        int tabs = line.Count('\t');
        int semicolons = line.Count(';');
        int commas = line.Count(',');
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static bool HasEqualRecords(string text, char separator)
    {
        var reader = new CsvReader(text, separator);
        int fields = 0;
        int records = 0;
        while (records < LooksAt && reader.Read() is { } record)
        {
            if (record.Count == 1 && record[0].Value.Length == 0)
            {
                continue;
            }

            if (records == 0)
            {
                fields = record.Count;
            }

            if (record.Count != fields || fields < 2)
            {
                return false;
            }

            records++;
        }

        return (records > 2 || (records == 2 && text.Contains('"', StringComparison.Ordinal))) && !reader.IsDamaged;
    }
}
