using System.Text.RegularExpressions;
using Lantu.Formats;
using Lantu.Formats.Pictures;
using Xunit;

namespace Lantu.Tests.Formats;

/// <summary>The documents with known text: those of <c>tests/fixtures</c>, and those that lie beside the checkout.</summary>
internal static partial class CaseFiles
{
    private static readonly Lazy<string> Root = new(static () =>
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Lantu.slnx")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Lantu.slnx.");
    });

    private static readonly Lazy<RecognitionModels?> Loaded = new(static () =>
        RecognitionModels.Of([.. RecognitionModels.Files.Select(static file => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", file.Name)))]));

    internal static RecognitionModels? Models => Loaded.Value;

    internal static ParserRequest Request => new() { Models = static () => Loaded.Value };

    internal static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(Root.Value, "tests", "fixtures", name));

    internal static string FixtureText(string name) => File.ReadAllText(Path.Combine(Root.Value, "tests", "fixtures", name));

    /// <summary>A file of the cases beside the checkout; the test is skipped where they are absent.</summary>
    internal static byte[] Case(params string[] path)
    {
        string place = Path.Combine([Root.Value, "..", "shared", "cases", .. path]);
        Assert.SkipUnless(File.Exists(place), "The cases are not part of the repository, and do not lie beside it.");
        return File.ReadAllBytes(place);
    }

    internal static string CaseText(params string[] path) => System.Text.Encoding.UTF8.GetString(Case(path));

    /// <summary>Edits that turn one text into the other by the characters of the truth, white space left out.</summary>
    internal static double ErrorRate(string read, string truth)
    {
        string one = Blank().Replace(read, string.Empty);
        string other = Blank().Replace(truth, string.Empty);
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return (double)row[^1] / other.Length;
    }

    /// <summary>The numbers of a text, sorted.</summary>
    internal static string[] Numbers(string text) =>
        [.. Number().Matches(Blank().Replace(text, string.Empty)).Select(static match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
