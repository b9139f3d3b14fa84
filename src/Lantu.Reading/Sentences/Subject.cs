using Lantu.Text.Folding;

namespace Lantu.Reading.Sentences;

/// <summary>The words for what is measured: one stretch of the text, or two that belong together (城镇 + 居民人均可支配收入).</summary>
/// <param name="Start">The first stretch.</param>
/// <param name="End">Behind it.</param>
/// <param name="TailStart">The second stretch; equal to <paramref name="TailEnd"/> where there is none.</param>
/// <param name="TailEnd">Behind it.</param>
internal readonly record struct Subject(int Start, int End, int TailStart = 0, int TailEnd = 0)
{
    internal bool IsEmpty => End <= Start && TailEnd <= TailStart;

    internal int Length => End - Start + (TailEnd - TailStart);

    /// <summary>This subject with further words behind it: 出口 + 增速.</summary>
    internal Subject With(int start, int end) => End > Start ? new Subject(Start, End, start, end) : new Subject(start, end);

    /// <summary>The words as the source writes them.</summary>
    internal string Written(FoldedText folded) =>
        TailEnd <= TailStart ? folded.Written(Start, End) : string.Concat(folded.Written(Start, End), folded.Written(TailStart, TailEnd));

    /// <summary>The folded words in one piece.</summary>
    internal ReadOnlySpan<char> Words(FoldedText folded, Span<char> buffer)
    {
        if (TailEnd <= TailStart)
        {
            return folded.Slice(Start, End);
        }

        if (Length > buffer.Length)
        {
            return folded.Slice(TailStart, TailEnd);
        }

        folded.Slice(Start, End).CopyTo(buffer);
        folded.Slice(TailStart, TailEnd).CopyTo(buffer[(End - Start)..]);
        return buffer[..Length];
    }
}
