using Lantu.Drawing.Display;

namespace Lantu.Drawing.Layout;

/// <summary>Fragments one beneath the other.</summary>
internal sealed class Column
{
    private readonly List<DisplayItem> _items = [];
    private readonly double _width;

    internal Column(double width) => _width = width;

    internal double Height { get; private set; }

    internal bool IsEmpty => _items.Count == 0;

    /// <summary>Adds a fragment beneath what is there.</summary>
    /// <param name="fragment">The fragment; one without items takes no room.</param>
    /// <param name="gap">Above it, unless it is the first.</param>
    /// <param name="left">From the left edge.</param>
    internal Column Add(Fragment fragment, double gap = 0, double left = 0)
    {
        if (fragment.Items.Count > 0 || fragment.Height > 0)
        {
            Height += IsEmpty ? 0 : gap;
            _items.AddRange(fragment.At(left, Height));
            Height += fragment.Height;
        }

        return this;
    }

    /// <summary>Leaves room free.</summary>
    internal Column Space(double height)
    {
        Height += height;
        return this;
    }

    internal Fragment ToFragment() => new(_items, _width, Height);
}
