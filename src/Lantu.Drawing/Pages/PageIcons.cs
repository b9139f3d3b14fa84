using Lantu.Drawing.Icons;

namespace Lantu.Drawing.Pages;

/// <summary>Icons within the page: each is drawn once, at the end, and shown wherever it is used.</summary>
internal sealed class PageIcons
{
    private readonly SortedDictionary<string, Icon> _used = new(StringComparer.Ordinal);

    /// <summary>Shows an icon; nothing where there is none of the name.</summary>
    internal void Write(Markup markup, string? name)
    {
        if (name is not null && IconLibrary.TryGet(name, out Icon? icon))
        {
            _used[name] = icon;
            markup.Open("svg", ("class", "ic"), ("aria-hidden", "true"), ("focusable", "false"), ("viewBox", "0 0 24 24"));
            markup.Open("use", ("href", "#i-" + name)).Close("use").Close("svg");
        }
    }

    /// <summary>The drawings of the icons that were shown.</summary>
    internal void WriteSymbols(Markup markup)
    {
        markup.Open("svg", ("class", "vh"), ("aria-hidden", "true"), ("focusable", "false"), ("width", "0"), ("height", "0"));
        foreach (Icon icon in _used.Values)
        {
            markup.Open("symbol", ("id", "i-" + icon.Name), ("viewBox", "0 0 24 24")).Open("path", ("d", icon.Data)).Close("path").Close("symbol");
        }

        markup.Close("svg").Line();
    }
}
