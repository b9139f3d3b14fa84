using Lantu.Archive.Documents;
using Lantu.Plans.Model;

namespace Lantu.Site;

/// <summary>A file that somebody brought to the site.</summary>
/// <param name="name">The name it came under, without a folder.</param>
/// <param name="bytes">All of it.</param>
public sealed class BroughtFile(string name, byte[] bytes)
{
    /// <summary>The name it came under, without a folder.</summary>
    public string Name { get; } = name;

    /// <summary>All of it.</summary>
    public byte[] Bytes { get; } = bytes;
}

/// <summary>What is being done with a file.</summary>
public enum ReadingStage
{
    /// <summary>Its text is taken out of it; the letters of a picture are recognised.</summary>
    Opening,

    /// <summary>The text is read into a plan.</summary>
    Understanding,
}

/// <summary>How far the reading of a file has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How many parts of it are done.</param>
/// <param name="All">Of how many; 0 where that is not known.</param>
public sealed record ReadingStep(ReadingStage Stage, int Done, int All);

/// <summary>What was read of a file: a plan with its source, or the reason why there is none.</summary>
/// <param name="Name">The file, and which of its documents.</param>
/// <param name="Plan">What was read; null where there is a fault.</param>
/// <param name="Source">The file as it is to be kept; null likewise.</param>
/// <param name="Chinese">What is wrong and what helps; empty where nothing is.</param>
/// <param name="English">The same in English.</param>
public sealed record BroughtDocument(string Name, Plan? Plan, SourceFile? Source, string Chinese, string English);
