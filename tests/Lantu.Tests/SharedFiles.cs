using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests;

/// <summary>Real documents that lie beside a developer's checkout, and on no other machine.</summary>
internal static class SharedFiles
{
    private static readonly string? Folder = Find();

    /// <summary>The folder of the checkout.</summary>
    internal static string Root => Above() ?? throw new DirectoryNotFoundException("No folder above the tests holds Lantu.slnx.");

    /// <summary>All that can be read so far; the test is skipped where they are absent.</summary>
    internal static IReadOnlyList<string> Documents()
    {
        string folder = Folder ?? string.Empty;
        Assert.SkipWhen(Folder is null, "../shared with the corpus of real documents is not on this machine.");
        string digest = Path.Combine(folder, "reference", "yiwu-2026-digest.md");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(folder, "corpus"))
                .Where(path => path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            .. File.Exists(digest) ? new[] { digest } : [],
        ];
    }

    /// <summary>The path of a file or folder of <c>../shared</c>; skips the test where there is none.</summary>
    internal static string At(params string[] path)
    {
        string found = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. path]));
        Assert.SkipUnless(File.Exists(found) || Directory.Exists(found), $"../shared/{string.Join('/', path)} is absent");
        return found;
    }

    internal static Plan Read(string path) =>
        PlanReader.Read(SourceText.Decode(File.ReadAllBytes(path)), Path.GetFileName(path), Catalogues.Default);

    private static string? Find()
    {
        string shared = Path.Combine(Root, "..", "shared");
        return Directory.Exists(Path.Combine(shared, "corpus")) ? shared : null;
    }

    private static string? Above()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Lantu.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }
}
