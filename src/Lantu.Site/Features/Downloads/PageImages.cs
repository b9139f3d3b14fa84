using System.Globalization;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Site.Library;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Downloads;

/// <summary>Pages of the original as pictures: of pictures themselves, each its own; of a PDF, drawn when one is first wanted, and kept.</summary>
/// <remarks>Drawing takes a process of its own and some seconds: several pages are drawn at once, and one process runs at a time.</remarks>
internal static class PageImages
{
    /// <summary>Pages of one PDF that are drawn; those behind are told in words.</summary>
    internal const int MostPages = 500;

    private const int AtOnce = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Lock Gate = new();

    /// <summary>The picture of a page; null where there is no such page, or it cannot be drawn.</summary>
    internal static Answer? Of(SiteSettings settings, OpenPlan plan, string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted)
            || plan.Pages.FirstOrDefault(page => page.Number == wanted) is not { } page)
        {
            return null;
        }

        PagePicture? picture = page is { Start: { } start, Length: { } length }
            ? Part(settings.Archive, plan.Entry.Document.Sha256, page.Number, start, length)
            : Drawn(settings, plan, page.Number);
        return picture is null ? null : Answer.File(picture.MediaType, picture.Bytes);
    }

    /// <summary>Draws what is not drawn yet, so that nobody has to wait for it later.</summary>
    internal static void Prepare(SiteSettings settings, OpenPlan plan)
    {
        for (int first = 1; first <= Math.Min(plan.Pages.Count, MostPages); first += AtOnce)
        {
            if (plan.Pages[first - 1].Start is null)
            {
                _ = Drawn(settings, plan, first);
            }
        }
    }

    // What came from outside is shown as a picture only where it begins as one.
    private static PagePicture? Part(PlanArchive archive, string sha256, int number, int start, int length)
    {
        if (archive.Read(session => SourceFile.Find(session, sha256)) is not { } file || start < 0 || length < 0 || start > file.Bytes.Length - length)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = file.Bytes.Span.Slice(start, length);
        string? mediaType = bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
            : bytes.StartsWith<byte>([0xFF, 0xD8]) ? "image/jpeg"
            : bytes.StartsWith("RIFF"u8) ? "image/webp"
            : null;
        return mediaType is null ? null : new PagePicture(number, mediaType, bytes.ToArray());
    }

    private static PagePicture? Drawn(SiteSettings settings, OpenPlan plan, int number)
    {
        string sha256 = plan.Entry.Document.Sha256;
        if (settings.Archive.Read(session => PageBook.Picture(session, sha256, number)) is { } kept)
        {
            return kept;
        }

        int first = number - ((number - 1) % AtOnce);
        string mark = FormattableString.Invariant($"pages/{first}");
        if (settings.DrawPages is not { } draw || number > MostPages || plan.Pictures.ContainsKey(mark) || !Gate.TryEnter(Patience))
        {
            return null;
        }

        try
        {
            if (settings.Archive.Read(session => PageBook.Picture(session, sha256, number)) is { } meanwhile)
            {
                return meanwhile;
            }

            IReadOnlyList<PagePicture> drawn = settings.Archive.Read(session => SourceFile.Find(session, sha256)) is { } file ? draw(file.Bytes.ToArray(), first, first + AtOnce - 1) : [];

            // What cannot be drawn is not tried again as long as the plan is open.
            if (drawn.Count < Math.Min(AtOnce, plan.Pages.Count - first + 1))
            {
                plan.Pictures.TryAdd(mark, null);
            }

            Keep(settings.Archive, sha256, drawn);
            return drawn.FirstOrDefault(page => page.Number == number);
        }
        finally
        {
            Gate.Exit();
        }
    }

    // Where the archive cannot keep them, they are shown all the same.
    private static void Keep(PlanArchive archive, string sha256, IReadOnlyList<PagePicture> drawn)
    {
        if (drawn.Count == 0)
        {
            return;
        }

        try
        {
            archive.Write("lantu", work =>
            {
                PageBook.Keep(work, sha256, drawn);
                return true;
            });
        }
        catch (ArchiveException)
        {
        }
    }
}
