namespace Lantu.Analysis.Progress;

/// <summary>A configuration cannot be read; says where, what is wrong, and the way out.</summary>
public sealed class ConfigurationFormatException : FormatException
{
    internal ConfigurationFormatException(string place, string chinese, string english)
        : base($"{place}: {english}")
    {
        Place = place;
        Chinese = chinese;
        English = english;
    }

    /// <summary>The line, or the path of the entry: <c>lights[2].yellow</c>.</summary>
    public string Place { get; }

    /// <summary>What is wrong and what helps.</summary>
    public string Chinese { get; }

    /// <summary>The same in English.</summary>
    public string English { get; }
}
