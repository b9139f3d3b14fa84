namespace Lantu.App.Outputs.Office;

/// <summary>A cell of a sheet: words or a number, never a formula.</summary>
internal readonly record struct SheetCell
{
    private SheetCell(string? words, decimal? number)
    {
        Words = words;
        Number = number;
    }

    internal static SheetCell Empty => default;

    internal string? Words { get; }

    internal decimal? Number { get; }

    internal static SheetCell Of(string? words) => string.IsNullOrEmpty(words) ? Empty : new(words, null);

    internal static SheetCell Of(decimal? number) => new(null, number);
}
