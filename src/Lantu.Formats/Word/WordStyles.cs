using System.Globalization;
using System.Xml.Linq;

namespace Lantu.Formats.Word;

/// <summary>What a paragraph style settles, with what it takes from the styles below it.</summary>
internal sealed record WordStyle
{
    internal static readonly WordStyle Plain = new();

    /// <summary>As <c>heading 1</c>, in small letters.</summary>
    internal string Name { get; init; } = string.Empty;

    /// <summary>0 for the first level; null for text.</summary>
    internal int? OutlineLevel { get; init; }

    internal int? NumberingId { get; init; }

    internal int? NumberingLevel { get; init; }

    internal bool Bold { get; init; }

    internal bool Hidden { get; init; }

    internal bool Centred { get; init; }

    internal bool IsTitle => Name is "title" or "标题" or "文档标题";

    internal bool IsContents => Name.StartsWith("toc", StringComparison.Ordinal) || Name.StartsWith("目录", StringComparison.Ordinal);
}

/// <summary>The styles of a document, each with its chain followed.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, XElement> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);
    private readonly string? _usual;

    internal WordStyles(XElement? root)
    {
        foreach (XElement style in root?.Elements(WordXml.Name("style")) ?? [])
        {
            string? id = WordXml.Value(style, "styleId");
            if (id is not null)
            {
                _elements.TryAdd(id, style);
                if (WordXml.Value(style, "type") == "paragraph" && WordXml.Value(style, "default") is "1" or "true")
                {
                    _usual ??= id;
                }
            }
        }
    }

    /// <summary>A style; the usual one where none is named, and a plain one where the name is not known.</summary>
    internal WordStyle Of(string? id)
    {
        string? named = id ?? _usual;
        if (named is null)
        {
            return WordStyle.Plain;
        }

        if (!_styles.TryGetValue(named, out WordStyle? style))
        {
            _styles.Add(named, style = Follow(named));
        }

        return style;
    }

    private WordStyle Follow(string id)
    {
        var chain = new List<XElement>();
        for (string? at = id; at is not null && chain.Count < LongestChain && _elements.TryGetValue(at, out XElement? element) && !chain.Contains(element);)
        {
            chain.Add(element);
            at = WordXml.Value(element.Element(WordXml.Name("basedOn")));
        }

        if (chain.Count == 0)
        {
            return WordStyle.Plain;
        }

        XElement? FirstOf(string part, string name) =>
            chain.Select(style => style.Element(WordXml.Name(part))?.Element(WordXml.Name(name))).FirstOrDefault(static found => found is not null);

        string called = (WordXml.Value(chain[0].Element(WordXml.Name("name"))) ?? string.Empty).ToLowerInvariant();
        XElement? numbering = FirstOf("pPr", "numPr");
        int? outline = WordXml.Number(FirstOf("pPr", "outlineLvl")) is int told ? told : LevelOfName(called);
        return new WordStyle
        {
            Name = called,
            OutlineLevel = outline is >= 0 and <= 8 ? outline : null,
            NumberingId = WordXml.Number(numbering?.Element(WordXml.Name("numId"))),
            NumberingLevel = WordXml.Number(numbering?.Element(WordXml.Name("ilvl"))),
            Bold = WordXml.IsOn(FirstOf("rPr", "b")) ?? false,
            Hidden = WordXml.IsOn(FirstOf("rPr", "vanish")) ?? false,
            Centred = WordXml.Value(FirstOf("pPr", "jc")) == "center",
        };
    }

    private static int? LevelOfName(string name)
    {
        string digits = name.StartsWith("heading ", StringComparison.Ordinal) ? name[8..]
            : name.StartsWith("标题 ", StringComparison.Ordinal) ? name[3..] : string.Empty;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level is >= 1 and <= 9 ? level - 1 : null;
    }
}
