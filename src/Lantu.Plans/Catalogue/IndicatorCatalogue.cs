using Lantu.Plans.Model;

namespace Lantu.Plans.Catalogue;

/// <summary>The indicators of the genre, found by the words of a document.</summary>
/// <remarks>
/// A name binds as a whole or not at all: 高新技术产业投资 is not 投资, and 武汉地区生产总值 is not the document's own. Only
/// words that say whose or when (全市, 五年来), and words that add nothing (总额, 增速), are left aside;
/// <c>indicator-words.csv</c> lists them.
/// </remarks>
public sealed class IndicatorCatalogue
{
    /// <summary>The file of the indicators.</summary>
    public const string FileName = "indicators.csv";

    private const int Id = 0;
    private const int Name = 1;
    private const int English = 2;
    private const int Aliases = 3;
    private const int Alone = 4;
    private const int Unit = 5;
    private const int Form = 6;
    private const int Direction = 7;
    private const int GrowthBasis = 8;
    private const int LevelBasis = 9;
    private const int Source = 10;

    // In the lowest bit of what a whole name holds.
    private const int AloneFlag = 1;

    private static readonly (string Word, IndicatorForm Value)[] Forms =
        [("stock", IndicatorForm.Stock), ("flow", IndicatorForm.Flow), ("rate", IndicatorForm.Rate)];

    private static readonly (string Word, GoodDirection Value)[] Directions =
        [("up", GoodDirection.Up), ("down", GoodDirection.Down), ("neutral", GoodDirection.Neutral)];

    private static readonly (string Word, PriceBasis? Value)[] Bases =
        [(string.Empty, null), ("nominal", PriceBasis.Nominal), ("real", PriceBasis.Real), ("comparable", PriceBasis.Comparable)];

    private readonly Indicator[] _indicators;
    private readonly IndicatorWords _words;
    private readonly CharacterTrie _whole = new(backwards: false, 32768);
    private readonly CharacterTrie _ending = new(backwards: true, 32768);

