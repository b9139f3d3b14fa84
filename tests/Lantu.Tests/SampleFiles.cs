using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests;

/// <summary>The documents of <c>samples/</c> beside their expected readings, found from where the tests lie.</summary>
internal static class SampleFiles
{
    private static readonly Lazy<string> Folder = new(static () =>
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Lantu.slnx")))
            {
                return Path.Combine(at.FullName, "samples");
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Lantu.slnx.");
    });

    /// <summary>The folder of the checkout.</summary>
    internal static string Root => Path.GetDirectoryName(Folder.Value)!;

    internal static TheoryData<string> Names => ["yiwu-2026", "yunzhou-2025", "yunzhou-2026"];

    /// <summary>The text of a sample.</summary>
    internal static string TextOf(string name) => File.ReadAllText(Path.Combine(Folder.Value, name + ".md"));

    /// <summary>A sample read as the program reads it: from its bytes.</summary>
    internal static Plan Read(string name) =>
        PlanReader.Read(SourceText.Decode(File.ReadAllBytes(Path.Combine(Folder.Value, name + ".md"))), name + ".md", Catalogues.Default);

    /// <summary>The rows of an expected reading, each cell by the name of its column; notes behind # are left out.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Expected(params string[] path)
    {
        string[][] rows =
        [
            .. File.ReadAllLines(Path.Combine([Folder.Value, "expected", .. path]))
                .Where(static line => line.Length > 0 && line[0] != '#')
                .Select(static line => line.Split('\t')),
        ];
        return [.. rows.Skip(1).Select(row => rows[0].Select((name, i) => (name, Cell: i < row.Length ? row[i] : string.Empty)).ToDictionary(static cell => cell.name, static cell => cell.Cell))];
    }
}
