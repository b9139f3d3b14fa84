using System.Text;
using Lantu.Quantities;
using Lantu.Quantities.Bounds;
using Lantu.Quantities.Periods;
using Lantu.Text.Folding;

namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>A number in some words: a quantity, a time of years, or digits that are neither.</summary>
/// <param name="Words">As it stands there, folded.</param>
/// <param name="Start">Its first character in the folded words.</param>
/// <param name="End">Behind its last.</param>
/// <param name="Quantity">What it measures; null of digits alone and of times.</param>
/// <param name="Time">Which time; null of the others.</param>
internal sealed record DrawnNumber(string Words, int Start, int End, Quantity? Quantity, TimePhrase? Time)
{
    /// <summary>The words that bind it.</summary>
    internal Bound Bound { get; init; }

    /// <summary>Its digits without thousands marks; empty where it is written in Chinese numerals.</summary>
    internal string Digits { get; } = DigitsOf(Words);

    /// <summary>Letters and digits in one width, without white space, line ends and the marks of Markdown.</summary>
    internal static string Fold(string words)
    {
        FoldedText folded = FoldedText.Of(words);
        var plain = new StringBuilder(folded.Length);
        foreach (char letter in folded.Characters)
        {
            if (letter != '\n')
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>All numbers of folded words, in order.</summary>
    internal static IReadOnlyList<DrawnNumber> All(string folded)
    {
        if (!folded.AsSpan().ContainsAny(Signs))
        {
            return [];
        }

        var numbers = new List<DrawnNumber>();
        // 连续9年居全省第5位 is one streak to the reader, and holds two numbers.
        for (int from = 0; from < folded.Length;)
        {
            from = AddFrom(folded, from, numbers);
        }

        AddDigits(folded, numbers);
        numbers.RemoveAll(IsNoCount);
        numbers.Sort((one, two) => one.Start.CompareTo(two.Start));
        return numbers;
    }

    // 这一年, 一批, 一系列: the one of an article, which no figure of a plan has to hold; 第一 and 首位 are ranks and stay.
    private static bool IsNoCount(DrawnNumber number) => number.Digits.Length == 0
        && (number.Quantity is { } quantity
            ? quantity is { Number: 1, Upper: null, Kind: QuantityKind.Amount or QuantityKind.Bare or QuantityKind.Duration } && number.Words.StartsWith('一')
            : number.Words.EndsWith("一年", StringComparison.Ordinal));

    // Answers where to go on.
    private static int AddFrom(string folded, int from, List<DrawnNumber> numbers)
    {
        var scanner = new PhraseScanner();
        scanner.Scan(folded, from, folded.Length);
        int next = folded.Length;
        foreach (Quantity quantity in scanner.Quantities)
        {
            int rank = quantity.Kind == QuantityKind.Streak ? folded.IndexOf('第', quantity.Start, quantity.End - quantity.Start) : -1;
            if (rank > quantity.Start)
            {
                numbers.Add(new DrawnNumber(folded[quantity.Start..rank], quantity.Start, rank, quantity, null));
                next = rank;
                break;
            }

            numbers.Add(new DrawnNumber(folded[quantity.Start..quantity.End], quantity.Start, quantity.End, quantity, null)
            {
                Bound = BoundAround(folded, quantity.Start, quantity.End) is var around && around != Bound.None ? around
                    : quantity.Before != Bound.None ? quantity.Before : quantity.After,
            });
        }

        foreach (TimePhrase time in scanner.Times.Where(time => time.End <= next && !folded.AsSpan(time.Start, time.End - time.Start).ContainsAnyInRange('0', '9')))
        {
            numbers.Add(new DrawnNumber(folded[time.Start..time.End], time.Start, time.End, null, time));
        }

        return next;
    }

    /// <summary>The word that binds what stands between two places: before it, or else behind it.</summary>
    internal static Bound BoundAround(ReadOnlySpan<char> folded, int start, int end) =>
        BoundWords.TryReadBefore(folded, start, out _, out Bound bound) || BoundWords.TryReadAfter(folded, end, out _, out bound) ? bound : Bound.None;

    /// <summary>Whether both say the same number in the same unit with as many digits.</summary>
    internal bool Agrees(DrawnNumber other, bool withUnit) =>
        Quantity is { } one && other.Quantity is { } two
            ? one.Number == two.Number && one.Upper == two.Upper && one.Step == two.Step
                && (!withUnit || (one.Unit?.Code == two.Unit?.Code && IsShare(one) == IsShare(two)))
            : Time is { } time && other.Time is { } told
                ? time.Kind == told.Kind && time.From == told.From && time.To == told.To
                : Digits.Length > 0 && Digits == other.Digits && (!withUnit || Quantity is null || other.Quantity is null);

    private static bool IsShare(Quantity quantity) => quantity.Kind is QuantityKind.Percent or QuantityKind.Points;

    private static readonly System.Buffers.SearchValues<char> Signs =
        System.Buffers.SearchValues.Create("0123456789零〇一二三四五六七八九十百千万亿两半首榜领冠");

    // Years, months, codes, numbering: whatever no reader took for a quantity.
    private static void AddDigits(string folded, List<DrawnNumber> numbers)
    {
        for (int i = 0; i < folded.Length; i++)
        {
            if (!char.IsAsciiDigit(folded[i]))
            {
                continue;
            }

            int start = i;
            while (i < folded.Length && (char.IsAsciiDigit(folded[i])
                || (folded[i] is '.' or ',' && i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]))))
            {
                i++;
            }

            if (!numbers.Exists(number => number.Start <= start && i <= number.End))
            {
                numbers.Add(new DrawnNumber(folded[start..i], start, i, null, null));
            }
        }
    }

    private static string DigitsOf(string words)
    {
        var digits = new StringBuilder();
        foreach (char letter in words)
        {
            if (char.IsAsciiDigit(letter) || (letter == '.' && digits.Length > 0))
            {
                digits.Append(letter);
            }
            else if (letter != ',' && digits.Length > 0)
            {
                break;
            }
        }

        return digits.ToString().TrimEnd('.');
    }
}
