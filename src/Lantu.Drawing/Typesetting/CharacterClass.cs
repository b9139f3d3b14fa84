namespace Lantu.Drawing.Typesetting;

/// <summary>What the rules of Chinese line breaking (GB/T 15834, W3C clreq) ask of a character.</summary>
internal static class CharacterClass
{
    private const string NoLineStart = "、，。．；：！？”’）》〉】』」〕｝…—～·%％‰℃°,.;:!?)]}/＋+-−–×";
    private const string NoLineEnd = "“‘（《〈【『「〔｛([{￥¥$第前超近约";
    private const string Opening = "“‘（《〈【『「〔｛";
    private const string Closing = "”’）》〉】』」〕｝";
    private const string Stops = "、，。；：";

    internal static bool MayStartLine(char letter) => !NoLineStart.Contains(letter, StringComparison.Ordinal);

    internal static bool MayEndLine(char letter) => !NoLineEnd.Contains(letter, StringComparison.Ordinal);

    /// <summary>Full-width brackets and quotation marks whose left half is empty.</summary>
    internal static bool IsOpening(char letter) => Opening.Contains(letter, StringComparison.Ordinal);

    /// <summary>Full-width marks whose right half is empty.</summary>
    internal static bool IsClosing(char letter) =>
        Closing.Contains(letter, StringComparison.Ordinal) || Stops.Contains(letter, StringComparison.Ordinal);

    /// <summary>Marks behind which a line likes to end.</summary>
    internal static bool IsStop(char letter) => Stops.Contains(letter, StringComparison.Ordinal) || letter is '！' or '？';

    internal static bool IsHan(char letter) => letter is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsSurrogate(letter);

    internal static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter);

    /// <summary>Whether two neighbours belong to one Latin word or one number.</summary>
    internal static bool IsOneWord(char left, char right) =>
        (IsLatin(left) || left is '.' or ',' or '&' or '+' or '\'' or '-' or '/' or '%' or ':')
        && (IsLatin(right) || right is '.' or ',' or '&' or '+' or '\'' or '%' or '-' or '/' or ':')
        && (IsLatin(left) || IsLatin(right));
}
