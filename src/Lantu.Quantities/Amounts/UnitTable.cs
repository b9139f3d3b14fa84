using System.Globalization;
using System.Reflection;
using Lantu.Text.Words;

namespace Lantu.Quantities.Amounts;

/// <summary>The units of the genre, from <c>units.csv</c>.</summary>
public static class UnitTable
{
    private static readonly (string Word, UnitKind Kind)[] Kinds =
    [
        ("none", UnitKind.None), ("money", UnitKind.Money), ("area", UnitKind.Area), ("length", UnitKind.Length),
        ("mass", UnitKind.Mass), ("volume", UnitKind.Volume), ("energy", UnitKind.Energy), ("power", UnitKind.Power),
        ("person", UnitKind.Person), ("visits", UnitKind.Visits), ("household", UnitKind.Household),
        ("container", UnitKind.Container), ("duration", UnitKind.Duration), ("age", UnitKind.Age), ("count", UnitKind.Count),
        ("percent", UnitKind.Percent), ("points", UnitKind.Points), ("times", UnitKind.Times),
        ("doubling", UnitKind.Doubling), ("tenths", UnitKind.Tenths), ("ratio", UnitKind.Ratio), ("score", UnitKind.Score),
        ("grade", UnitKind.Grade), ("ordinal", UnitKind.Ordinal), ("announcing", UnitKind.Announcing),
    ];

    private static readonly WordTrie<Unit> Words = Load();

    /// <summary>The longest unit at a place of a text.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="at">Where the unit begins.</param>
    /// <param name="length">Its letters.</param>
    /// <param name="unit">The unit.</param>
    public static bool TryMatch(ReadOnlySpan<char> text, int at, out int length, out Unit unit) =>
        Words.TryMatch(text, at, out length, out unit);

    private static WordTrie<Unit> Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("units.csv")
            ?? throw new InvalidOperationException("units.csv is not among the resources of this assembly.");
        using var reader = new StreamReader(stream);
        var words = new List<WordGroup<Unit>>();
        reader.ReadLine();
        for (int line = 2; reader.ReadLine() is { } row; line++)
        {
            string[] cells = row.Split(',');
            if (cells.Length != 4
                || !decimal.TryParse(cells[2], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal factor)
                || !TryKind(cells[3], out UnitKind kind))
            {
                throw new InvalidDataException($"units.csv, line {line}: not 'word,unit,factor,kind': {row}");
            }

            words.Add(new(new Unit(cells[1], factor, kind), cells[0]));
        }

        return new WordTrie<Unit>([.. words]);
    }

    private static bool TryKind(string word, out UnitKind kind)
    {
        foreach ((string known, UnitKind value) in Kinds)
        {
            if (known == word)
            {
                kind = value;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
