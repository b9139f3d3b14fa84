using System.Diagnostics.CodeAnalysis;

namespace Lantu.Drawing.Icons;

/// <summary>The icons that come with the program: a choice from lucide (ISC licence) that suits reports of governments.</summary>
/// <remarks><c>icons.tsv</c> is written by <c>eng/icons.py</c>: name, tab, path data.</remarks>
public static class IconLibrary
{
    private static readonly Lazy<Dictionary<string, Icon>> Icons = new(Read);

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyList<string> Names => [.. Icons.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Finds an icon by its name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out Icon? icon) => Icons.Value.TryGetValue(name, out icon);

    private static Dictionary<string, Icon> Read()
    {
        using Stream resource = typeof(IconLibrary).Assembly.GetManifestResourceStream("icons.tsv")
            ?? throw new InvalidOperationException("The resource icons.tsv is missing from the assembly.");
        using var reader = new StreamReader(resource);
        var icons = new Dictionary<string, Icon>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            icons.Add(line[..tab], new Icon(line[..tab], line[(tab + 1)..]));
        }

        return icons;
    }
}
