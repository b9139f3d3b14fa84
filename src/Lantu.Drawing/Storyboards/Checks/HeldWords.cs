namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>The words that some ids hold, and the numbers in them.</summary>
internal sealed class HeldWords
{
    private readonly List<string> _words = [];
    private readonly HashSet<string> _times = new(StringComparer.Ordinal);
    private List<DrawnNumber>? _numbers;

    internal void Add(string? words)
    {
        if (!string.IsNullOrEmpty(words))
        {
            AddFolded(DrawnNumber.Fold(words));
        }
    }

    internal void AddFolded(string folded)
    {
        _words.Add(folded);
        _numbers = null;
    }

    /// <summary>A year or a month, which agrees with digits that measure nothing.</summary>
    internal void AddTime(string digits) => _times.Add(digits);

    internal void Add(HeldWords other)
    {
        _times.UnionWith(other._times);
        _words.AddRange(other._words);
        _numbers = null;
    }

    /// <summary>Whether a number of some words stands in these, and how it differs where it does not.</summary>
    internal Agreement Agree(DrawnNumber number)
    {
        _numbers ??= [.. _words.Distinct(StringComparer.Ordinal).SelectMany(DrawnNumber.All)];
        DrawnNumber[] same = [.. _numbers.Where(held => number.Agrees(held, withUnit: true))];
        if (same.Length > 0)
        {
            return number.Quantity is null || same.Any(held => held.Bound == number.Bound) ? Agreement.Same : Agreement.OtherBound;
        }

        // 2025 and 2025年 by themselves look like a count.
        bool time = number.Quantity is null || (number.Digits.Length == 4 && (number.Words == number.Digits || number.Words.EndsWith('年')));
        if (time && _times.Contains(number.Digits))
        {
            return Agreement.Same;
        }

        // What the readers see in a piece is not always what they see in the whole: then letter by letter.
        return _words.Exists(words => Stands(words, number.Words)) ? Agreement.Same : Agreement.None;
    }

    /// <summary>The numbers held that look most like one, for a message; at most five.</summary>
    internal string Like(DrawnNumber number)
    {
        IEnumerable<DrawnNumber> held = (_numbers ?? []).DistinctBy(other => other.Words);
        return string.Join("、", held
            .OrderBy(other => number.Quantity is { } one && other.Quantity is { } two && one.Unit?.Code == two.Unit?.Code ? 0 : 1)
            .Take(5)
            .Select(other => other.Words));
    }

    /// <summary>Whether a piece stands in some words without a digit running on at its ends.</summary>
    internal static bool Stands(string words, string piece)
    {
        for (int at = words.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = words.IndexOf(piece, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(words, at, at + piece.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no digit runs on at the ends of a stretch.</summary>
    internal static bool IsWhole(string words, int start, int end) =>
        !(start > 0 && char.IsAsciiDigit(words[start]) && (char.IsAsciiDigit(words[start - 1]) || (words[start - 1] is '.' or ',' && start > 1 && char.IsAsciiDigit(words[start - 2]))))
        && !(end < words.Length && end > 0 && char.IsAsciiDigit(words[end - 1])
            && (char.IsAsciiDigit(words[end]) || (words[end] is '.' or ',' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))));

}

/// <summary>How a number of some words agrees with those that are held.</summary>
internal enum Agreement
{
    /// <summary>It is held as it stands.</summary>
    Same,

    /// <summary>It is held, with another word that binds it.</summary>
    OtherBound,

    /// <summary>It is not held.</summary>
    None,
}
