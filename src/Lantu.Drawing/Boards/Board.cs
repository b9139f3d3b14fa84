using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Boards;

/// <summary>A board: rows that each promise something, tell what came of it, and carry a light.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Summary">How many rows came out how.</param>
/// <param name="Parts">In order.</param>
/// <param name="Foot">Where it comes from, and what was computed.</param>
public sealed record Board(string Title, string Summary, IReadOnlyList<BoardPart> Parts, string Foot);

/// <summary>A part of a board.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Rows">In order.</param>
/// <param name="Note">Beneath them; null for none.</param>
public sealed record BoardPart(string Heading, IReadOnlyList<BoardRow> Rows, string? Note = null);

/// <summary>A row of a board.</summary>
/// <param name="Light">How it stands.</param>
/// <param name="Verdict">The same as a word: 完成.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Target">What was promised, as told.</param>
/// <param name="Outcome">What came of it, as told; empty where nothing was.</param>
/// <param name="By">By how much, computed; empty where nothing was.</param>
/// <param name="Promised">Where the promise stands.</param>
/// <param name="Told">Where the outcome stands; null where nothing was told.</param>
public sealed record BoardRow(
    Light Light, string Verdict, string Indicator, string Target, string Outcome, string By, SourceMark Promised, SourceMark? Told)
{
    /// <summary>The words of the promise in its text, for the page; null where it does not show them.</summary>
    public string? PromisedWords { get; init; }

    /// <summary>The words that tell the outcome; null where nothing was told.</summary>
    public string? ToldWords { get; init; }

    /// <summary>What must be known beside the verdict; null where nothing.</summary>
    public string? Remark { get; init; }
}
