using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Lantu.Formats.Pdf;

/// <summary>Counts how often a page shows forms, before anything is shown.</summary>
/// <remarks>A form may show another ten times, that one a third ten times: 2 KB then show more than any machine can.</remarks>
internal sealed class FormShowings(Structure structure)
{
    /// <summary>How many showings a page may come to.</summary>
    internal const long Most = 20_000;

    // Deeper nesting than this is for the parser to refuse.
    private const int Deepest = 64;

    private readonly Dictionary<IndirectReference, long> _showings = [];
    private readonly HashSet<IndirectReference> _nodes = [];

    /// <summary>Whether a page of the document shows forms more than <see cref="Most"/> times.</summary>
    internal bool AreTooMany() => structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out IToken? pages) && AreTooMany(pages, null, 0);

    // Pages hang on a tree, and take over the resources of the nodes above.
    private bool AreTooMany(IToken token, DictionaryToken? above, int depth)
    {
        if (depth > Deepest
            || (token is IndirectReferenceToken { Data: var reference } && !_nodes.Add(reference))
            || Resolve<DictionaryToken>(token) is not { } node)
        {
            return false;
        }

        DictionaryToken? resources = Follow<DictionaryToken>(node, NameToken.Resources) ?? above;
        return Follow<ArrayToken>(node, NameToken.Kids) is { } kids
            ? kids.Data.Any(kid => AreTooMany(kid, resources, depth + 1))
            : Of(() => Content(node), resources, 0) > Most;
    }

    private long Of(Func<ReadOnlyMemory<byte>> content, DictionaryToken? resources, int depth)
    {
        if (depth > Deepest || resources is null || Follow<DictionaryToken>(resources, NameToken.Xobject) is not { } objects)
        {
            return 0;
        }

        // Most pages show no forms: their content is not unpacked for this.
        var forms = new Dictionary<string, IndirectReference>(StringComparer.Ordinal);
        foreach ((string name, IToken token) in objects.Data)
        {
            if (token is IndirectReferenceToken { Data: var reference } && Form(reference) is not null)
            {
                forms[name] = reference;
            }
        }

        long all = 0;
        foreach ((string name, long times) in forms.Count == 0 ? [] : Shown(content().Span))
        {
            all += all <= Most && forms.TryGetValue(name, out IndirectReference form) ? times * Math.Min(Most + 1, Of(form, depth + 1)) : 0;
        }

        return all;
    }

    private long Of(IndirectReference form, int depth)
    {
        if (!_showings.TryGetValue(form, out long showings))
        {
            _showings[form] = 0; // a form that shows itself is for the parser to refuse
            showings = Form(form) is { } stream
                ? 1 + Of(() => Decode(stream), Follow<DictionaryToken>(stream.StreamDictionary, NameToken.Resources), depth)
                : 0;
            _showings[form] = showings;
        }

        return showings;
    }

    private StreamToken? Form(IndirectReference reference) =>
        structure.TokenScanner.Get(reference)?.Data is StreamToken stream
        && Follow<NameToken>(stream.StreamDictionary, NameToken.Subtype) is { Data: "Form" } ? stream : null;

    private Memory<byte> Decode(StreamToken stream) => stream.Decode(structure.FilterProvider, structure.TokenScanner);

    private ReadOnlyMemory<byte> Content(DictionaryToken page)
    {
        var bytes = new List<byte>();
        if (page.TryGet(NameToken.Contents, out IToken? contents))
        {
            IEnumerable<IToken> parts = Resolve<ArrayToken>(contents) is { } several ? several.Data : [contents];
            foreach (StreamToken part in parts.Select(Resolve<StreamToken>).OfType<StreamToken>())
            {
                bytes.AddRange(Decode(part).Span);
                bytes.Add((byte)'\n');
            }
        }

        return bytes.ToArray();
    }

    // How often each name stands before the operator that shows it.
    private static Dictionary<string, long> Shown(ReadOnlySpan<byte> content)
    {
        var shown = new Dictionary<string, long>(StringComparer.Ordinal);
        ReadOnlySpan<byte> space = " \t\r\n\f\0"u8;
        ReadOnlySpan<byte> delimiters = " \t\r\n\f\0/<>[](){}%"u8;
        int at;
        while ((at = content.IndexOf((byte)'/')) >= 0)
        {
            content = content[(at + 1)..];
            int end = content.IndexOfAny(delimiters);
            if (end < 0)
            {
                break;
            }

            ReadOnlySpan<byte> name = content[..end];
            content = content[end..];
            ReadOnlySpan<byte> next = content.TrimStart(space);
            if (next.StartsWith("Do"u8) && (next.Length == 2 || delimiters.Contains(next[2])))
            {
                string text = System.Text.Encoding.Latin1.GetString(name);
                shown[text] = shown.GetValueOrDefault(text) + 1;
            }
        }

        return shown;
    }

    private T? Follow<T>(DictionaryToken dictionary, NameToken name)
        where T : class, IToken => dictionary.TryGet(name, out IToken? token) ? Resolve<T>(token) : null;

    private T? Resolve<T>(IToken token)
        where T : class, IToken => token is IndirectReferenceToken { Data: var reference } ? structure.TokenScanner.Get(reference)?.Data as T : token as T;
}
