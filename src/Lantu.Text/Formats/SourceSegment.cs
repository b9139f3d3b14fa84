namespace Lantu.Text.Formats;

/// <summary>Where a stretch of the canonical text came from.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Place">Its place in the source.</param>
public readonly record struct SourceSegment(TextSpan Span, SourcePlace Place);

/// <summary>A place in the source of a document.</summary>
public abstract record SourcePlace
{
    private SourcePlace()
    {
    }

    /// <summary>Characters of the decoded file: of a web page, a table, a translation memory.</summary>
    /// <param name="Offset">The first, in UTF-16 units of the decoded file.</param>
    /// <param name="Length">How many; another number than the canonical text has where entities or marks stand there.</param>
    public sealed record Characters(int Offset, int Length) : SourcePlace;

    /// <summary>Characters of a paragraph in a part of a package, as <c>word/document.xml</c>.</summary>
    /// <param name="Name">The part.</param>
    /// <param name="Paragraph">Which paragraph of the part, from 0, in the order of the file.</param>
    /// <param name="Offset">The first character within the paragraph's own words.</param>
    public sealed record Part(string Name, int Paragraph, int Offset) : SourcePlace;

    /// <summary>A box on a page or in a picture, in hundredths of the page's unit, from its upper left corner.</summary>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Line">Which line of the page, in reading order: the boxes of one line are told as one rectangle.</param>
    /// <param name="Left">Its left edge.</param>
    /// <param name="Top">Its upper edge.</param>
    /// <param name="Width">Its width.</param>
    /// <param name="Height">Its height.</param>
    public sealed record Box(int Page, int Line, int Left, int Top, int Width, int Height) : SourcePlace;
}
