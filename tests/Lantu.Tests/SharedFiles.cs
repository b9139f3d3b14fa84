using Xunit;

namespace Lantu.Tests;

/// <summary>The real documents beside the checkout, which are no part of it: tests on them skip where they are absent.</summary>
internal static class SharedFiles
{
    private static readonly string? Root = FindRoot();

    /// <summary>The path of a file or folder of <c>../shared</c>; skips the test where there is none.</summary>
    internal static string At(params string[] path)
    {
        string? found = Root is null ? null : Path.Combine([Root, .. path]);
        Assert.SkipWhen(found is null || !(File.Exists(found) || Directory.Exists(found)), $"../shared/{string.Join('/', path)} is absent");
        return found!;
    }

    private static string? FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Lantu.slnx")))
            {
                string shared = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared"));
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
