namespace Lantu.Plans.Catalogue;

/// <summary>Everything that is data and not code: indicators and places.</summary>
public sealed class Catalogues
{
    private static readonly Lazy<Catalogues> Shipped = new(() => new Catalogues());

    /// <summary>The catalogues that the program ships, read once.</summary>
    public static Catalogues Default => Shipped.Value;

    /// <summary>The indicators of the genre.</summary>
    public IndicatorCatalogue Indicators { get; } = new([]);
}
