using System.Globalization;
using Lantu.App.Parsing;
using Lantu.Archive.Documents;
using Lantu.Formats;

namespace Lantu.App.Commands;

/// <summary>Draws pages of a PDF for the site, in the process that parsers run in, with their limits.</summary>
internal static class PagePictures
{
    /// <summary>Draws pages.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="first">The first page, from 1.</param>
    /// <param name="last">The last one.</param>
    /// <returns>Those that can be drawn, as WebP; none where the file cannot be opened or draws for too long.</returns>
    internal static IReadOnlyList<PagePicture> Draw(byte[] file, int first, int last)
    {
        ParserAnswer answer = new ParserProcess(FileFormat.Pdf, new ParserRequest { Drawn = (first, last) }, ParserBounds.Drawing).Run(file);
        return [.. answer.Entries.Select(static entry => new PagePicture(int.Parse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture), "image/webp", entry.Bytes))];
    }
}
