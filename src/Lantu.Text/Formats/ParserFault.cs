namespace Lantu.Text.Formats;

/// <summary>Why a file cannot be read at all; the door words it, and names the way out.</summary>
public enum ParserFaultKind
{
    /// <summary>It is not the format that it says it is, or it is damaged or cut off.</summary>
    Damaged,

    /// <summary>It is nested deeper than any document.</summary>
    TooDeep,

    /// <summary>It is larger than the limits allow, or becomes so when unpacked.</summary>
    TooLarge,

    /// <summary>It asks for a password.</summary>
    Encrypted,

    /// <summary>It has no text.</summary>
    NoText,

    /// <summary>It does not tell which characters its signs are.</summary>
    Unreadable,

    /// <summary>Something that reads this format is not installed.</summary>
    PartMissing,

    /// <summary>It took longer than the limit.</summary>
    TimeOut,

    /// <summary>It took more memory than the limit.</summary>
    Memory,

    /// <summary>The program that reads it broke down.</summary>
    Crash,
}

/// <summary>A file that cannot be read.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Chinese">More of it, for the message in Chinese: which limit, which part; empty where there is no more to say.</param>
/// <param name="English">The same in English.</param>
public sealed record ParserFault(ParserFaultKind Kind, string Chinese, string English);

/// <summary>What a parser throws to be done with a file; the table of parsers turns it into its fault.</summary>
/// <param name="fault">Why.</param>
public sealed class ParserException(ParserFault fault) : Exception(fault.English)
{
    /// <summary>Why the file cannot be read.</summary>
    public ParserFault Fault { get; } = fault;

    /// <summary>A fault of a kind.</summary>
    public ParserException(ParserFaultKind kind, string chinese, string english)
        : this(new ParserFault(kind, chinese, english))
    {
    }
}
