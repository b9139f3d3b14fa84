using Lantu.Archive;
using Lantu.Archive.Documents;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Shell;

/// <summary>Whether the site can do its work, for those who look after it: each part that cannot is named with what helps.</summary>
internal static class Readiness
{
    private const long LeastSpace = 64L << 20;

    internal static IResult Of(SiteSettings settings)
    {
        string[] wrong = [.. new[] { Archive(settings), Keys(settings), Space(settings) }.OfType<string>()];
        return wrong.Length == 0 ? Results.Text("ready\n") : Results.Text("not ready\n" + string.Join('\n', wrong) + "\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static string? Archive(SiteSettings settings)
    {
        try
        {
            _ = settings.Archive.Read(ShelfIndex.Mark);
            return null;
        }
        catch (ArchiveException e)
        {
            // Whoever asks need not be one of us: the address of the database stays in the log.
            return $"archive: {(settings.Archive.Location is ArchiveLocation.SqliteFile ? "the file cannot be read 数据库文件读不了" : "the database server does not answer 数据库服务器没有回答")} ({e.InnerException?.GetType().Name ?? "refused"})";
        }
    }

    // Without its folder of keys nobody stays signed in.
    private static string? Keys(SiteSettings settings) => settings.KeyFolder is { } folder && !Directory.Exists(folder)
        ? "keys: the folder of keys is gone, sign-in does not work; restore it and start again 密钥文件夹不见了，登录不了；恢复它再启动"
        : null;

    // A full disk is told before it is full.
    private static string? Space(SiteSettings settings)
    {
        if (settings.Archive.Location is not ArchiveLocation.SqliteFile file || Path.GetDirectoryName(Path.GetFullPath(file.Path)) is not { } folder || !Directory.Exists(folder))
        {
            return null;
        }

        long free = new DriveInfo(folder).AvailableFreeSpace;
        return free < LeastSpace ? FormattableString.Invariant($"space: {free >> 20} MB are free beside the archive; make room 数据库所在的磁盘只剩 {free >> 20} MB；腾出空间") : null;
    }
}
