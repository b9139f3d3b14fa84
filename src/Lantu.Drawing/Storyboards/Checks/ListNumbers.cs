using Lantu.Quantities;
using Lantu.Quantities.Numbers;

namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>Numbers of lists as written: 3, 三, （三）, 3., 第三.</summary>
internal static class ListNumbers
{
    /// <summary>The number without brackets and points.</summary>
    internal static string Bare(string number) =>
        DrawnNumber.Fold(number).Trim('(', ')', '.', '、', '，', ':', '第', '【', '】', '[', ']', '。', ',');

    /// <summary>What it counts; null where it is no whole number.</summary>
    internal static int? Value(string bare)
    {
        var cursor = new TextCursor(bare);
        return NumeralReader.TryRead(ref cursor, out Numeral numeral) && cursor.Position == bare.Length
            && numeral.Step == 1m && numeral.Value is >= 0 and < 10000
            ? (int)numeral.Value
            : null;
    }
}
