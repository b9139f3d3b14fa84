using System.Diagnostics.CodeAnalysis;
using Lantu.App.Shell;

namespace Lantu.App.Inputs;

/// <summary>Fetches the bytes of a file, or says why that cannot be.</summary>
internal static class InputBytes
{
    private const int GreatestMegabytes = 256;

    /// <summary>Fetches the bytes of a file.</summary>
    internal static bool TryFetch(
        InputItem item, Surroundings surroundings, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out Fault? fault)
    {
        try
        {
            if (item.Path == InputItem.StandardInput)
            {
                bytes = FetchAll(surroundings.Input);
            }
            else
            {
                using FileStream file = new(item.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                bytes = FetchAll(file);
            }

            fault = bytes is null ? Faults.TooLarge(item.Path, GreatestMegabytes) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            (bytes, fault) = (null, Faults.Missing(item.Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            (bytes, fault) = (null, Faults.Unreadable(item.Path, e));
        }

        return bytes is not null;
    }

    // Null where there is more than any report holds: /dev/zero never ends.
    private static byte[]? FetchAll(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        while (stream.Read(buffer) is var read && read > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > GreatestMegabytes * 1_000_000L)
            {
                return null;
            }
        }

        return all.ToArray();
    }
}
