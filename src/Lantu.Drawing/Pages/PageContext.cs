using System.Text;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Pages;

/// <summary>What the writers of a page share: the markup so far, the notes, the labels, the letters of the embedded fonts.</summary>
internal sealed class PageContext(Markup markup, SourceNotes notes, PageWords words, bool labelsAreForeign)
{
    private const int MostBound = 6;
    private const int LongestClause = 18;
    private const int LongestListed = 13;

    private readonly SortedDictionary<int, StringBuilder> _letters = [];

    internal Markup Markup => markup;

    internal SourceNotes Notes => notes;

    internal PageWords Words => words;

    internal PageIcons Icons { get; } = new();

    /// <summary>The texts that are shown in an embedded weight.</summary>
    internal IEnumerable<PageLetters> Letters => _letters.Select(static pair => new PageLetters((FontWeight)pair.Key, pair.Value.ToString()));

    /// <summary>The language of a label, where it is not that of the page.</summary>
    internal string? LabelLanguage => labelsAreForeign ? words.Story.Language : null;

    /// <summary>Remembers that a text is shown in an embedded weight.</summary>
    internal string In(FontWeight weight, string text)
    {
        if (!_letters.TryGetValue((int)weight, out StringBuilder? letters))
        {
            letters = _letters[(int)weight] = new StringBuilder();
        }

        letters.Append(text);
        return text;
    }

    /// <summary>A heading: its clauses stay whole where there is room for them.</summary>
    internal void Heading(string tag, string? style, string text, FontWeight weight, IReadOnlyList<string> from)
    {
        markup.Open(tag, ("class", style));
        Clauses(text, weight, from);
        markup.Close(tag);
    }

    /// <summary>The clauses of a heading.</summary>
    internal void Clauses(string text, FontWeight weight, IReadOnlyList<string> from) => Said(In(weight, text), from, true);

    /// <summary>A short text: its clauses stay whole where there is room for them, unless one is long.</summary>
    internal void Brief(string text, IReadOnlyList<string> from)
    {
        List<(int Start, int End)> clauses = Clauses(text);
        int longest = text.Contains('、', StringComparison.Ordinal) ? LongestListed : LongestClause;
        Said(text, from, clauses.Count > 1 && clauses.TrueForAll(clause => clause.End - clause.Start <= longest));
    }

    /// <summary>Words, with each number in them leading to its sentence.</summary>
    /// <param name="text">The words.</param>
    /// <param name="from">Where they come from.</param>
    /// <param name="whole">Whether each clause is a box of its own.</param>
    internal void Said(string text, IReadOnlyList<string> from, bool whole = false)
    {
        double[] costs = LineWords.Costs(text);
        IReadOnlyList<WordPiece> pieces = NumberWords.Split(text, notes.Within(from));
        if (!whole)
        {
            Said(text, 0, text.Length, costs, pieces, from);
            return;
        }

        foreach ((int start, int end) in Clauses(text))
        {
            markup.Open("span", ("class", "cl"));
            Said(text, start, end, costs, pieces, from);
            markup.Close("span");
        }
    }

    private void Said(string text, int done, int stop, double[] costs, IReadOnlyList<WordPiece> pieces, IReadOnlyList<string> from)
    {
        foreach (WordPiece piece in pieces.Where(piece => piece.IsNumber && piece.Start >= done && piece.Start + piece.Text.Length <= stop).ToArray())
        {
            // What may not be parted from a number stands on its line: a button is a box, at which browsers break.
            int start = piece.Start;
            int end = piece.Start + piece.Text.Length;
            int first = start;
            while (first > done && start - first < MostBound && costs[first - 1] >= LineWords.WithinWord)
            {
                first--;
            }

            int last = end;
            int next = NextNumber(pieces, end, stop);
            while (last < next && last - end < MostBound && costs[last - 1] >= LineWords.WithinWord)
            {
                last++;
            }

            Broken(text, done, first, costs);
            markup.Open("span", ("class", "nb")).Text(text[first..start]);
            Number(piece, from, Gaps(text, start, end));
            markup.Text(text[end..last]).Close("span");
            Break(text, last - 1, costs);
            done = last;
        }

        Broken(text, done, stop, costs);
    }

    /// <summary>A large figure: digits, with the small words around them.</summary>
    internal void Large(StoryFigure figure)
    {
        FigureParts parts = FigureParts.Of(figure.Text);
        SourceNote? note = notes.Find(figure.From, figure.Text);
        Open(note, note?.Derived is null ? "n f " + Size(parts) : "n c f " + Size(parts));
        In(FontWeight.Black, figure.Text);
        if (parts.IsWords)
        {
            Pieces(figure.Text);
        }
        else
        {
            markup.Open("span", ("class", "v"));
            Part("pre", parts.Lead);
            Part("d", parts.Digits);
            Part("u", parts.Unit);
            markup.Close("span");
            if (parts.Rest.Length > 0)
            {
                markup.Open("span", ("class", "rest"));
                Pieces(parts.Rest);
                markup.Close("span");
            }
        }

        Close(note);
    }

