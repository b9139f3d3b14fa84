using System.Globalization;
using System.Text;
using Lantu.Analysis.Assignments;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Words;
using Microsoft.Data.Sqlite;

namespace Lantu.Site.Searching;

/// <summary>Finds words in texts, facts and tasks of all plans. It is computed from the archive and lies in memory only.</summary>
/// <remarks>
/// FTS5 of SQLite, whichever database the archive is in. Every Chinese character is a word of its own and a term is a phrase of
/// them, so that two characters are found as well as twenty; an index of three letters finds nothing for 就业.
/// </remarks>
internal sealed class SearchIndex : IDisposable
{
    // Nobody reads further, and the count says how many there are.
    private const int Most = 2000;
    private const int LongestTerm = 64;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly List<SearchHit> _pieces = [];

    private SearchIndex()
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE piece USING fts5(words, document, content='', tokenize='unicode61 remove_diacritics 0')";
        command.ExecuteNonQuery();
    }

    /// <summary>Enters plans.</summary>
    internal static SearchIndex Of(IEnumerable<OpenPlan> plans)
    {
        var index = new SearchIndex();
        using SqliteTransaction transaction = index._connection.BeginTransaction();
        using SqliteCommand insert = index._connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO piece (rowid, words, document) VALUES (@id, @words, @document)";
        insert.Parameters.Add("@id", SqliteType.Integer);
        insert.Parameters.Add("@words", SqliteType.Text);
        insert.Parameters.Add("@document", SqliteType.Text);
        foreach (OpenPlan plan in plans)
        {
            string document = Spaced(string.Join(' ', plan.PlaceName, plan.Entry.Title, plan.Entry.YearShown));
            foreach (SearchHit piece in Pieces(plan))
            {
                index._pieces.Add(piece);
                insert.Parameters[0].Value = index._pieces.Count;
                insert.Parameters[1].Value = Spaced(piece.Words);
                insert.Parameters[2].Value = document;
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        return index;
    }

    /// <summary>The pieces that hold every term, facts and tasks before lines.</summary>
    /// <param name="question">Terms, separated by spaces; whatever a person may write.</param>
    internal IReadOnlyList<SearchHit> Find(string question)
    {
        string[] terms = Terms(question);
        if (terms.Length == 0)
        {
            return [];
        }

        var hits = new List<SearchHit>();
        lock (_gate)
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = "SELECT rowid FROM piece WHERE piece MATCH @terms ORDER BY bm25(piece, 10.0, 1.0), rowid LIMIT @most";
            command.Parameters.AddWithValue("@terms", string.Join(" AND ", terms.Select(static term => $"\"{Spaced(term).Trim()}\"")));
            command.Parameters.AddWithValue("@most", Most);
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                hits.Add(_pieces[reader.GetInt32(0) - 1]);
            }
        }

        // The place and the year alone would match every line: at least one term must stand in the piece itself.
        SearchHit[] told = [.. hits.Where(hit => Array.Exists(terms, term => Fold(hit.Words).Contains(term, StringComparison.Ordinal)))];
        HashSet<(string, int)> lines = [.. told.Where(static hit => hit.Kind != SearchKind.Line).Select(static hit => (hit.Plan.Address, hit.Line))];
        return [.. told.Where(hit => hit.Kind != SearchKind.Line || !lines.Contains((hit.Plan.Address, hit.Line))).OrderBy(static hit => hit.Kind)];
    }

    /// <summary>What is looked for: folded, without what is neither letter nor digit.</summary>
    internal static string[] Terms(string question) =>
    [
        .. Fold(question).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static term => string.Concat(term.Where(static letter => char.IsLetterOrDigit(letter))))
            .Where(static term => term.Length is > 0 and <= LongestTerm).Distinct(StringComparer.Ordinal).Take(8),
    ];

    /// <summary>One form of letters that look alike: full width and half width, large and small.</summary>
    internal static string Fold(string words) => words.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    public void Dispose() => _connection.Dispose();

    private static IEnumerable<SearchHit> Pieces(OpenPlan plan)
    {
        var entry = new SearchedPlan(plan.Address, plan.PlaceName, plan.Entry.Title, plan.Entry.Document.Year);
        foreach (Fact fact in plan.Plan.Facts)
        {
            string name = fact.Indicator.Name is { } known && known != fact.Indicator.Written ? $"{fact.Indicator.Written}（{known}）" : fact.Indicator.Written;
            yield return new SearchHit(SearchKind.Fact, entry, plan.LineOf(fact.Span), $"{name} {FigureWords.Of(fact)}", plan.AddressOf(fact), fact.Nature);
        }

        foreach (Assignment task in plan.Tasks.Rows)
        {
            yield return new SearchHit(SearchKind.Task, entry, task.Line, task.Task, FormattableString.Invariant($"{plan.Address}/tasks#{task.Id}"), null);
        }

        int number = 0;
        foreach (string line in plan.Plan.Text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new SearchHit(SearchKind.Line, entry, number, SourceLine.Plain(line), plan.AddressOfLine(number), null);
            }
        }
    }

    private static string Spaced(string words)
    {
        var spaced = new StringBuilder(words.Length * 2);
        foreach (char letter in Fold(words))
        {
            bool alone = CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter;
            spaced.Append(alone ? " " : string.Empty).Append(letter).Append(alone ? " " : string.Empty);
        }

        return spaced.ToString();
    }
}

/// <summary>What a hit is; facts come first.</summary>
internal enum SearchKind
{
    /// <summary>A fact.</summary>
    Fact,

    /// <summary>A task.</summary>
    Task,

    /// <summary>A line of the source.</summary>
    Line,
}

/// <summary>The plan in which something was found.</summary>
internal sealed record SearchedPlan(string Address, string Place, string Title, int? Year);

/// <summary>Something that was found.</summary>
/// <param name="Kind">What.</param>
/// <param name="Plan">In which plan.</param>
/// <param name="Line">On which line of the source.</param>
/// <param name="Words">What it says.</param>
/// <param name="Address">Where it is seen.</param>
/// <param name="Nature">Of a fact.</param>
internal sealed record SearchHit(SearchKind Kind, SearchedPlan Plan, int Line, string Words, string Address, Nature? Nature);
