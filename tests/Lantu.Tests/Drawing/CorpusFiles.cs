namespace Lantu.Tests.Drawing;

/// <summary>Real documents, which lie beside a checkout and never in it.</summary>
internal static class CorpusFiles
{
    /// <summary>Their paths, in order; empty where there are none.</summary>
    internal static IReadOnlyList<string> Texts { get; } = Find();

    private static string[] Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Lantu.slnx")))
            {
                string corpus = Path.Combine(at.FullName, "..", "shared", "corpus");
                string digest = Path.Combine(at.FullName, "..", "shared", "reference", "yiwu-2026-digest.md");
                return Directory.Exists(corpus) && File.Exists(digest)
                    ? [digest, .. Directory.GetFiles(corpus, "*.txt").Order(StringComparer.Ordinal)]
                    : [];
            }
        }

        return [];
    }
}
