using System.Text;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Pages;

/// <summary>What the writers of a page share: the markup so far, the notes, the labels, the letters of the embedded fonts.</summary>
internal sealed class PageContext(Markup markup, SourceNotes notes, PageWords words, bool labelsAreForeign)
{
    private readonly SortedDictionary<FontWeight, StringBuilder> _letters = [];

    internal Markup Markup => markup;

    internal SourceNotes Notes => notes;

    internal PageWords Words => words;

    /// <summary>The texts that are shown in an embedded weight.</summary>
    internal IEnumerable<(FontWeight Weight, string Text)> Letters => _letters.Select(pair => (pair.Key, pair.Value.ToString()));

    /// <summary>The language of a label, where it is not that of the page.</summary>
    internal string? LabelLanguage => labelsAreForeign ? words.Story.Language : null;

    /// <summary>Remembers that a text is shown in an embedded weight.</summary>
    internal string In(FontWeight weight, string text)
    {
        if (!_letters.TryGetValue(weight, out StringBuilder? letters))
        {
            letters = _letters[weight] = new StringBuilder();
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
    internal void Clauses(string text, FontWeight weight, IReadOnlyList<string> from)
    {
        foreach (string clause in Clauses(text))
        {
            markup.Open("span", ("class", "cl"));
            Said(In(weight, clause), from);
            markup.Close("span");
        }
    }

    /// <summary>Words, with each number in them leading to its sentence.</summary>
    internal void Said(string text, IReadOnlyList<string> from)
    {
        foreach (WordPiece piece in NumberWords.Split(text, notes.Within(from)))
        {
            if (!piece.IsNumber)
            {
                markup.Text(piece.Text);
            }
            else if (piece.IsFigure && notes.Find(piece.Fact is null ? from : [piece.Fact.Id], piece.Text) is { } note)
            {
                Open(note, "n");
                markup.Text(piece.Text);
                Close(note);
            }
            else
            {
                markup.Element("span", "nb", piece.Text);
            }
        }
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

    /// <summary>A figure within a line: 增长7.9%; a computed one with its tag behind.</summary>
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
        foreach (WordPiece piece in NumberWords.Split(text, []))
        {
            if (piece.IsNumber && piece.Text.Length < text.Length)
            {
                markup.Element("span", "nb", piece.Text);
            }
            else
            {
                markup.Text(piece.Text);
            }
        }
    }

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

    private static IEnumerable<string> Clauses(string text)
    {
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] is '，' or '、' or '：' or '；' or '！' && at + 1 < text.Length)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
