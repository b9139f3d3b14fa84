using System.Diagnostics.CodeAnalysis;
using Lantu.App.Shell;
using Lantu.Text.Decoding;

namespace Lantu.App.Inputs;

/// <summary>Fetches a document and decodes it, or says why that cannot be.</summary>
internal static class InputBytes
{
    private const int GreatestMegabytes = 256;

    /// <summary>Fetches and decodes one document.</summary>
    internal static bool TryDecode(
        InputItem item, Surroundings surroundings, [NotNullWhen(true)] out SourceText? source, [NotNullWhen(false)] out Fault? fault)
    {
        source = null;
        fault = item.Fault;
        if (fault is not null || !TryFetch(item, surroundings, out byte[]? bytes, out fault))
        {
            return false;
        }

        if (bytes.Length == 0)
        {
            fault = Faults.Empty(item.Path);
        }
        else if (FileKind.Of(item.Name, bytes) is { } kind)
        {
            fault = Faults.NotRead(item.Path, kind);
        }
        else
        {
            source = SourceText.Decode(bytes);
            fault = string.IsNullOrWhiteSpace(source.Text) ? Faults.Empty(item.Path) : null;
        }

        return fault is null;
    }

    private static bool TryFetch(
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
