using Lantu.Quantities.Amounts;
using Lantu.Quantities.Periods;
using Lantu.Quantities.Ranks;

namespace Lantu.Quantities;

/// <summary>
/// Finds every quantity and every time of a stretch of folded text in one pass; names, codes and numbering stay out.
/// </summary>
/// <remarks>Its lists are used again for the next stretch: one scanner serves one reading, and no two threads.</remarks>
public sealed class PhraseScanner
{
    // A quoted name longer than this is a quotation, and may hold facts.
    private const int LongestQuotedName = 18;

    private readonly List<Quantity> _quantities = [];
    private readonly List<TimePhrase> _times = [];

    /// <summary>The quantities of the last stretch, in order; they do not overlap.</summary>
    public IReadOnlyList<Quantity> Quantities => _quantities;

    /// <summary>The times of the last stretch, in order.</summary>
    public IReadOnlyList<TimePhrase> Times => _times;

    /// <summary>How many readers were tried in all: a measure of work that no clock disturbs.</summary>
    public long Attempts { get; private set; }

    /// <summary>Reads a stretch.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">The first character of the stretch.</param>
    /// <param name="end">Behind its last.</param>
    public void Scan(ReadOnlySpan<char> text, int start, int end)
    {
        _quantities.Clear();
        _times.Clear();
        ReadOnlySpan<char> stretch = text[..end];
        int at = start;
        CharacterClasses[] classes = CharacterTable.Classes;
        while (at < stretch.Length)
        {
            CharacterClasses here = classes[stretch[at]];
            at = here == CharacterClasses.None ? at + 1 : ReadAt(stretch, at, here);
        }
    }

    private int ReadAt(ReadOnlySpan<char> text, int at, CharacterClasses classes)
    {
        Attempts++;
        var cursor = new TextCursor(text, at);
        if ((classes & CharacterClasses.Time) != 0 && !IsWithinWord(text, at) && TimePhraseReader.TryRead(ref cursor, out TimePhrase time))
        {
            _times.Add(time);
            return cursor.Position;
        }

        if ((classes & CharacterClasses.OpeningQuote) != 0)
        {
            return SkipName(text, at);
        }

        Quantity quantity;
        if ((classes & CharacterClasses.Rank) != 0)
        {
            if (RankReader.TryRead(ref cursor, out quantity))
            {
                return Take(quantity, cursor.Position);
            }

            if (cursor.Position > at)
            {
                return cursor.Position; // an ordinal that ranks nothing: 第三次
            }
        }

        if ((classes & CharacterClasses.Streak) != 0 && StreakReader.TryRead(ref cursor, out quantity))
        {
            return Take(quantity, cursor.Position);
        }

        if ((classes & CharacterClasses.Doubling) != 0 && DoublingReader.TryRead(ref cursor, out quantity))
        {
            return Take(quantity, cursor.Position);
        }

        if ((classes & (CharacterClasses.Digit | CharacterClasses.ChineseNumeral | CharacterClasses.Half)) == 0)
        {
            return at + 1;
        }

        if (AmountReader.TryRead(ref cursor, out quantity))
        {
            return quantity.Kind == QuantityKind.RatioPart
                ? TakeRatio(text, quantity, cursor.Position)
                : Take(quantity, cursor.Position);
        }

        return Math.Max(cursor.Position, SkipNumber(text, at));
    }

    private int Take(Quantity quantity, int next)
    {
        _quantities.Add(quantity);
        return Math.Max(next, quantity.End);
    }

    // 7.5:42.3:50.2 gives one quantity for each part.
    private int TakeRatio(ReadOnlySpan<char> text, Quantity first, int next)
    {
        _quantities.Add(first);
        while (next < text.Length && text[next] == ':')
        {
            var cursor = new TextCursor(text, next + 1);
            if (!AmountReader.TryReadRatioPart(ref cursor, out Quantity part))
            {
                break;
            }

            _quantities.Add(part);
            next = cursor.Position;
        }

        return next;
    }

    // A digit behind a letter belongs to a code (G60, PM2.5), behind a hyphen and a letter as well (C-5).
    private static bool IsWithinWord(ReadOnlySpan<char> text, int at) =>
        at > 0 && char.IsAsciiDigit(text[at]) && (char.IsAsciiLetter(text[at - 1]) || char.IsAsciiDigit(text[at - 1]));

    private static int SkipNumber(ReadOnlySpan<char> text, int at)
    {
        int next = at + 1;
        if (char.IsAsciiDigit(text[at]))
        {
            while (next < text.Length && (char.IsAsciiLetterOrDigit(text[next]) || (text[next] == '.' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]))))
            {
                next++;
            }
        }

        return next;
    }

    // “132”, “千项万亿”, 《…2025年版》 are names; a longer quotation is read like any text.
    private static int SkipName(ReadOnlySpan<char> text, int at)
    {
        char closing = text[at] switch
        {
            '“' => '”',
            '《' => '》',
            _ => '"',
        };
        int longest = closing == '》' ? 60 : LongestQuotedName;
        ReadOnlySpan<char> rest = text.Slice(at + 1, Math.Min(longest + 1, text.Length - at - 1));
        int length = rest.IndexOf(closing);
        if (length < 0 || IsStreakInside(rest[..length]))
        {
            return at + 1;
        }

        return at + length + 2;
    }

    private static bool IsStreakInside(ReadOnlySpan<char> quoted) =>
        quoted.Length is >= 3 and <= 6 && (quoted.EndsWith("连增", StringComparison.Ordinal) || quoted.EndsWith("连丰", StringComparison.Ordinal)
            || quoted.EndsWith("连冠", StringComparison.Ordinal) || quoted.EndsWith("连升", StringComparison.Ordinal));
}
