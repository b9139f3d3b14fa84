using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;
using Lantu.Quantities;

namespace Lantu.Drawing.Pages;

/// <summary>A piece of a text: words, or a number with its unit, which stays on one line.</summary>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Text">The piece.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Fact">The fact it tells; null where none was read from it.</param>
internal readonly record struct WordPiece(int Start, string Text, bool IsNumber, Fact? Fact)
{
    /// <summary>Whether it has a digit, or a fact was read from it: 第一, 三倍 have no digit.</summary>
    internal bool IsFigure => IsNumber && (Fact is not null || Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0);
}

/// <summary>Finds the numbers in a text, and the facts that they tell.</summary>
internal static class NumberWords
{
    // 百分之四点五 is one; 三 alone may be part of any word.
    private const int LongNumeral = 3;

    /// <summary>The text in pieces; together they are the text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="facts">Those that may be told in it; each is found once, in the order of the text.</param>
    internal static IReadOnlyList<WordPiece> Split(string text, IReadOnlyList<Fact> facts)
    {
        var pieces = new List<WordPiece>();
        List<Fact> left = [.. facts.OrderBy(fact => fact.Span.Start)];
        int done = 0;
        foreach ((int start, int end) in Numbers(text))
        {
            string number = text[start..end];
            Fact? fact = left.Find(candidate => NarrowPlan.Narrow(candidate.Value.Written) == number)
                ?? left.Find(candidate => IsPart(NarrowPlan.Narrow(candidate.Value.Written), number));
            if (fact is null && number.Length < LongNumeral && number.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            {
                // 三甲, 一批: part of a word.
                continue;
            }

            if (start > done)
            {
                pieces.Add(new WordPiece(done, text[done..start], false, null));
            }

            if (fact is not null)
            {
                left.Remove(fact);
            }

            pieces.Add(new WordPiece(start, number, true, fact));
            done = end;
        }

        if (done < text.Length)
        {
            pieces.Add(new WordPiece(done, text[done..], false, null));
        }

        return pieces;
    }

    // 超60万人次 holds 60万人次; 2 is no part of 12家.
    private static bool IsPart(string written, string number)
    {
        (string whole, string part) = written.Length > number.Length ? (written, number) : (number, written);
        int at = whole.IndexOf(part, StringComparison.Ordinal);
        return at >= 0 && part.Length > 1 && !(at > 0 && char.IsAsciiDigit(whole[at - 1]) && char.IsAsciiDigit(part[0]));
    }

    // The quantities, and between them what else has digits: 2030年, “132”.
    private static IEnumerable<(int Start, int End)> Numbers(string text)
    {
        int done = 0;
        foreach (Quantity quantity in Quantity.ReadAll(text))
        {
            if (quantity.Start < done || quantity.End <= quantity.Start)
            {
                continue;
            }

            foreach ((int Start, int End) bare in Bare(text, done, quantity.Start))
            {
                yield return bare;
            }

            yield return (quantity.Start, quantity.End);
            done = quantity.End;
        }

        foreach ((int Start, int End) bare in Bare(text, done, text.Length))
        {
            yield return bare;
        }
    }

    private static IEnumerable<(int Start, int End)> Bare(string text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            int end = at;
            while (end < to && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or '+' or '-' or '—' && end + 1 < to && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            // PM2.5, 5G and 4A are names.
            bool named = (at > 0 && char.IsAsciiLetter(text[at - 1])) || (end < text.Length && char.IsAsciiLetter(text[end]));
            if (!named)
            {
                yield return (at, end < to && text[end] is '年' or '月' or '日' ? end + 1 : end);
            }

            at = end;
        }
    }
}
