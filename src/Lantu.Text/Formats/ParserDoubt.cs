namespace Lantu.Text.Formats;

/// <summary>What a parser could not do or does not trust; the room of reading gives each a code and a sentence.</summary>
public enum ParserDoubtKind
{
    /// <summary>Bytes that are of no character.</summary>
    Undecodable,

    /// <summary>Changes that nobody has accepted yet were taken as accepted.</summary>
    TrackedChanges,

    /// <summary>Hidden words were left out.</summary>
    HiddenText,

    /// <summary>Which part of a web page is the document was guessed.</summary>
    MainTextGuessed,

    /// <summary>A page or a part of it could not be read, and is missing.</summary>
    PageUnread,

    /// <summary>Characters whose meaning the file does not tell.</summary>
    UnreadableCharacters,

    /// <summary>A recognised number that two readings of the picture give differently.</summary>
    DoubtfulNumber,

    /// <summary>Recognised words of low confidence.</summary>
    DoubtfulWords,

    /// <summary>A picture within the document that was not read.</summary>
    PictureUnread,

    /// <summary>A table whose cells do not fit its rows.</summary>
    RaggedTable,
}

/// <summary>A doubt of a parser.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Span">The characters in doubt; empty where none stand there.</param>
/// <param name="Detail">What a person needs to look it up: the page, the other reading, a count; in Chinese, without a full stop.</param>
public sealed record ParserDoubt(ParserDoubtKind Kind, TextSpan Span, string Detail);
