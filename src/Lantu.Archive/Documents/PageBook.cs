using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Documents;

/// <summary>Keeps the pages of sources, and the pictures that were drawn of them.</summary>
public static class PageBook
{
    /// <summary>The pages of a source, in order; empty where it has none, or came before pages were kept.</summary>
    public static IReadOnlyList<KeptPage> Of(Session session, string sha256) => session.Query(
        "SELECT number, width, height, start, length FROM source_page WHERE sha256 = @sha256 ORDER BY number",
        static row => new KeptPage(row.Small(0), row.Small(1), row.Small(2), row.SmallOrNull(3), row.SmallOrNull(4)),
        ("sha256", sha256));

    /// <summary>The picture that was drawn of a page; null where there is none yet.</summary>
    public static PagePicture? Picture(Session session, string sha256, int number) => session.Query(
        "SELECT number, media_type, bytes FROM page_picture WHERE sha256 = @sha256 AND number = @number",
        static row => new PagePicture(row.Small(0), row.Text(1), row.Bytes(2)),
        ("sha256", sha256),
        ("number", (long)number)) is [var picture] ? picture : null;

    /// <summary>Keeps pictures of pages; those that are there already stay.</summary>
    public static void Keep(UnitOfWork work, string sha256, IReadOnlyList<PagePicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        foreach (PagePicture picture in pictures)
        {
            work.Change(
                "INSERT INTO page_picture (sha256, number, media_type, bytes) VALUES (@sha256, @number, @media, @bytes) ON CONFLICT (sha256, number) DO NOTHING",
                ("sha256", sha256),
                ("number", (long)picture.Number),
                ("media", picture.MediaType),
                ("bytes", picture.Bytes));
        }

        string numbers = string.Join(',', pictures.Select(static picture => picture.Number.ToString(CultureInfo.InvariantCulture)));
        work.Tell("pages-drawn", "source/" + sha256, JsonSerializer.Serialize(new Dictionary<string, string> { ["pages"] = numbers }));
    }

    /// <summary>Keeps the pages of a source, once; answers whether it did.</summary>
    internal static bool KeepPages(UnitOfWork work, SourceFile file)
    {
        if (file.Pages.Count == 0 || work.Session.Query("SELECT 1 FROM source_page WHERE sha256 = @sha256 LIMIT 1", static _ => 1, ("sha256", file.Sha256)).Count > 0)
        {
            return false;
        }

        work.AddRows(
            "source_page",
            ["sha256", "number", "width", "height", "start", "length"],
            file.Pages.Select(page => new object?[] { file.Sha256, (long)page.Number, (long)page.Width, (long)page.Height, (long?)page.Start, (long?)page.Length }));
        return true;
    }
}
