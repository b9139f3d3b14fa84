using System.CommandLine;
using Lantu.App.Commands.Track;

namespace Lantu.App.Commands.Delivery;

/// <summary>The options of the verbs that move items.</summary>
internal sealed class MoveOptions
{
    internal Argument<string[]> Ids { get; } = new("ID") { Arity = ArgumentArity.ZeroOrMore };

    internal Option<string?> By { get; } = new TrackDoor().By;

    internal Option<string?> Unit { get; } = new("--unit");

    internal Option<string?> As { get; } = new("--as");

    internal Option<string?> Why { get; } = new("--why");

    internal Option<string?> Lead { get; } = new("--lead");

    internal Option<string?> Support { get; } = new("--support");

    internal Option<string?> Leader { get; } = new("--leader");

    internal Option<string?> Due { get; } = new("--due");

    internal Option<string[]> Milestone { get; } = new("--milestone");

    internal Option<string?> Progress { get; } = new("--progress");

    internal Option<string?> Percent { get; } = new("--percent");

    internal Option<string?> Problems { get; } = new("--problems");

    internal Option<string?> Next { get; } = new("--next");

    internal Option<string[]> Reached { get; } = new("--reached");

    internal Option<string[]> Evidence { get; } = new("--evidence");

    internal Option<string?> Until { get; } = new("--until");

    internal Option<string?> Old { get; } = new("--old");

    internal Option<string?> New { get; } = new("--new");

    internal Option<string?> Number { get; } = new("--number");

    internal Option<string?> Answer { get; } = new("--answer");

    internal Option<string?> Summary { get; } = new("--summary");

    internal Option<string?> Finding { get; } = new("--finding");

    internal Option<string?> Grade { get; } = new("--grade");

    /// <summary>The options that a verb takes.</summary>
    internal IEnumerable<Option> Of(MoveVerb verb) => new Option[]
    {
        Lead, Support, Leader, Due, Milestone, Progress, Percent, Problems, Next, Reached, Evidence, Until, Old, New, Number, Answer, Summary, Finding, Grade,
    }.Where(option => verb.Options.Contains(option.Name, StringComparer.Ordinal));
}
