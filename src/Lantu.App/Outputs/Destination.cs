using System.Diagnostics.CodeAnalysis;
using Lantu.App.Shell;

namespace Lantu.App.Outputs;

/// <summary>Where documents go: standard output, a pipe or device, or a regular file that is put in place whole.</summary>
/// <remarks>A regular file is written beside its place under another name and moved when all is done, so that a
/// failure leaves what stood there before.</remarks>
internal sealed class Destination : IDisposable
{
    private static readonly string[] OutputPaths = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

    private readonly bool _ours;
    private readonly string? _place;
    private readonly string? _beside;

    private Destination(Stream stream, bool ours, string? place, string? beside)
    {
        Stream = stream;
        _ours = ours;
        _place = place;
        _beside = beside;
    }

    /// <summary>What the bytes go into.</summary>
    internal Stream Stream { get; }

    /// <summary>Opens a destination.</summary>
    /// <param name="path">A file; null, <c>-</c> or <c>/dev/stdout</c> for standard output.</param>
    /// <param name="surroundings">Whose standard output.</param>
    /// <param name="destination">The destination, to be disposed of.</param>
    /// <param name="fault">Why it cannot be opened.</param>
    internal static bool TryOpen(
        string? path, Surroundings surroundings, [NotNullWhen(true)] out Destination? destination, [NotNullWhen(false)] out Fault? fault)
    {
        (destination, fault) = (null, null);
        if (IsOutput(path))
        {
            destination = new Destination(surroundings.Output, ours: false, null, null);
            return true;
        }

        if (Directory.Exists(path))
        {
            fault = new Fault(
                path,
                "-o 要写的是一个文件夹；请写文件名，例如 -o " + Path.Combine(path, "plans.json"),
                "-o names a folder; name a file, as in -o " + Path.Combine(path, "plans.json"));
            return false;
        }

        try
        {
            destination = OpenFile(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            fault = CannotWrite(path, e);
            return false;
        }
    }

    /// <summary>Whether a destination is standard output.</summary>
    internal static bool IsOutput([NotNullWhen(false)] string? path) =>
        path is null or "-" || OutputPaths.Contains(path, StringComparer.Ordinal);

    /// <summary>Writes bytes; a pipe gets them at once.</summary>
    /// <exception cref="IOException">The disk is full, or nobody reads the pipe any more.</exception>
    internal void Write(ReadOnlySpan<byte> bytes)
    {
        Stream.Write(bytes);
        if (_beside is null)
        {
            Stream.Flush();
        }
    }

    /// <summary>All is written: puts a regular file in its place.</summary>
    internal void Finish()
    {
        if (_place is not null)
        {
            MoveTo(_place);
        }
    }

    /// <summary>Only a part is written: keeps it, but never in the place of an older, whole file.</summary>
    /// <returns>Where it is kept; null where it went straight out.</returns>
    internal string? KeepPart()
    {
        if (_place is null)
        {
            return null;
        }

        string place = File.Exists(_place) ? _place + ".partial" : _place;
        MoveTo(place);
        return place;
    }

    /// <summary>Lets go; a regular file that was not put in place is taken away.</summary>
    public void Dispose()
    {
        if (_ours)
        {
            Stream.Dispose();
        }

        if (_beside is not null)
        {
            File.Delete(_beside);
        }
    }

    /// <summary>That a destination cannot be written.</summary>
    internal static Fault CannotWrite(string path, Exception reason) => new(
        path,
        $"写不进去：{reason.Message}；请检查文件夹是否存在、有没有写权限、磁盘是否已满",
        $"cannot be written: {reason.Message}; check that its folder exists, its permissions, and the space on the disk");

    private static Destination OpenFile(string path)
    {
        var file = new FileInfo(path);
        string place = (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file).FullName;
        if (IsDevice(path) || IsDevice(place))
        {
            return new Destination(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), ours: true, null, null);
        }

        if (File.Exists(place))
        {
            var stream = new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (!stream.CanSeek)
            {
                return new Destination(stream, ours: true, null, null);
            }

            stream.Dispose();
        }

        string beside = Path.Combine(
            Path.GetDirectoryName(place) ?? ".", $".{Path.GetFileName(place)}.{Environment.ProcessId}.tmp");
        return new Destination(new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.Read), ours: true, place, beside);
    }

    // Character devices can seek as files can; only their names tell them.
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    private void MoveTo(string place)
    {
        if (_beside is null)
        {
            return;
        }

        ((FileStream)Stream).Flush(flushToDisk: true);
        Stream.Dispose();
        if (!OperatingSystem.IsWindows() && File.Exists(place))
        {
            File.SetUnixFileMode(_beside, File.GetUnixFileMode(place));
        }

        File.Move(_beside, place, overwrite: true);
    }
}
