using System.Globalization;
using System.Text;

namespace Lantu.Drawing.Outputs;

/// <summary>What an element holds.</summary>
/// <param name="Mark">Of a piece of content; −1 for an element.</param>
/// <param name="Element">An element within; null for content.</param>
internal sealed record PdfKid(int Mark, PdfElement? Element);

/// <summary>One element of the logical structure of a PDF: a section, a paragraph, a figure.</summary>
internal sealed class PdfElement(string type, PdfElement? parent)
{
    private readonly List<PdfKid> _kids = [];

    /// <summary>A standard structure type: Document, Sect, Div, P, H2, Figure.</summary>
    public string Type => type;

    /// <summary>What it stands in; null for the document.</summary>
    public PdfElement? Parent => parent;

    /// <summary>Alternative text of a figure.</summary>
    public string? Words { get; init; }

    /// <summary>Where a figure stands, in points of the page, lower left and upper right.</summary>
    public string? Box { get; init; }

    /// <summary>Its number in the file, once taken.</summary>
    public int Number { get; set; }

    /// <summary>The page on which it stands, from 0.</summary>
    public int Page { get; set; }

    /// <summary>In reading order: content by its mark, or an element.</summary>
    public IReadOnlyList<PdfKid> Kids => _kids;

    /// <summary>Adds an element within.</summary>
    public PdfElement Add(PdfElement element)
    {
        _kids.Add(new PdfKid(-1, element));
        return element;
    }

    /// <summary>Adds a piece of content.</summary>
    public void Add(int mark) => _kids.Add(new PdfKid(mark, null));
}

/// <summary>The logical structure (ISO 32000-1, 14.7 and 14.8), for those who hear the page.</summary>
internal sealed class PdfStructure
{
    private readonly List<List<PdfElement>> _pages = [];

    /// <summary>The root.</summary>
    public PdfElement Document { get; } = new("Document", parent: null);

    /// <summary>Begins the next page: marks count anew on each.</summary>
    public void BeginPage() => _pages.Add([]);

    /// <summary>Takes the next mark of the page for a piece of content of an element, which stands on this page alone.</summary>
    public int Mark(PdfElement element)
    {
        List<PdfElement> marks = _pages[^1];
        element.Add(marks.Count);
        element.Page = _pages.Count - 1;
        marks.Add(element);
        return marks.Count - 1;
    }

    /// <summary>Writes the tree and returns the number of its root.</summary>
    /// <param name="file">Receives it.</param>
    /// <param name="pages">The numbers of the pages, in order.</param>
    public int Write(PdfFile file, IReadOnlyList<int> pages)
    {
        int root = file.Reserve();
        Number(file, Document);
        Write(file, Document, root, pages);
        string owners = string.Concat(_pages.Select(static (marks, page) =>
            string.Create(CultureInfo.InvariantCulture, $"{page}[{string.Join(' ', marks.Select(static element => Reference(element.Number)))}]")));
        int parents = file.Add($"<</Nums[{owners}]>>");
        file.Set(root, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/StructTreeRoot/K {Reference(Document.Number)}/ParentTree {Reference(parents)}/ParentTreeNextKey {_pages.Count}>>"));
        return root;
    }

    private static void Number(PdfFile file, PdfElement element)
    {
        element.Number = file.Reserve();
        foreach ((_, PdfElement? inner) in element.Kids)
        {
            if (inner is not null)
            {
                Number(file, inner);
            }
        }
    }

    private static void Write(PdfFile file, PdfElement element, int parent, IReadOnlyList<int> pages)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{element.Type}/P {parent} 0 R/Pg {pages[element.Page]} 0 R");
        if (element.Words is not null)
        {
            body.Append("/Alt").Append(PdfFile.Text(element.Words));
        }

        if (element.Box is not null)
        {
            body.Append("/A<</O/Layout/Placement/Block/BBox[").Append(element.Box).Append("]>>");
        }

        body.Append("/K[");
        foreach ((int mark, PdfElement? inner) in element.Kids)
        {
            body.Append(inner is null ? mark.ToString(CultureInfo.InvariantCulture) : Reference(inner.Number)).Append(' ');
            if (inner is not null)
            {
                Write(file, inner, element.Number, pages);
            }
        }

        file.Set(element.Number, body.Append("]>>").ToString());
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");
}
