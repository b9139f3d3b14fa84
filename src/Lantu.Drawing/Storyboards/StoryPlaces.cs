using System.Globalization;
using Lantu.Drawing.Yaml;

namespace Lantu.Drawing.Storyboards;

/// <summary>Where the parts of a storyboard stand in their file, by path: <c>parts[0].blocks[1].items[2].value</c>.</summary>
public sealed class StoryPlaces
{
    private readonly Dictionary<string, (int Line, int Column)> _byPath;

    private StoryPlaces(Dictionary<string, (int Line, int Column)> byPath) => _byPath = byPath;

    /// <summary>Of a storyboard that was not read from a file.</summary>
    public static StoryPlaces None { get; } = new([]);

    /// <summary>Line and column, both from 1, of a part or of the nearest that holds it; null where there is no file.</summary>
    public (int Line, int Column)? Of(string path)
    {
        for (string at = path; ;)
        {
            if (_byPath.TryGetValue(at, out (int Line, int Column) place))
            {
                return place;
            }

            int cut = at.AsSpan().LastIndexOfAny('.', '[');
            if (cut <= 0)
            {
                return null;
            }

            at = at[..cut];
        }
    }

    internal static StoryPlaces Read(YamlNode root)
    {
        var places = new Dictionary<string, (int Line, int Column)>(StringComparer.Ordinal);
        Add(places, root, "");
        return new StoryPlaces(places);
    }

    private static void Add(Dictionary<string, (int Line, int Column)> places, YamlNode node, string path)
    {
        places.TryAdd(path, (node.Line, node.Column));
        if (node is YamlNode.List list)
        {
            for (int i = 0; i < list.Items.Count; i++)
            {
                Add(places, list.Items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
            }
        }
        else if (node is YamlNode.Table table)
        {
            foreach (YamlEntry entry in table.Entries)
            {
                Add(places, entry.Value, path.Length == 0 ? entry.Key.Value! : $"{path}.{entry.Key.Value}");
            }
        }
    }
}
