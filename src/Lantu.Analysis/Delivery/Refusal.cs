using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>A rule that a move can break.</summary>
/// <param name="Code">As M007; the manual lists them.</param>
/// <param name="Meaning">The rule in words.</param>
public sealed record MoveRule(string Code, Bilingual Meaning);

/// <summary>Why a move is not allowed, and what is.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Why">What is wrong with this move.</param>
/// <param name="WayOut">What can be done instead.</param>
public sealed record Refusal(MoveRule Rule, Bilingual Why, Bilingual WayOut)
{
    /// <summary>The whole in one sentence, with the code of the rule.</summary>
    public Bilingual Message => new($"{Why.Chinese}（{Rule.Code}：{Rule.Meaning.Chinese}）。{WayOut.Chinese}", $"{Why.English} ({Rule.Code}: {Rule.Meaning.English}). {WayOut.English}");
}

/// <summary>What the procedure answers to a move.</summary>
public abstract record MoveAnswer
{
    private MoveAnswer()
    {
    }

    /// <summary>The move was made; this is the item after it.</summary>
    public sealed record Made(WorkItem Item) : MoveAnswer;

    /// <summary>The move is not allowed; nothing has changed.</summary>
    public sealed record Refused(Refusal Refusal) : MoveAnswer;
}
