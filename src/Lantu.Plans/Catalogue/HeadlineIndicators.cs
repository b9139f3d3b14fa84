using System.Globalization;

namespace Lantu.Plans.Catalogue;

/// <summary>How much an indicator weighs where not all can be shown, and the icon that stands for it.</summary>
/// <remarks>A judgement of editors, kept as data: <c>headline-indicators.csv</c>, weights from 1 to 100.</remarks>
public sealed class HeadlineIndicators
{
    /// <summary>The file.</summary>
    public const string FileName = "headline-indicators.csv";

    private readonly Dictionary<string, (int Weight, string Icon)> _byId = new(StringComparer.Ordinal);

    private HeadlineIndicators(CatalogueTable table)
    {
        foreach (CatalogueTable.Row row in table.Rows)
        {
            if (!int.TryParse(row.Required(1), NumberStyles.None, CultureInfo.InvariantCulture, out int weight) || weight is < 1 or > 100)
            {
                throw row.Fault(1, "a weight is a whole number from 1 to 100.");
            }

            if (!_byId.TryAdd(row.Required(0), (weight, row.Required(2))))
            {
                throw row.Fault(0, $"the id {row[0]} stands twice.");
            }
        }
    }

    /// <summary>Ids of the indicators, in the order of the file.</summary>
    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>Reads the file.</summary>
    /// <exception cref="CatalogueFormatException">A row is incomplete or an id stands twice.</exception>
    public static HeadlineIndicators Read(string csv) => new(CatalogueTable.Read(FileName, csv, "id", "weight", "icon"));

    /// <summary>1 to 100; 0 for an indicator that is no headline, or none at all.</summary>
    public int Weight(string? id) => id is not null && _byId.TryGetValue(id, out (int Weight, string Icon) row) ? row.Weight : 0;

    /// <summary>The name of its icon; null likewise.</summary>
    public string? Icon(string? id) => id is not null && _byId.TryGetValue(id, out (int Weight, string Icon) row) ? row.Icon : null;
}
