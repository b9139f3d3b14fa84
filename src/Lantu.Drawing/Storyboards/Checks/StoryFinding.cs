using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>Something that a storyboard draws and its plan does not hold.</summary>
/// <param name="Code">Which kind; see <see cref="StoryFindingCodes"/>.</param>
/// <param name="Path">Where in the storyboard: <c>parts[0].blocks[1].items[2].value</c>.</param>
/// <param name="Line">The line of its file, from 1; null where it did not come from one.</param>
/// <param name="Column">The column likewise.</param>
/// <param name="Drawn">The words as drawn.</param>
/// <param name="Held">What the plan holds instead; empty where it holds nothing.</param>
/// <param name="Chinese">What is wrong and what helps.</param>
/// <param name="English">The same in English.</param>
public sealed record StoryFinding(
    StoryFindingCode Code, string Path, int? Line, int? Column, string Drawn, string Held, string Chinese, string English)
{
    /// <summary>Whether the storyboard must not be drawn as it is.</summary>
    public bool Refuses => Code.Severity == ProblemSeverity.Error;
}

/// <summary>One kind of finding: its code, what it means, and what an editor can do about it.</summary>
/// <param name="Code">As D002.</param>
/// <param name="Severity">Error where the storyboard must not be drawn.</param>
/// <param name="Meaning">In one sentence, in Chinese.</param>
/// <param name="Remedy">What an editor can do, in one sentence, in Chinese.</param>
/// <param name="EnglishMeaning">The meaning in English.</param>
/// <param name="EnglishRemedy">The remedy in English.</param>
public sealed record StoryFindingCode(
    string Code, ProblemSeverity Severity, string Meaning, string Remedy, string EnglishMeaning, string EnglishRemedy);
