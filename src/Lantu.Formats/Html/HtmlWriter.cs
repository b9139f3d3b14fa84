using System.Globalization;
using AngleSharp.Dom;
using Lantu.Text.Formats;

namespace Lantu.Formats.Html;

/// <summary>Writes the main text of a page as blocks, line by line as a browser would set it.</summary>
internal sealed class HtmlWriter(FormattedDocumentBuilder builder, HtmlPlaces places)
{
    private const int MostNumber = 1_000_000;

    private readonly HtmlLine _line = new();
    private readonly HashSet<IElement> _cells = [];
    private readonly Dictionary<IElement, int> _counted = [];
    private int _bold;
    private int _centred;
    private int _lists;
    private FormattedBlock _form = new(BlockForm.Paragraph, 0, 0);
    private string? _label;

    // The table that is being written, its cells on their grid, and the cell that is open.
    private IElement? _table;
    private Dictionary<IElement, HtmlCell>? _grid;
    private IElement? _open;

    /// <summary>How many pictures were passed by.</summary>
    internal int Pictures { get; private set; }

    /// <summary>Whether hidden words were left out.</summary>
    internal bool HasHidden { get; private set; }

    /// <summary>Writes what is within an element; text outside of it only moves the places on.</summary>
    internal void Write(IElement body, IElement root)
    {
        var stack = new Stack<Step>();
        stack.Push(new Step(body, false, body == root, false));
        while (stack.TryPop(out Step step))
        {
            if (step.Node is IText text)
            {
                Take(text, step.IsInside && !step.IsHidden);
            }
            else if (step.Node is IElement element)
            {
                if (step.IsDone)
                {
                    Leave(element, root);
                }
                else
                {
                    Enter(element, root, step, stack);
                }
            }
        }

        EndLine();
    }

    private void Enter(IElement element, IElement root, Step step, Stack<Step> stack)
    {
        bool inside = step.IsInside || element == root;
        bool unseen = HtmlShape.IsUnseen(element);
        bool hidden = step.IsHidden || unseen || (HtmlShape.IsHidden(element) && element != root && !element.Contains(root));
        if (inside && !hidden)
        {
            Open(element);
            stack.Push(new Step(element, true, inside, hidden));
        }
        else if (inside && hidden && !unseen && !step.IsHidden)
        {
            HasHidden |= !string.IsNullOrWhiteSpace(element.TextContent);
        }

        for (INode? child = element.LastChild; child is not null; child = child.PreviousSibling)
        {
            stack.Push(new Step(child, false, inside, hidden));
        }
    }

    private void Open(IElement element)
    {
        _bold += HtmlShape.IsBold(element) ? 1 : 0;
        _centred += HtmlShape.IsCentred(element) ? 1 : 0;
        switch (element.LocalName)
        {
            case "br" when _cells.Count == 0:
                EndLine();
                return;
            case "img":
                Pictures++;
                return;
            case "table" when _cells.Count == 0 && HtmlTable.Of(element) is { } table:
                EndLine();
                OpenTable(element, table);
                return;
            case "ul" or "ol" or "menu" or "dir":
                _lists++;
                break;
        }

        if (_cells.Contains(element))
        {
            OpenCell(element);
        }
        else if (HtmlShape.IsBlock(element) && !IsInCell(element))
        {
            EndLine();
            _form = FormOf(element);
            _label = element.LocalName == "li" && !IsInCell(element) ? LabelOf(element) : null;
        }
    }

    private void Leave(IElement element, IElement root)
    {
        _bold -= HtmlShape.IsBold(element) ? 1 : 0;
        _centred -= HtmlShape.IsCentred(element) ? 1 : 0;
        if (element.LocalName is "ul" or "ol" or "menu" or "dir")
        {
            _lists--;
        }

        if (_cells.Remove(element))
        {
            EndLine();
            _open = null;
        }
        else if (element == _table)
        {
            builder.CloseContainer();
            (_table, _grid) = (null, null);
            _cells.Clear();
        }
        else if (element == root || (HtmlShape.IsBlock(element) && !IsInCell(element)))
        {
            EndLine();
        }
    }

    private bool IsInCell(IElement element) => _open is not null && element != _open;

    private void OpenTable(IElement element, HtmlTable table)
    {
        builder.OpenContainer(BlockForm.Table);
        _table = element;
        _grid = table.Cells.ToDictionary(static cell => cell.Element);
        _cells.UnionWith(_grid.Keys);
    }

    private void OpenCell(IElement element)
    {
        EndLine();
        _open = element;
        if (_grid is not null && _grid.TryGetValue(element, out HtmlCell? cell))
        {
            _form = new FormattedBlock(BlockForm.Cell, 0, 0)
            {
                Row = cell.Row,
                Column = cell.Column,
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
                IsHead = element.LocalName == "th",
            };
        }
    }

    private FormattedBlock FormOf(IElement element)
    {
        int level = HtmlShape.HeadingLevel(element);
        return level > 0 ? new FormattedBlock(BlockForm.Heading, 0, 0) { Level = level }
            : element.LocalName is "li" ? new FormattedBlock(BlockForm.ListItem, 0, 0) { Level = Math.Max(0, _lists - 1) }
            : element.LocalName is "caption" or "figcaption" ? new FormattedBlock(BlockForm.Caption, 0, 0)
            : new FormattedBlock(BlockForm.Paragraph, 0, 0);
    }

    // A browser counts the items of an ordered list.
    private string? LabelOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return null;
        }

        string? style = list.GetAttribute("style");
        if (style is not null && style.Contains("list-style", StringComparison.OrdinalIgnoreCase) && style.Contains("none", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!_counted.TryGetValue(list, out int number))
        {
            number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? Math.Min(told, MostNumber) : 1;
        }

        _counted[list] = number + 1;
        return number.ToString(CultureInfo.InvariantCulture) + ".";
    }

    private void Take(IText text, bool isSeen)
    {
        int[]? positions = places.Next(text.Data);
        if (isSeen)
        {
            _line.Append(text.Data, positions, _bold > 0);
        }
    }

    private void EndLine()
    {
        if (!_line.IsBlank)
        {
            builder.Open(_form);
            if (_label is { } label && !_line.StartsWithLabel(label))
            {
                builder.Append(label, null);
                builder.EndLabel();
            }

            _line.WriteTo(builder);
            if (_line.IsBold || _centred > 0)
            {
                builder.MarkStrong();
            }

            builder.Close();
            if (_form.Form is not (BlockForm.Cell or BlockForm.Heading))
            {
                _form = new FormattedBlock(BlockForm.Paragraph, 0, 0);
            }

            _label = null;
        }

        _line.Clear();
    }

    private readonly record struct Step(INode Node, bool IsDone, bool IsInside, bool IsHidden);
}