    /// <summary>A figure within a line: 增长7.9%; a computed one with its tag behind it.</summary>
    internal void Small(StoryFigure figure)
    {
        SourceNote? note = notes.Find(figure.From, figure.Text);
        Open(note, note?.Derived is null ? "n" : "n c");
        Pieces(In(FontWeight.Bold, figure.Text));
        if (note?.Derived is not null)
        {
            markup.Element("small", "tag", In(FontWeight.Bold, words.Story.Computed));
        }

        Close(note);
    }

    /// <summary>The number of a note, for paper and for browsers that cannot open it.</summary>
    internal void Reference(SourceNote note) =>
        markup.Open("a", ("class", "r"), ("href", "#" + note.Id)).Text(PageWords.Number(note.Number)).Close("a");

    // Between Han and digits a browser sets a gap, but not at the edge of a button.
    private static string Gaps(string text, int start, int end)
    {
        bool before = start > 0 && IsSeam(text[start - 1], text[start]);
        bool after = end < text.Length && IsSeam(text[end - 1], text[end]);
        return (before ? " gs" : "") + (after ? " ge" : "");
    }

    private static bool IsSeam(char left, char right) =>
        (CharacterClass.IsHan(left) && CharacterClass.IsLatin(right)) || (CharacterClass.IsLatin(left) && CharacterClass.IsHan(right));

    private void Number(WordPiece piece, IReadOnlyList<string> from, string gaps)
    {
        if (piece.IsFigure && notes.Find(piece.Fact is null ? from : [piece.Fact.Id], piece.Text) is { } note)
        {
            Open(note, "n" + gaps);
            markup.Text(piece.Text);
            Close(note);
        }
        else
        {
            markup.Text(piece.Text);
        }
    }

    private static int NextNumber(IReadOnlyList<WordPiece> pieces, int from, int otherwise) =>
        Math.Min(otherwise, pieces.Where(piece => piece.IsNumber && piece.Start >= from).Select(piece => piece.Start).FirstOrDefault(otherwise));

    private void Open(SourceNote? note, string style)
    {
        if (note is null)
        {
            markup.Open("span", ("class", style.Replace("n ", "", StringComparison.Ordinal)));
        }
        else
        {
            markup.Open("button", ("type", "button"), ("class", style), ("popovertarget", note.Id));
        }
    }

    private void Close(SourceNote? note)
    {
        markup.Close(note is null ? "span" : "button");
        if (note is not null)
        {
            Reference(note);
        }
    }

    private void Part(string style, string text)
    {
        if (text.Length > 0)
        {
            markup.Element("span", style, text);
        }
    }

    private void Pieces(string text)
    {
        double[] costs = LineWords.Costs(text);
        foreach (WordPiece piece in NumberWords.Split(text, []))
        {
            int start = piece.Start;
            int end = start + piece.Text.Length;
            if (piece.IsNumber && piece.Text.Length < text.Length)
            {
                markup.Element("span", "nb", piece.Text);
                Break(text, end - 1, costs);
            }
            else
            {
                Broken(text, start, end, costs);
            }
        }
    }

    // A browser may end a line within any Chinese word: the page tells it where the words end.
    private void Broken(string text, int start, int end, double[] costs)
    {
        for (int at = start; at < end; at++)
        {
            if (at == end - 1 || MayBreak(text, at, costs))
            {
                markup.Text(text[start..(at + 1)]);
                Break(text, at, costs);
                start = at + 1;
            }
        }
    }

    private void Break(string text, int at, double[] costs)
    {
        if (MayBreak(text, at, costs))
        {
            markup.Open("wbr");
        }
    }

    // Behind a mark the browser ends a line by itself; the gap between Han and digits it sets only where no break is named.
    private static bool MayBreak(string text, int at, double[] costs) =>
        at + 1 < text.Length && costs[at] < LineWords.WithinWord && !CharacterClass.IsStop(text[at]) && !char.IsWhiteSpace(text[at])
        && !IsSeam(text[at], text[at + 1]);

    // How much room the digits and the words beside them take, in ems of the digits.
    private static string Size(FigureParts parts)
    {
        if (parts.IsWords)
        {
            return parts.Rest.Length <= 4 ? "w1" : parts.Rest.Length <= 8 ? "w2" : "w3";
        }

        double ems = (parts.Digits.Length * 0.58) + ((parts.Lead.Length + parts.Unit.Length) * 0.45);
        return ems switch
        {
            <= 3.6 => "l1",
            <= 4.8 => "l2",
            <= 6.4 => "l3",
            _ => "l4",
        };
    }

    private static List<(int Start, int End)> Clauses(string text)
    {
        var clauses = new List<(int Start, int End)>();
        int start = 0;
        for (int at = 0; at + 1 < text.Length; at++)
        {
            // The colon of 1.96：1 ends no clause.
            if (text[at] is '，' or '、' or '：' or '；' or '！' && !(at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])))
            {
                clauses.Add((start, at + 1));
                start = at + 1;
            }
        }

        clauses.Add((start, text.Length));
        return clauses;
    }
}
