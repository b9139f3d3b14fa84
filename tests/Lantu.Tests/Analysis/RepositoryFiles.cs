using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.Tests.Analysis;

/// <summary>Files of the repository, and of the folder of real documents beside it, where there is one.</summary>
internal static class RepositoryFiles
{
    internal static string Root { get; } = FindRoot();

    /// <summary>A file beside the tests.</summary>
    internal static string Of(params string[] path) => Path.Combine([Root, "tests", "Lantu.Tests", .. path]);

    /// <summary>A file of the real documents; the test is skipped where they are absent.</summary>
    internal static string Shared(params string[] path)
    {
        string file = Path.Combine([Root, "..", "shared", .. path]);
        Xunit.Assert.SkipUnless(File.Exists(file), $"{string.Join('/', path)} is among the real documents, which are not part of the repository.");
        return file;
    }

    internal static Plan Read(string file) => PlanReader.Read(SourceText.Decode(File.ReadAllBytes(file)), Path.GetFileName(file), Catalogues.Default);

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Lantu.slnx")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Lantu.slnx.");
    }
}
