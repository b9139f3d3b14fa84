using Lantu.Text;

namespace Lantu.Reading;

/// <summary>Collects which rule read which characters, and why: what <c>lantu explain</c> prints as a tree.</summary>
public sealed class ReadingTrace
{
    private readonly List<TraceNote> _notes = [];

    /// <summary>The notes in the order in which they were made.</summary>
    public IReadOnlyList<TraceNote> Notes => _notes;

    /// <summary>Puts a note down.</summary>
    /// <param name="depth">0 for a sentence, 1 for a fact in it, 2 for what was decided about it.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="span">The characters it read.</param>
    /// <param name="why">In one sentence, in Chinese, what it concluded and from what.</param>
    public void Note(int depth, string rule, TextSpan span, string why) => _notes.Add(new TraceNote(depth, rule, span, why));
}

/// <summary>One step of a reading.</summary>
/// <param name="Depth">0 for a sentence, 1 for a fact in it, 2 for what was decided about it.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Span">The characters it read.</param>
/// <param name="Why">What it concluded, and from what.</param>
public sealed record TraceNote(int Depth, string Rule, TextSpan Span, string Why);
