using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Pictures;

/// <summary>What an editor made of the picture of a document, as it was once kept.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="Document">Of which document.</param>
/// <param name="Storyboard">The file of the storyboard (<c>lantu/storyboard/1</c>); empty where the composed picture is taken up again.</param>
/// <param name="Theme">The name of its theme.</param>
/// <param name="IsPublished">Whether it was put before the public.</param>
/// <param name="Who">By whom.</param>
/// <param name="At">When, in UTC.</param>
public sealed record PictureEdit(long Id, long Document, string Storyboard, string Theme, bool IsPublished, string Who, DateTimeOffset At);

/// <summary>Keeps what editors made of pictures: each keeping is a row of its own, and so is each publication.</summary>
public static class PictureEditBook
{
    private const string Columns = "id, document_id, storyboard, theme, is_published, who, kept_ticks";

    /// <summary>Keeps an edit.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="document">Of which document.</param>
    /// <param name="storyboard">The file of the storyboard; empty to take up the composed picture again.</param>
    /// <param name="theme">The name of its theme.</param>
    /// <param name="isPublished">Whether it is put before the public.</param>
    public static PictureEdit Keep(UnitOfWork work, long document, string storyboard, string theme, bool isPublished)
    {
        ArgumentNullException.ThrowIfNull(work);
        long id = work.Insert(
            """
            INSERT INTO picture_edit (document_id, storyboard, theme, is_published, who, kept_ticks)
            VALUES (@document, @storyboard, @theme, @published, @who, @kept) RETURNING id
            """,
            ("document", document), ("storyboard", storyboard), ("theme", theme), ("published", isPublished ? 1 : 0), ("who", work.Who), ("kept", work.Now.UtcTicks));
        work.Tell(
            isPublished ? storyboard.Length > 0 ? "picture-published" : "picture-composed-again" : "picture-kept",
            string.Create(CultureInfo.InvariantCulture, $"document/{document}"),
            JsonSerializer.Serialize(new Dictionary<string, long> { ["edit"] = id }));
        return new PictureEdit(id, document, storyboard, theme, isPublished, work.Who, work.Now);
    }

    /// <summary>The edits of a document, the first first.</summary>
    public static IReadOnlyList<PictureEdit> Of(Session session, long document) => session.Query(
        $"SELECT {Columns} FROM picture_edit WHERE document_id = @document ORDER BY id", Read, ("document", document));

    /// <summary>The edit of a number; null where there is none.</summary>
    public static PictureEdit? Find(Session session, long id) =>
        session.Query($"SELECT {Columns} FROM picture_edit WHERE id = @id", Read, ("id", id)) is [var found] ? found : null;

    /// <summary>Which edits were put before the public, in that order, without their storyboards.</summary>
    public static IReadOnlyList<(long Id, long Document, DateTimeOffset At)> Published(Session session) => session.Query(
        "SELECT id, document_id, kept_ticks FROM picture_edit WHERE is_published = 1 ORDER BY id", static row => (row.Whole(0), row.Whole(1), row.Moment(2)));

    private static PictureEdit Read(Row row) => new(row.Whole(0), row.Whole(1), row.Text(2), row.Text(3), row.Small(4) == 1, row.Text(5), row.Moment(6));
}
