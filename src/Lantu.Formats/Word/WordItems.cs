using System.Text;

namespace Lantu.Formats.Word;

/// <summary>A paragraph or a table, as it stands in a part.</summary>
internal abstract class WordItem;

/// <summary>A paragraph with what Word shows of it.</summary>
internal sealed class WordParagraph(string part, int index) : WordItem
{
    private int _letters;
    private int _bold;

    /// <summary>The part it stands in.</summary>
    internal string Part { get; } = part;

    /// <summary>Which paragraph of the part, from 0.</summary>
    internal int Index { get; } = index;

    internal WordStyle Style { get; set; } = WordStyle.Plain;

    internal WordLabel? Label { get; set; }

    /// <summary>How deep its list stands, from 0.</summary>
    internal int ListLevel { get; set; }

    /// <summary>0 for the first level of headings; null for text.</summary>
    internal int? OutlineLevel { get; set; }

    internal bool Centred { get; set; }

    /// <summary>Whether its end was deleted in a change: what follows it belongs to it.</summary>
    internal bool GoesOn { get; set; }

    /// <summary>Its words; a break of its lines is a line feed.</summary>
    internal StringBuilder Words { get; } = new();

    /// <summary>What its text boxes hold.</summary>
    internal List<WordItem> Boxes { get; } = [];

    /// <summary>Whether all its letters are bold.</summary>
    internal bool IsBold => _letters > 0 && _bold == _letters;

    internal void Append(ReadOnlySpan<char> words, bool bold)
    {
        Words.Append(words);
        foreach (char character in words)
        {
            if (!char.IsWhiteSpace(character))
            {
                _letters++;
                _bold += bold ? 1 : 0;
            }
        }
    }
}

/// <summary>A table, by rows.</summary>
internal sealed class WordTable : WordItem
{
    internal List<List<WordCell>> Rows { get; } = [];
}

/// <summary>A cell.</summary>
/// <param name="Column">Its first column of the grid, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="GoesOn">Whether it is the rest of the cell above it.</param>
/// <param name="Items">What it holds.</param>
internal sealed record WordCell(int Column, int ColumnSpan, bool GoesOn, List<WordItem> Items);
