namespace Lantu.Plans.Catalogue;

/// <summary>A catalogue file says something that it must not: a bug of the data, told with its place.</summary>
/// <remarks>The message reads <c>indicators.csv, line 12, column unit: …</c>; lines count from 1, the header being line 1.</remarks>
public sealed class CatalogueFormatException : FormatException
{
    /// <summary>A fault in a cell.</summary>
    /// <param name="file">The file: <c>indicators.csv</c>.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column's name as in the header.</param>
    /// <param name="fault">What is wrong, in one sentence.</param>
    public CatalogueFormatException(string file, int line, string column, string fault)
        : base($"{file}, line {line}, column {column}: {fault}")
    {
        File = file;
        Line = line;
        Column = column;
        Fault = fault;
    }

    /// <summary>The file: <c>places.csv</c>.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1; the header is line 1.</summary>
    public int Line { get; }

    /// <summary>The column's name as in the header.</summary>
    public string Column { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Fault { get; }
}
