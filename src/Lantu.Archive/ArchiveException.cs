namespace Lantu.Archive;

/// <summary>The archive cannot do what is asked; it says why and what helps, and nothing of it was done.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="chinese">What is wrong and what helps.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="inner">What the database said; null where the refusal is our own.</param>
    public ArchiveException(string chinese, string english, Exception? inner = null)
        : base(english, inner)
    {
        Chinese = chinese;
    }

    /// <summary>What is wrong and what helps, in Chinese; <see cref="Exception.Message"/> is the same in English.</summary>
    public string Chinese { get; }
}
