using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lantu.Site.Markup;

/// <summary>Markup that is ready: what was put into it as text is escaped.</summary>
/// <remarks>The only way to make it of a string that is not escaped is <see cref="Raw"/>.</remarks>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    internal static Html None => default;

    /// <summary>Markup of our own: no word of a document, of an address or of a person may be in it.</summary>
    internal static Html Raw(string markup) => new(markup);

    /// <summary>Markup with holes: text in them is escaped, markup is taken as it is.</summary>
    internal static Html Of(HtmlTemplate template) => new(template.Finish());

    /// <summary>Plain text.</summary>
    internal static Html Text(string? text) => Of($"{text}");

    /// <summary>Several pieces, one after the other.</summary>
    internal static Html Join(IEnumerable<Html> pieces, string between = "")
    {
        var all = new StringBuilder();
        foreach (Html piece in pieces)
        {
            all.Append(all.Length > 0 ? between : string.Empty).Append(piece._markup);
        }

        return new Html(all.ToString());
    }

    /// <summary>One piece for each thing.</summary>
    internal static Html Each<T>(IEnumerable<T> things, Func<T, Html> piece) => Join(things.Select(piece));

    internal bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>The markup itself.</summary>
    public override string ToString() => _markup ?? string.Empty;
}

/// <summary>Fills the holes of a template; see <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate
{
    private readonly StringBuilder _markup;

    public HtmlTemplate(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 24));

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(Html markup) => _markup.Append(markup.ToString());

    public void AppendFormatted(string? text)
    {
        foreach (char letter in text ?? string.Empty)
        {
            _ = letter switch
            {
                '<' => _markup.Append("&lt;"),
                '>' => _markup.Append("&gt;"),
                '&' => _markup.Append("&amp;"),
                '"' => _markup.Append("&quot;"),
                '\'' => _markup.Append("&#39;"),
                _ => _markup.Append(letter),
            };
        }
    }

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(long number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _markup.Append(CultureInfo.InvariantCulture, $"{Math.Round(number, 2):0.##}");

    public void AppendFormatted(decimal number) => _markup.Append(CultureInfo.InvariantCulture, $"{number:0.####}");

    internal string Finish() => _markup.ToString();
}
