namespace Lantu.Quantities.Amounts;

/// <summary>A unit of the contract, or a measure word as written.</summary>
/// <param name="Code">As <c>CNY</c>, <c>km2</c>, <c>家</c>.</param>
/// <param name="Factor">What the number is multiplied by: 1000 for 兆瓦, counted in kW.</param>
/// <param name="Kind">What it measures.</param>
public sealed record Unit(string Code, decimal Factor, UnitKind Kind);
