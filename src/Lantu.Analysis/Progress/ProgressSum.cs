using System.Globalization;

namespace Lantu.Analysis.Progress;

/// <summary>A sum that a verdict rests on: every number with its source, the formula, the result.</summary>
/// <param name="Name">What is computed: 完成率.</param>
/// <param name="Formula">In words: 累计 ÷ 目标.</param>
/// <param name="Inputs">The numbers by their words in the formula.</param>
/// <param name="Result">The result, not rounded beyond 10 decimals.</param>
/// <param name="Unit">Its unit; null where it has none.</param>
public sealed record ProgressSum(Phrase Name, string Formula, IReadOnlyList<SumInput> Inputs, decimal Result, string? Unit)
{
    /// <summary>The whole sum on one line: 完成率 = 累计 ÷ 目标 = 28.54%（累计 2398.2，目标 8403.05）.</summary>
    public string Written
    {
        get
        {
            string inputs = string.Join('，', Inputs.Select(static input => $"{input.Name} {Short(input.Number.Value)}{input.Number.Unit}"));
            return $"{Name.Chinese} = {Formula} = {Short(Result)}{Unit}（{inputs}）";
        }
    }

    internal static string Short(decimal number) => decimal.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>One number of a sum.</summary>
/// <param name="Name">Its word in the formula.</param>
/// <param name="Number">The number with its source.</param>
public sealed record SumInput(string Name, SourcedNumber Number);
