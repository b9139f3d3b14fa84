using System.Globalization;

namespace Lantu.Drawing.Yaml;

/// <summary>A storyboard or a theme that cannot be read: says where, what is wrong, and the way out, in two languages.</summary>
public sealed class YamlFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="line">From 1; 0 where the whole file is meant.</param>
    /// <param name="column">From 1; 0 likewise.</param>
    /// <param name="chinese">What is wrong and what helps.</param>
    /// <param name="english">The same in English.</param>
    public YamlFormatException(int line, int column, string chinese, string english)
        : base(line == 0 ? english : string.Create(CultureInfo.InvariantCulture, $"{line}:{column}: {english}"))
    {
        Line = line;
        Column = column;
        Chinese = chinese;
        English = english;
    }

    /// <summary>From 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>From 1, in UTF-16 units; 0 likewise.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what helps.</summary>
    public string Chinese { get; }

    /// <summary>The same in English.</summary>
    public string English { get; }
}
