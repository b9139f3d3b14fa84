namespace Lantu.Analysis.Assignments;

/// <summary>A filled sheet that cannot be read back: says in which row, and what to do.</summary>
public sealed class AssignmentSheetException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="chinese">What is wrong and what helps.</param>
    /// <param name="english">The same in English.</param>
    public AssignmentSheetException(int row, string chinese, string english)
        : base(english)
    {
        Row = row;
        Chinese = chinese;
    }

    /// <summary>The row, from 1.</summary>
    public int Row { get; }

    /// <summary>What is wrong and what helps, in Chinese; <see cref="Exception.Message"/> has it in English.</summary>
    public string Chinese { get; }
}
