using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>A page of so many columns that things are drawn on, and that comes back as text.</summary>
internal sealed class Paper : IDisposable
{
    private readonly StringWriter _writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly bool _color;

    internal Paper(int width, bool color)
    {
        _color = color;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        Console.Profile.Width = width;
        Console.Profile.Capabilities.Unicode = true;
    }

    internal IAnsiConsole Console { get; }

    /// <summary>Words in a style; where there is no color they come as they are.</summary>
    internal static Spectre.Console.Text Styled(string words, Style style) => new(words, style);

    internal void Line(string words = "", Style? style = null) => Item(string.Empty, words, style);

    /// <summary>Words behind a mark; further lines begin below the words.</summary>
    internal void Item(string mark, string words, Style? style = null)
    {
        int indent = Wrapping.Width(mark);
        string before = mark;
        foreach (string line in Wrapping.Lines(words, Console.Profile.Width - indent))
        {
            Console.Write(new Spectre.Console.Text(before + line, style ?? Style.Plain));
            Console.WriteLine();
            before = new string(' ', indent);
        }
    }

    /// <summary>What was drawn: without spaces at the ends of plain lines, and with one empty line at a time.</summary>
    internal string Text()
    {
        var text = new StringBuilder();
        bool empty = false;
        foreach (string line in _writer.ToString().TrimEnd('\n').Split('\n'))
        {
            ReadOnlySpan<char> words = line.AsSpan().TrimEnd(' ');
            if (words.Length > 0 || !empty)
            {
                text.Append(_color ? line : words).Append('\n');
            }

            empty = words.Length == 0;
        }

        return text.ToString();
    }

    public void Dispose() => _writer.Dispose();
}
