using System.Globalization;
using Lantu.Plans.Model;

namespace Lantu.Plans.Catalogue;

/// <summary>The administrative divisions of China down to counties, found by the words of a document.</summary>
public sealed class PlaceCatalogue
{
    /// <summary>The file of the places.</summary>
    public const string FileName = "places.csv";

    private const int Code = 0;
    private const int Name = 1;
    private const int Short = 2;
    private const int Level = 3;
    private const int Parent = 4;
    private const int Since = 5;
    private const int Until = 6;

    private static readonly (string Word, PlaceLevel Value)[] Levels =
    [
        ("county", PlaceLevel.County),
        ("prefecture", PlaceLevel.Prefecture),
        ("province", PlaceLevel.Province),
        ("country", PlaceLevel.Country),
    ];

    private readonly Division[] _divisions;

    // One list of divisions for every name; the trie holds its index.
    private readonly List<Division[]> _named = [];
    private readonly CharacterTrie _names = new(backwards: false, 16384);
    private readonly Dictionary<string, Division> _byCode = new(4096, StringComparer.Ordinal);

    private PlaceCatalogue(CatalogueTable table)
    {
        _divisions = new Division[table.Rows.Count];
        for (int i = 0; i < _divisions.Length; i++)
        {
            CatalogueTable.Row row = table.Rows[i];
            Division division = ToDivision(row);
            _divisions[i] = division;
            if (!_byCode.TryAdd(row[Code], division) && division.Until is null)
            {
                throw row.Fault(Code, $"{row[Code]} stands twice without a last year.");
            }

            Put(row, Name, row[Name], division);
            for (int other = 0; other < division.ShortNames.Count; other++)
            {
                Put(row, Short, division.ShortNames[other], division);
            }
        }

        foreach (CatalogueTable.Row row in table.Rows)
        {
            if (row[Parent].Length > 0 && !_byCode.ContainsKey(row[Parent]))
            {
                throw row.Fault(Parent, $"no division has the code {row[Parent]}.");
            }
        }
    }

    /// <summary>All divisions, in the order of the file; former names stand behind those that replaced them.</summary>
    public IReadOnlyList<Division> All => _divisions;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="places">The text of <c>places.csv</c>.</param>
    /// <exception cref="CatalogueFormatException">A row is incomplete, or names a parent that is not there.</exception>
    public static PlaceCatalogue Read(string places) =>
        new(CatalogueTable.Read(FileName, places, "code", "name", "short", "level", "parent", "since", "until"));

    /// <summary>The division with a code; of several names the present one, null where there is none.</summary>
    public Division? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>All divisions with an official or short name: two for 吉林, none for 云洲市.</summary>
    public IReadOnlyList<Division> Named(ReadOnlySpan<char> name) =>
        _names.Longest(name, out int length) is var found and not CharacterTrie.Nothing && length == name.Length
            ? _named[found]
            : [];

    /// <summary>The longest name with which a text begins.</summary>
    /// <param name="text">Folded words: <c>义乌市2026年政府工作报告</c>.</param>
    /// <param name="length">How long the name is; 0 where there is none.</param>
    /// <returns>The divisions that bear it.</returns>
    public IReadOnlyList<Division> StartingAt(ReadOnlySpan<char> text, out int length) =>
        _names.Longest(text, out length) is var found and not CharacterTrie.Nothing ? _named[found] : [];

    /// <summary>The next place of a text at which a name may begin; between it and <paramref name="from"/> surely none does.</summary>
    /// <param name="text">Folded words.</param>
    /// <param name="from">Where the search begins.</param>
    /// <returns>The text's length where there is none.</returns>
    public int NextStart(ReadOnlySpan<char> text, int from) => _names.NextOpening(text, from);

    /// <summary>The one division that a name means.</summary>
    /// <param name="name">An official or short name: 朝阳区, 恩施州.</param>
    /// <param name="level">The level, where the text tells it (全市, 我区).</param>
    /// <param name="within">The code of a division that it must lie in, where known.</param>
    /// <param name="year">The year of the document: names that did not hold then give way to those that did.</param>
    /// <returns>
    /// Null where nothing bears the name, or several do and neither the level, the place above, the year nor an
    /// official name among them decides. Of short names the higher level wins: 吉林 is the province.
    /// </returns>
    public Division? Find(ReadOnlySpan<char> name, PlaceLevel? level = null, string? within = null, int? year = null) =>
        Choose(Named(name), name, level, within, year);

    /// <summary>Which of several divisions a name means; see <see cref="Find"/>.</summary>
    public Division? Choose(
        IReadOnlyList<Division> divisions, ReadOnlySpan<char> name, PlaceLevel? level, string? within, int? year)
    {
        Division? best = null;
        int bestScore = -1;
        bool tied = false;
        foreach (Division division in divisions)
        {
            if ((level is { } asked && division.Place.Level != asked) || (within is not null && !LiesIn(division, within)))
            {
                continue;
            }

            // What holds in the year, then what is official, then what is higher.
            int score = (year is null ? division.Until is null : division.IsValidIn(year.Value)) ? 100 : 0;
            score += name.SequenceEqual(division.Place.Name) ? 10 : 0;
            score += PlaceLevel.Township - division.Place.Level;
            tied = score == bestScore || (tied && score < bestScore);
            if (score > bestScore)
            {
                best = division;
                bestScore = score;
            }
        }

        return tied ? null : best;
    }

    /// <summary>Whether a division lies in another, at any depth, or is that one.</summary>
    public bool LiesIn(Division division, string code)
    {
        for (Division? at = division; at is not null; at = at.Parent is { } parent ? WithCode(parent) : null)
        {
            if (at.Place.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    private static Division ToDivision(CatalogueTable.Row row)
    {
        string code = row.Required(Code);
        if (code.Length != 6 || !IsNumber(code))
        {
            throw row.Fault(Code, $"\"{code}\" is not six digits.");
        }

        PlaceLevel level = row.OneOf(Level, Levels);
        string? parent = level == PlaceLevel.Country ? null : row.Required(Parent);
        return new Division(
            new Place(row.Required(Name), level, code), row.Many(Short), parent, Year(row, Since), Year(row, Until));
    }

    private static bool IsNumber(string code)
    {
        foreach (char digit in code)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }
        }

        return true;
    }

    private static int? Year(CatalogueTable.Row row, int column)
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        return int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 2200
            ? year
            : throw row.Fault(column, $"\"{row[column]}\" is not a year.");
    }

    private void Put(CatalogueTable.Row row, int column, string name, Division division)
    {
        int before = _names.Add(name, _named.Count);
        if (before == CharacterTrie.Nothing)
        {
            _named.Add([division]);
        }
        else if (_named[before].Contains(division))
        {
            throw row.Fault(column, $"{name} stands twice in the row.");
        }
        else
        {
            _named[before] = [.. _named[before], division];
        }
    }
}
