namespace Lantu.Quantities.Numbers;

/// <summary>How a number is written.</summary>
public enum NumeralForm
{
    /// <summary>2693.3, 1.2万, 6亿3000万.</summary>
    Arabic,

    /// <summary>一百二十七亿, 八点一, 二〇二五.</summary>
    Chinese,

    /// <summary>A scale alone: 万亿, 百亿; it counts one of it, and only where a word before it says that it is reached.</summary>
    ScaleAlone,
}

/// <summary>A number as written: its value, and the place of its last digit.</summary>
/// <param name="Value">The number, its scale multiplied in.</param>
/// <param name="Step">What one more in the last digit written is worth: 0.1 of 2693.3, 10 000 000 of 2693.3亿.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsScaled">Whether 万 or 亿 (or a smaller scale behind Arabic digits) was written.</param>
/// <param name="IsExceeded">Whether 多, 余 or 来 was written within it or behind it: 2600多, 4万多亿.</param>
public readonly record struct Numeral(decimal Value, decimal Step, NumeralForm Form, bool IsScaled, bool IsExceeded);
