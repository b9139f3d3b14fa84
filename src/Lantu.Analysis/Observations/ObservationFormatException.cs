namespace Lantu.Analysis.Observations;

/// <summary>A table of statistics has a row that cannot be read.</summary>
public sealed class ObservationFormatException : Exception
{
    internal ObservationFormatException(int line, string? column, string chinese, string english)
        : base($"line {line}{(column is null ? string.Empty : $", column {column}")}: {english}")
    {
        Line = line;
        Column = column;
        Chinese = chinese;
        English = english;
    }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The name of the column; null where the whole row is meant.</summary>
    public string? Column { get; }

    /// <summary>What is wrong and what helps, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>The same in English.</summary>
    public string English { get; }
}
