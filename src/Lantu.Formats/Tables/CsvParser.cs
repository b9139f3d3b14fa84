using System.Globalization;
using Lantu.Formats.Detection;
using Lantu.Text;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.Formats.Tables;

/// <summary>
/// Reads tables of text with one long column, each row as a document; and tables of aligned sentences, whose column of the
/// language asked for is one document.
/// </summary>
/// <remarks>The text of a row is read as plain text is: its line ends are those of its author.</remarks>
internal sealed class CsvParser : IDocumentParser
{
    internal const string MediaType = "text/csv";

    // A column is one of texts where a text of it is as long as a paragraph, and no other column's is nearly so long.
    private const int LeastText = 200;
    private const int LongestHead = 40;
    private const int LongestName = 60;
    private const int LeastSentences = 10;

    private static readonly string[] TitleHeads = ["title", "标题", "题目", "名称", "name", "文件名"];

    /// <inheritdoc/>
    public IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request)
    {
        SourceText source = SourceText.Decode(bytes.Span);
        List<List<CsvField>> records = ReadAll(source.Text);
        if (SentenceColumn(records, request.Language) is int aligned)
        {
            return [Sentences(source, records, aligned)];
        }

        return LongColumn(records) is int column
            ? Rows(source, records, column)
            : throw new ParserException(
                ParserFaultKind.NoText,
                "没有一列是长文字；每行一份文件时，正文要单独占一列",
                "it has no column of long text; with one document a row, the text has a column of its own");
    }

    private static List<List<CsvField>> ReadAll(string text)
    {
        var reader = new CsvReader(text, TableShape.SeparatorOf(text));
        var records = new List<List<CsvField>>();
        while (reader.Read() is { } record)
        {
            if (record.Exists(static field => field.Value.Length > 0))
            {
                records.Add(record);
            }

            if (records.Count > ParserLimits.Rows)
            {
                throw new ParserException(
                    ParserFaultKind.TooLarge, $"超过 {ParserLimits.Rows} 行", $"it has more than {ParserLimits.Rows} rows");
            }
        }

        return reader.IsDamaged && records.Count <= 1
            ? throw new ParserException(ParserFaultKind.Damaged, "引号不成对", "a quote is opened and not closed")
            : records;
    }

    private static int? LongColumn(List<List<CsvField>> records)
    {
        long[] lengths = new long[records.Count == 0 ? 0 : records.Max(static record => record.Count)];
        int longest = 0;
        foreach (List<CsvField> record in records)
        {
            for (int i = 0; i < record.Count; i++)
            {
                lengths[i] += record[i].Value.Length;
                longest = Math.Max(longest, record[i].Value.Length);
            }
        }

        if (longest < LeastText)
        {
            return null;
        }

        int best = Array.IndexOf(lengths, lengths.Max());
        long texts = records.Count(record => record.Count > best && record[best].Value.Length > 0);
        return lengths[best] >= LeastText * (texts - 1) ? best : null;
    }

    private static List<FormattedDocument> Rows(SourceText source, List<List<CsvField>> records, int column)
    {
        bool headed = records.Count > 1 && records[0].Count > column && records[0][column].Value.Length <= LongestHead;
        int title = headed ? TitleColumn(records[0], column) : -1;
        var documents = new List<FormattedDocument>();
        int rows = records.Count - (headed ? 1 : 0);
        for (int i = headed ? 1 : 0; i < records.Count; i++)
        {
            List<CsvField> record = records[i];
            if (record.Count <= column || string.IsNullOrWhiteSpace(record[column].Value))
            {
                continue;
            }

            string? called = title >= 0 && record.Count > title ? Named(record[title].Value) : null;
            string number = (headed ? i : i + 1).ToString(CultureInfo.InvariantCulture);
            documents.Add(new FormattedDocument
            {
                Text = record[column].Value,
                LineEnds = LineEnds.AsWritten,
                Segments = SegmentsOf(source.Text, record[column]),
                MediaType = MediaType,
                Encoding = source.Encoding,
                Name = rows == 1 && called is null ? null : called is null ? number : $"{number} {called}",
            });
        }

        return documents;
    }

    private static int TitleColumn(List<CsvField> head, int text) =>
        head.FindIndex(field => Array.Exists(TitleHeads, title => title.Equals(field.Value.Trim(), StringComparison.OrdinalIgnoreCase))) is var found && found != text
            ? found
            : -1;

    private static string? Named(string words)
    {
        string name = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        name = string.Concat(name.Where(static character => !char.IsControl(character) && character is not ('/' or '\\')));
        return name.Length == 0 ? null : name[..Math.Min(name.Length, LongestName)];
    }

    // Doubled quotes are one sign of the text: the stretches between them keep their places.
    private static List<SourceSegment> SegmentsOf(string source, CsvField field)
    {
        var segments = new List<SourceSegment>();
        int from = field.Source.Start;
        int start = 0;
        for (int at = source.IndexOf("\"\"", from, field.Source.End - from, StringComparison.Ordinal); at >= 0;
            at = source.IndexOf("\"\"", from, field.Source.End - from, StringComparison.Ordinal))
        {
            int length = at + 1 - from;
            segments.Add(new SourceSegment(new TextSpan(start, start + length), new SourcePlace.Characters(from, length)));
            start += length;
            from = at + 2;
        }

        if (start < field.Value.Length)
        {
            int length = field.Value.Length - start;
            segments.Add(new SourceSegment(new TextSpan(start, start + length), new SourcePlace.Characters(from, length)));
        }

        return segments;
    }

    private static int? SentenceColumn(List<List<CsvField>> records, string language)
    {
        if (records.Count <= LeastSentences)
        {
            return null;
        }

        int column = ColumnOf(records[0], language);
        bool aligned = ColumnOf(records[0], "zh") >= 0 && ColumnOf(records[0], "en") >= 0;
        return aligned && column >= 0 ? column : null;
    }

    private static int ColumnOf(List<CsvField> head, string language)
    {
        string[] names = language switch
        {
            "zh" => ["中文", "汉语", "zh", "zh-cn", "chinese", "原文"],
            "en" => ["英文", "英语", "en", "en-us", "english", "译文"],
            _ => [language],
        };
        return head.FindIndex(field => Array.Exists(names, name => name.Equals(field.Value.Trim(), StringComparison.OrdinalIgnoreCase)));
    }

    private static FormattedDocument Sentences(SourceText source, List<List<CsvField>> records, int column)
    {
        var builder = new FormattedDocumentBuilder();
        foreach (List<CsvField> record in records.Skip(1))
        {
            if (record.Count > column)
            {
                builder.Open(new FormattedBlock(BlockForm.Paragraph, 0, 0));
                builder.Append(record[column].Value, new SourcePlace.Characters(record[column].Source.Start, record[column].Source.Length));
                builder.Close();
            }
        }

        return builder.Build(MediaType, LineEnds.OfBlocks, source.Encoding);
    }
}
