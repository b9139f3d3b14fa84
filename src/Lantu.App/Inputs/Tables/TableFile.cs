using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Lantu.Analysis.Observations.Tables;
using Lantu.App.Parsing;
using Lantu.App.Shell;
using Lantu.Archive.Documents;
using Lantu.Formats;
using Lantu.Text.Decoding;

namespace Lantu.App.Inputs.Tables;

/// <summary>A file of statistics, opened: its bytes and its tables.</summary>
/// <param name="File">As it came.</param>
/// <param name="Grids">One for each sheet.</param>
internal sealed record TableFile(SourceFile File, IReadOnlyList<CellGrid> Grids)
{
    private const string Csv = "text/csv";
    private const string Json = "application/json";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Opens a file: CSV and TSV, XLSX, JSON, told by their content.</summary>
    internal static bool TryOpen(
        string path, Surroundings surroundings, [NotNullWhen(true)] out TableFile? table, [NotNullWhen(false)] out Fault? fault)
    {
        table = null;
        var item = new InputItem(path);
        if (!InputBytes.TryFetch(item, surroundings, out byte[]? bytes, out fault))
        {
            return false;
        }

        return TryOpen(item, bytes, out table, out fault);
    }

    /// <summary>Opens what came over the web, or was read already.</summary>
    /// <param name="item">Its name, for the source and for what went wrong.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="table">Its tables.</param>
    /// <param name="fault">What went wrong.</param>
    internal static bool TryOpen(InputItem item, byte[] bytes, [NotNullWhen(true)] out TableFile? table, [NotNullWhen(false)] out Fault? fault)
    {
        (table, fault) = (null, null);
        if (bytes.Length == 0)
        {
            fault = Faults.Empty(item.Path);
            return false;
        }

        if (bytes.AsSpan().StartsWith(OldOffice))
        {
            fault = new Fault(item.Path, "是旧版 Excel（.xls）；请另存为 .xlsx 或 .csv", "is an old Excel file (.xls); save it as .xlsx or .csv");
            return false;
        }

        return bytes.AsSpan().StartsWith(Zip)
            ? TryOpenWorkbook(item, bytes, out table, out fault)
            : TryOpenText(item, bytes, out table, out fault);
    }

    private static bool TryOpenWorkbook(InputItem item, byte[] bytes, [NotNullWhen(true)] out TableFile? table, [NotNullWhen(false)] out Fault? fault)
    {
        ParserAnswer answer = new ParserProcess(FileFormat.Workbook, new ParserRequest(), ParserBounds.Usual).Run(bytes);
        table = null;
        fault = answer.Fault is { } broken ? Faults.Unparsed(item.Path, FileFormat.Workbook, broken) : null;
        if (fault is not null)
        {
            return false;
        }

        CellGrid[] grids = [.. answer.Entries
            .Select(entry => new CellGrid(answer.Entries.Count > 1 ? entry.Name : null, [.. JsonSerializer.Deserialize<List<List<string>>>(entry.Bytes) ?? []]))
            .Where(static grid => grid.Rows.Count > 0)];
        table = grids.Length > 0 ? new TableFile(new SourceFile(item.Name, Xlsx, bytes), grids) : null;
        fault = table is null ? Faults.Empty(item.Path) : null;
        return table is not null;
    }

    private static bool TryOpenText(InputItem item, byte[] bytes, [NotNullWhen(true)] out TableFile? table, [NotNullWhen(false)] out Fault? fault)
    {
        (table, fault) = (null, null);
        SourceText text = SourceText.Decode(bytes);
        if (text.Undecodable > 0 || text.Text.Contains('\0', StringComparison.Ordinal))
        {
            fault = new Fault(item.Path, "不是表格（CSV、XLSX、JSON）；请另存为 UTF-8 的 .csv", "is no table (CSV, XLSX, JSON); save it as .csv in UTF-8");
            return false;
        }

        if (text.Text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            table = new TableFile(new SourceFile(item.Name, Csv, bytes), [CellGrid.OfText(text.Text)]);
            return true;
        }

        try
        {
            IReadOnlyList<CellGrid> grids = JsonGrids.Of(text.Text);
            table = grids.Count > 0 ? new TableFile(new SourceFile(item.Name, Json, bytes), grids) : null;
            fault = table is null
                ? new Fault(item.Path, "JSON 里没有数列（dates 和 values，或一行一个对象）", "the JSON holds no series (dates and values, or one object a row)")
                : null;
        }
        catch (JsonException e)
        {
            fault = new Fault(item.Path, $"JSON 写得不对：{e.Message}", $"the JSON is wrong: {e.Message}");
        }

        return table is not null;
    }
}
