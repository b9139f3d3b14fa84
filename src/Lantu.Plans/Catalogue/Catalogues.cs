namespace Lantu.Plans.Catalogue;

/// <summary>Everything that is data and not code: indicators and places.</summary>
public sealed class Catalogues
{
    private static readonly Lazy<Catalogues> Shipped = new(() => new Catalogues());

    private readonly Lazy<IndicatorCatalogue> _indicators = new(static () =>
        IndicatorCatalogue.Read(
            CatalogueTable.Shipped(IndicatorCatalogue.FileName), CatalogueTable.Shipped(IndicatorWords.FileName)));

    private readonly Lazy<PlaceCatalogue> _places = new(static () =>
        PlaceCatalogue.Read(CatalogueTable.Shipped(PlaceCatalogue.FileName)));

    private readonly Lazy<HeadlineIndicators> _headlines = new(static () =>
        HeadlineIndicators.Read(CatalogueTable.Shipped(HeadlineIndicators.FileName)));

    /// <summary>The catalogues that the program ships, each read once, when it is first asked for.</summary>
    public static Catalogues Default => Shipped.Value;

    /// <summary>The indicators of the genre.</summary>
    public IndicatorCatalogue Indicators => _indicators.Value;

    /// <summary>What weighs most where not all can be shown.</summary>
    public HeadlineIndicators Headlines => _headlines.Value;

    /// <summary>The administrative divisions.</summary>
    public PlaceCatalogue Places => _places.Value;
}
