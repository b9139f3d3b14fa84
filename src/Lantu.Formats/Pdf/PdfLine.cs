using System.Text;

namespace Lantu.Formats.Pdf;

/// <summary>A letter of a page, in points from the upper left corner.</summary>
/// <param name="Text">Mostly one character.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Base">Its base line.</param>
/// <param name="Size">The size of its font.</param>
/// <param name="IsBold">Whether its font is bold.</param>
internal readonly record struct PdfLetter(
    string Text, double Left, double Top, double Right, double Bottom, double Base, double Size, bool IsBold);

/// <summary>A line of a page, or the part of one that stands in a cell.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Letters">In order; with the spaces that are meant.</param>
internal sealed record PdfLine(int Page, IReadOnlyList<PdfLetter> Letters)
{
    /// <summary>The left edge of its ink.</summary>
    internal double Left { get; } = Letters.Min(static letter => letter.Left);

    /// <summary>The right edge.</summary>
    internal double Right { get; } = Letters.Max(static letter => letter.Right);

    /// <summary>The upper edge.</summary>
    internal double Top { get; } = Letters.Min(static letter => letter.Top);

    /// <summary>The lower edge.</summary>
    internal double Bottom { get; } = Letters.Max(static letter => letter.Bottom);

    /// <summary>The base line of most letters.</summary>
    internal double Base { get; } = Letters.Select(static letter => letter.Base).Order().ElementAt(Letters.Count / 2);

    /// <summary>The size of most letters.</summary>
    internal double Size { get; } = Letters.Select(static letter => letter.Size).Order().ElementAt(Letters.Count / 2);

    /// <summary>Whether nearly all of it is bold.</summary>
    internal bool IsBold { get; } = Letters.Count(static letter => letter.IsBold) * 10 >= Letters.Count * 9;

    /// <summary>What it says.</summary>
    internal string Text { get; } = Letters.Aggregate(new StringBuilder(), static (text, letter) => text.Append(letter.Text)).ToString();

    /// <summary>Whether letters at the end of one line and the start of the next need a space between.</summary>
    internal static bool NeedsSpace(PdfLine line, PdfLine next) =>
        line.Text.Length > 0 && next.Text.Length > 0 && IsLatin(line.Text[^1]) && IsLatin(next.Text[0]);

    /// <summary>Whether words are written with spaces here.</summary>
    internal static bool IsLatin(char character) => char.IsAsciiLetter(character) || character is >= 'À' and <= 'ÿ';
}
