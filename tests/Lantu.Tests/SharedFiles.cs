using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests;

/// <summary>The real documents beside the checkout, which are no part of it: tests on them skip where they are absent.</summary>
internal static class SharedFiles
{
    private static readonly string? Shared = Find();

    /// <summary>The folder of the checkout.</summary>
    internal static string Root => Above() ?? throw new DirectoryNotFoundException("No folder above the tests holds Lantu.slnx.");

    /// <summary>The path of a file or folder of <c>../shared</c>; skips the test where there is none.</summary>
    internal static string At(params string[] path)
    {
        string? found = Shared is null ? null : Path.Combine([Shared, .. path]);
        Assert.SkipWhen(found is null || !(File.Exists(found) || Directory.Exists(found)), $"../shared/{string.Join('/', path)} is absent");
        return found!;
    }

    /// <summary>The texts of the corpus and the digest; the test is skipped where they are absent.</summary>
    internal static IReadOnlyList<string> Documents()
    {
        string digest = Path.Combine(At(), "reference", "yiwu-2026-digest.md");
        return
        [
            .. Directory.EnumerateFiles(At("corpus"))
                .Where(path => path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            .. File.Exists(digest) ? new[] { digest } : [],
        ];
    }

    internal static Plan Read(string path) =>
        PlanReader.Read(SourceText.Decode(File.ReadAllBytes(path)), Path.GetFileName(path), Catalogues.Default);

    private static string? Find()
    {
        string shared = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
        return Directory.Exists(shared) ? shared : null;
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
