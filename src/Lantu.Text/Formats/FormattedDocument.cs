namespace Lantu.Text.Formats;

/// <summary>
/// What a parser hands over: the text of a document in reading order, the blocks that its format knows, and where in
/// the source each stretch of the text stands.
/// </summary>
/// <remarks>
/// <para>
/// How a parser fills it. It takes bytes and returns documents, mostly through a <see cref="FormattedDocumentBuilder"/>:
/// open a block, append its words with the place each stretch came from, close it. The builder keeps the rules below
/// and checks them when the document is built.
/// </para>
/// <list type="bullet">
/// <item>The text is canonical: every leaf block is one line of it, blocks are divided by one line feed, no block is
/// empty, no block holds a line feed. Nothing that a reader of the page cannot see stands in it, and nothing that he
/// sees is missing: a label that Word counts by itself (（三）, 6.) is written out in front of its block.</item>
/// <item>Every cell of a table is a line of its own, row by row; empty cells are left out, and the cells that are there
/// say their row and column. The table is a container around its cells.</item>
/// <item>A block's kind is what the format <em>knows</em>. What it does not know is a <see cref="BlockForm.Paragraph"/>,
/// and the outline guesses by shape, as it does for plain text: a Word file whose headings are plain paragraphs, and a
/// web page of lines and breaks, lose nothing. <see cref="FormattedBlock.Strong"/> is the hint for what is set in bold,
/// larger or centred.</item>
/// <item>A format whose lines are as the printer broke them (PDF, pictures) may join them itself, or say
/// <see cref="LineEnds.OfPrinter"/> and leave that to the outline.</item>
/// <item>Segments are in the order of the text and do not overlap; characters that a parser adds (a label, a joint)
/// need none. One box may cover a whole line: a span within it gets its share of the width by counting characters.
/// Where the place of each character is known, one segment a character gives exact boxes.</item>
/// <item>Doubts are what the parser could not do or does not trust. It throws nothing for a strange document: a file that
/// cannot be read at all is a <c>ParserFault</c>.</item>
/// </list>
/// </remarks>
public sealed class FormattedDocument
{
    /// <summary>The text in reading order; line ends as line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>What a line feed of the text means.</summary>
    public LineEnds LineEnds { get; init; }

    /// <summary>The blocks in the order of the text, containers before what they hold; empty for <see cref="LineEnds.AsWritten"/>.</summary>
    public IReadOnlyList<FormattedBlock> Blocks { get; init; } = [];

    /// <summary>Where the characters came from, in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<SourceSegment> Segments { get; init; } = [];

    /// <summary>The pages or pictures, the first with the number 1; empty for a source without any.</summary>
    public IReadOnlyList<SourcePage> Pages { get; init; } = [];

    /// <summary>Characters that were recognised from a picture, with how sure that is; in the order of the text.</summary>
    public IReadOnlyList<RecognisedRun> Recognised { get; init; } = [];

    /// <summary>What the parser could not do or does not trust.</summary>
    public IReadOnlyList<ParserDoubt> Doubts { get; init; } = [];

    /// <summary>As <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The encoding that was recognised, as <see cref="Decoding.SourceText.Encoding"/> names it; null for a source of no characters.</summary>
    public string? Encoding { get; init; }

    /// <summary>
    /// Of a file that holds several documents (rows of a table): which one this is, to stand behind the file's name;
    /// null for the only one. It has no control characters.
    /// </summary>
    public string? Name { get; init; }
}

/// <summary>What a line feed of a <see cref="FormattedDocument"/> means.</summary>
public enum LineEnds
{
    /// <summary>The end of a block: nothing is to be joined.</summary>
    OfBlocks,

    /// <summary>The end of a printed line: sentences run over it, and the outline joins them by shape.</summary>
    OfPrinter,

    /// <summary>What the author or his tool put there: the text is read as plain text is, and the blocks say nothing.</summary>
    AsWritten,
}

/// <summary>A page of the source, or one of several pictures.</summary>
/// <param name="Width">In hundredths of its unit.</param>
/// <param name="Height">In hundredths of its unit.</param>
/// <param name="Unit"><c>px</c> for pictures, <c>pt</c> for pages.</param>
public readonly record struct SourcePage(int Width, int Height, string Unit);

/// <summary>A stretch of characters that were recognised from a picture.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Confidence">From 0 to 1, as the recogniser says it.</param>
public readonly record struct RecognisedRun(TextSpan Span, decimal Confidence);
