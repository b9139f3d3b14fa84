namespace Lantu.Analysis.Assignments;

/// <summary>Reads the rows of a filled data sheet back.</summary>
/// <remarks>Columns are found by their headings, in whatever order; columns that are not known are passed over, rows
/// without an id that are otherwise empty too.</remarks>
public static class AssignmentSheet
{
    /// <summary>The heading of the ids.</summary>
    public const string IdHeading = "编号";

    /// <summary>The heading of the lead agency.</summary>
    public const string LeadHeading = "牵头单位";

    /// <summary>The heading of the supporting agencies.</summary>
    public const string SupportHeading = "配合单位";

    /// <summary>The heading of the leader.</summary>
    public const string LeaderHeading = "责任领导";

    /// <summary>The heading of the deadline.</summary>
    public const string DeadlineHeading = "完成时限";

    /// <summary>The heading of the progress.</summary>
    public const string ProgressHeading = "进展情况";

    /// <summary>The heading of the remark.</summary>
    public const string RemarkHeading = "备注";

    private static readonly char[] BetweenAgencies = ['、', '，', ',', '；', ';', '\n', '/'];

    /// <summary>Reads rows.</summary>
    /// <param name="rows">The cells as words, the row of headings first; rows may be of different length.</param>
    /// <exception cref="AssignmentSheetException">A heading is missing, or an id is missing or stands twice.</exception>
    public static IReadOnlyList<AssignmentEntry> Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            throw new AssignmentSheetException(1, "这张表是空的", "the sheet is empty");
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < rows[0].Count; i++)
        {
            _ = columns.TryAdd(rows[0][i].Trim(), i);
        }

        foreach (string heading in new[] { IdHeading, LeadHeading, SupportHeading, LeaderHeading, DeadlineHeading })
        {
            if (!columns.ContainsKey(heading))
            {
                throw new AssignmentSheetException(1, $"没有“{heading}”这一列，表头要和导出时一样", $"the column {heading} is missing; keep the headings as exported");
            }
        }

        var entries = new List<AssignmentEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 1; i < rows.Count; i++)
        {
            if (rows[i].All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            AssignmentEntry entry = ReadRow(rows[i], columns, i + 1);
            if (!seen.TryAdd(entry.Id, i + 1))
            {
                throw new AssignmentSheetException(
                    i + 1, $"编号 {entry.Id} 在第 {seen[entry.Id]} 行已经有了；每项任务只留一行", $"the id {entry.Id} already stands in row {seen[entry.Id]}; keep one row for each task");
            }

            entries.Add(entry);
        }

        return entries;
    }

    private static AssignmentEntry ReadRow(IReadOnlyList<string> row, Dictionary<string, int> columns, int number)
    {
        string Cell(string heading) => columns.TryGetValue(heading, out int column) && column < row.Count ? row[column].Trim() : string.Empty;
        string id = Cell(IdHeading);
        if (id.Length == 0)
        {
            throw new AssignmentSheetException(number, "这一行没有编号；请保留导出时的编号，新加的任务另立一表", "this row has no id; keep the ids as exported");
        }

        return new AssignmentEntry(
            id,
            Cell(LeadHeading),
            [.. Cell(SupportHeading).Split(BetweenAgencies, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Cell(LeaderHeading),
            Cell(DeadlineHeading),
            Cell(ProgressHeading),
            Cell(RemarkHeading));
    }
}