    private IndicatorCatalogue(CatalogueTable table, IndicatorWords words)
    {
        _words = words;
        _indicators = new Indicator[table.Rows.Count];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _indicators.Length; i++)
        {
            CatalogueTable.Row row = table.Rows[i];
            _indicators[i] = ToIndicator(row);
            if (!ids.Add(row[Id]))
            {
                throw row.Fault(Id, $"the id {row[Id]} stands twice.");
            }

            Put(row, Name, row[Name], i, alone: false);
            foreach (string alias in row.Many(Aliases))
            {
                Put(row, Aliases, alias, i, alone: false);
            }

            foreach (string alias in row.Many(Alone))
            {
                Put(row, Alone, alias, i, alone: true);
            }
        }
    }

    /// <summary>All indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> All => _indicators;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="indicators">The text of <c>indicators.csv</c>.</param>
    /// <param name="words">The text of <c>indicator-words.csv</c>.</param>
    /// <exception cref="CatalogueFormatException">A row is incomplete, a word unknown, or a name stands for two indicators.</exception>
    public static IndicatorCatalogue Read(string indicators, string words) => new(
        CatalogueTable.Read(
            FileName,
            indicators,
            "id", "name", "english", "aliases", "alone", "unit", "form", "direction", "growth_basis", "level_basis", "source"),
        IndicatorWords.Read(words));

    /// <summary>The indicator that the folded words of a document name, as a whole (全市生产总值, 五年来出口).</summary>
    /// <param name="words">Folded words: without spaces, letters and digits in half width; capitals and quotation marks do not matter.</param>
    /// <returns>Null where the words name none.</returns>
    public Indicator? Find(ReadOnlySpan<char> words)
    {
        while (words.Length > 0)
        {
            if (FindWhole(words) is { } found)
            {
                return found;
            }

            int aside = CharacterTrie.IsPassedOver(words[0]) ? 1 : _words.SkipBefore(words);
            if (aside == 0)
            {
                return null;
            }

            words = words[aside..];
        }

        return null;
    }

    /// <summary>The indicator with whose longest name or alias the folded words end.</summary>
    /// <param name="words">Folded words: <c>稳步提高的社会消费品零售总额</c>.</param>
    /// <param name="start">
    /// Where the name begins in them. Words in front may make it another thing (武汉|地区生产总值): the caller judges them.
    /// </param>
    /// <returns>Null where they end with none. Words that name an indicator only when they stand alone (投资) are not found here.</returns>
    public Indicator? FindEnding(ReadOnlySpan<char> words, out int start)
    {
        int end = words.Length;
        while (true)
        {
            ReadOnlySpan<char> rest = words[..end];
            int found = _ending.Longest(rest, out int length);
            if (found != CharacterTrie.Nothing && _words.ChangesNothing(words[end..], _indicators[found]))
            {
                start = end - length;
                start -= start > 0 && IsOpening(words, start, end) ? 1 : 0;
                return _indicators[found];
            }

            int tail = found == CharacterTrie.Nothing ? _words.TailLength(rest) : 0;
            if (tail == 0)
            {
                start = words.Length;
                return null;
            }

            end -= tail;
        }
    }

    /// <summary>The indicator with whose longest name or alias the folded words begin.</summary>
    /// <param name="words">Folded words: <c>固定资产投资增长5%</c>.</param>
    /// <param name="end">Behind the name; 0 where there is none.</param>
    /// <returns>Null where they begin with none; words that name an indicator only when they stand alone do not count.</returns>
    public Indicator? FindStarting(ReadOnlySpan<char> words, out int end)
    {
        Indicator? best = null;
        end = 0;
        if (!_whole.MayOpen(words))
        {
            return null;
        }

        int node = CharacterTrie.Root;
        for (int i = 0; i < words.Length && node >= 0; i++)
        {
            if (CharacterTrie.IsPassedOver(words[i]))
            {
                continue;
            }

            node = _whole.Step(node, words[i]);
            int found = node < 0 ? CharacterTrie.Nothing : _whole.ValueAt(node);
            if (found != CharacterTrie.Nothing && (found & AloneFlag) == 0)
            {
                best = _indicators[found >> 1];
                end = i + 1;
            }
        }

        return best;
    }

    // The “ of “小巨人”企业 belongs to the name whose ” was passed over.
    private static bool IsOpening(ReadOnlySpan<char> words, int start, int end) =>
        words[start - 1] == '“' && words[start..end].Count('”') > words[start..end].Count('“');

    private static Indicator ToIndicator(CatalogueTable.Row row) => new(
        row.Required(Id),
        row.Required(Name),
        row.Required(English),
        row[Unit].Length == 0 ? null : row[Unit],
        row.OneOf(Form, Forms),
        row.OneOf(Direction, Directions),
        row.OneOf(GrowthBasis, Bases),
        row.OneOf(LevelBasis, Bases),
        row.Required(Source));

    private Indicator? FindWhole(ReadOnlySpan<char> words)
    {
        Indicator? best = null;
        if (!_whole.MayOpen(words))
        {
            return null;
        }

        int node = CharacterTrie.Root;
        for (int i = 0; i < words.Length; i++)
        {
            if (CharacterTrie.IsPassedOver(words[i]))
            {
                continue;
            }

            node = _whole.Step(node, words[i]);
            if (node < 0)
            {
                return best;
            }

            int found = _whole.ValueAt(node);
            if (found != CharacterTrie.Nothing && _words.ChangesNothing(words[(i + 1)..], _indicators[found >> 1]))
            {
                // A longer name that fits as well is the better one: 进口总额 rather than 进口 and 总额.
                best = _indicators[found >> 1];
            }
        }

        return best;
    }

    private void Put(CatalogueTable.Row row, int column, string alias, int indicator, bool alone)
    {
        foreach (string spelling in _words.Spellings(alias))
        {
            int before = _whole.Add(spelling, (indicator << 1) | (alone ? AloneFlag : 0));
            if (before != CharacterTrie.Nothing && before >> 1 != indicator)
            {
                Indicator other = _indicators[before >> 1];
                throw row.Fault(column, $"{spelling} already names {other.Id} ({other.Name}).");
            }

            if (!alone)
            {
                _ = _ending.Add(spelling, indicator);
            }
        }
    }
}
