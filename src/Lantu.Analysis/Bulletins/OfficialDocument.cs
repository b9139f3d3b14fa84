namespace Lantu.Analysis.Bulletins;

/// <summary>A document of an office (公文), laid out by GB/T 9704: what stands in it, in order.</summary>
public sealed record OfficialDocument
{
    /// <summary>发文字号: 云督通〔2026〕7号; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关, without the colon; null where it has none.</summary>
    public string? Addressee { get; init; }

    /// <summary>正文.</summary>
    public required IReadOnlyList<DocumentBlock> Body { get; init; }

    /// <summary>附件, each on a page of its own; may be empty.</summary>
    public IReadOnlyList<DocumentAttachment> Attachments { get; init; } = [];

    /// <summary>发文机关署名.</summary>
    public required string SignedBy { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly Date { get; init; }
}

/// <summary>附件.</summary>
/// <param name="Title">Its title, without number.</param>
/// <param name="Body">What stands in it.</param>
public sealed record DocumentAttachment(string Title, IReadOnlyList<DocumentBlock> Body);

/// <summary>A piece of a document.</summary>
public abstract record DocumentBlock
{
    private DocumentBlock()
    {
    }

    /// <summary>A heading; its number is written by <see cref="HeadingNumbers"/>.</summary>
    /// <param name="Level">From 1 to 4: 一、（一） 1. （1）.</param>
    /// <param name="Words">The heading without its number.</param>
    public sealed record Heading(int Level, string Words) : DocumentBlock;

    /// <summary>A paragraph.</summary>
    /// <param name="Words">Its words.</param>
    public sealed record Paragraph(string Words) : DocumentBlock;

    /// <summary>A table.</summary>
    /// <param name="Caption">What it shows; null where the paragraph before says it.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">As many cells in each as there are columns.</param>
    public sealed record Table(string? Caption, IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock;

    /// <summary>A note below a table, in smaller letters.</summary>
    /// <param name="Words">Its words.</param>
    public sealed record Note(string Words) : DocumentBlock;
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Share">How wide it is against the others.</param>
/// <param name="Centered">Whether its cells stand in the middle; else left.</param>
public sealed record DocumentColumn(string Heading, int Share, bool Centered = false);
