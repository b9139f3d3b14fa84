using Lantu.Formats.Pictures;

namespace Lantu.Formats.Pdf;

/// <summary>A page with what could be read of it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points; 0 where the page is damaged.</param>
/// <param name="Height">In points.</param>
/// <param name="Content">What it holds.</param>
internal sealed record PdfPage(int Number, double Width, double Height, PageContent Content);

/// <summary>Why nothing could be read of a page.</summary>
internal enum PageFault
{
    /// <summary>The file is broken here.</summary>
    Damaged,

    /// <summary>Its font does not tell its characters, and there is no picture of it.</summary>
    NoMeaning,

    /// <summary>It is a picture, and the models are missing.</summary>
    NoModels,

    /// <summary>It is a picture of a kind that is not decoded here.</summary>
    UnknownPicture,

    /// <summary>It is a picture without text that could be recognised.</summary>
    NoText,
}

/// <summary>What a page holds.</summary>
internal abstract record PageContent
{
    private PageContent()
    {
    }

    /// <summary>Letters.</summary>
    /// <param name="Lines">In the order of reading.</param>
    /// <param name="Rules">Its ruled tables.</param>
    /// <param name="HasPicture">Whether a large picture beside the text was not read.</param>
    internal sealed record Text(PageLines Lines, PageRules Rules, bool HasPicture) : PageContent
    {
        /// <summary>Whether the letters lie hidden behind a scan: another program recognised them.</summary>
        internal bool IsHidden { get; init; }
    }

    /// <summary>Pictures, from the top.</summary>
    internal sealed record Scan(IReadOnlyList<(PictureLines Lines, PicturePlace Place)> Pictures) : PageContent;

    /// <summary>Nothing that could be read.</summary>
    internal sealed record Unread(PageFault Fault) : PageContent;
}
