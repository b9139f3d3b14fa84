using AngleSharp.Dom;

namespace Lantu.Formats.Html;

/// <summary>Finds the element that holds the document of a page.</summary>
/// <remarks>
/// A container that is known by its name is taken where it holds a fair part of the page's sentences. Else the way goes
/// down from the body, each time into the child that holds nearly all commas and full stops which stand in no link:
/// menus have none.
/// </remarks>
internal sealed class MainText
{
    // A known container with less of the page's punctuation than this is a summary, or another page's leftover.
    private const double LeastPart = 0.3;

    // A level is gone down where what is left behind is no more than the few commas of a footer.
    private const int FewMarks = 10;
    private const double FewPart = 0.05;

    private readonly Dictionary<IElement, Weight> _weights = [];

    private MainText()
    {
    }

    /// <summary>The element.</summary>
    internal required IElement Root { get; init; }

    /// <summary>Whether its name did not tell it.</summary>
    internal required bool IsGuessed { get; init; }

    internal static MainText Find(IElement body)
    {
        var finder = new MainText { Root = body, IsGuessed = false };
        List<IElement> known = finder.Weigh(body);
        Weight all = finder._weights[body];
        IElement? best = null;
        foreach (IElement element in known)
        {
            Weight weight = finder._weights[element];
            if (weight.Words == 0)
            {
                continue;
            }

            // Of two that hold about the same, the inner one has fewer buttons; elements come inner first.
            Weight? before = best is null ? null : finder._weights[best];
            if (before is null || weight.Marks > (before.Value.Marks * 1.02) + 1 || (weight.Marks == 0 && weight.Words > before.Value.Words * 1.5))
            {
                best = element;
            }
        }

        if (best is not null && finder._weights[best].Marks >= all.Marks * LeastPart)
        {
            return new MainText { Root = best, IsGuessed = false };
        }

        return new MainText { Root = finder.GoDown(body), IsGuessed = true };
    }

    private IElement GoDown(IElement element)
    {
        while (true)
        {
            Weight own = _weights[element];
            IElement? next = null;
            foreach (IElement child in element.Children)
            {
                if (_weights.TryGetValue(child, out Weight weight) && (next is null || weight.Marks > _weights[next].Marks))
                {
                    next = child;
                }
            }

            int left = next is null ? int.MaxValue : own.Marks - _weights[next].Marks;
            if (next is null || _weights[next].Marks == 0 || left > Math.Max(FewMarks, (int)(own.Marks * FewPart)))
            {
                return element;
            }

            element = next;
        }
    }

    // Every element after those within it; answers the known containers in that order.
    private List<IElement> Weigh(IElement body)
    {
        var known = new List<IElement>();
        var stack = new Stack<(INode Node, bool Done, bool InLink)>();
        stack.Push((body, false, false));
        while (stack.TryPop(out (INode Node, bool Done, bool InLink) top))
        {
            if (top.Node is IText text)
            {
                Add(text.ParentElement, Weight.Of(text.Data, top.InLink));
            }
            else if (top.Node is IElement element)
            {
                if (top.Done)
                {
                    Close(element, body, known);
                    continue;
                }

                if (element != body && (HtmlShape.IsUnseen(element) || (HtmlShape.IsHidden(element) && !HtmlShape.IsKnownContainer(element))))
                {
                    continue;
                }

                _weights[element] = default;
                stack.Push((element, true, top.InLink));
                bool link = top.InLink || element.LocalName == "a";
                for (INode? child = element.LastChild; child is not null; child = child.PreviousSibling)
                {
                    stack.Push((child, false, link));
                }
            }
        }

        return known;
    }

    private void Close(IElement element, IElement body, List<IElement> known)
    {
        if (element != body)
        {
            Add(element.ParentElement, _weights[element]);
            if (HtmlShape.IsKnownContainer(element))
            {
                known.Add(element);
            }
        }
    }

    private void Add(IElement? element, Weight weight)
    {
        if (element is not null && _weights.TryGetValue(element, out Weight own))
        {
            _weights[element] = new Weight(own.Marks + weight.Marks, own.Words + weight.Words);
        }
    }

    private readonly record struct Weight(int Marks, int Words)
    {
        internal static Weight Of(string text, bool inLink)
        {
            int marks = 0;
            int words = 0;
            foreach (char character in inLink ? string.Empty : text)
            {
                marks += character is '，' or '。' or '；' or '、' or '％' or '%' ? 1 : 0;
                words += char.IsWhiteSpace(character) ? 0 : 1;
            }

            return new Weight(marks, words);
        }
    }
}
