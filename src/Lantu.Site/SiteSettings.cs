using Lantu.Archive;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Site;

/// <summary>What a site is made of.</summary>
public sealed record SiteSettings
{
    /// <summary>Where plans and decisions are kept.</summary>
    public required PlanArchive Archive { get; init; }

    /// <summary>Where it listens: <c>http://127.0.0.1:5080</c>; a port of 0 takes any that is free.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>What time it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Names of indicators and places.</summary>
    public Catalogues Catalogues { get; init; } = Catalogues.Default;

    /// <summary>The version of the program, for the foot of the pages.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The address under which others reach the site, for permanent addresses in share cards and the site map; null where it is
    /// the one that the browser asked for.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>
    /// The folder of the keys that seal cookies; null keeps them in memory, and whoever is signed in is out when the program ends.
    /// It holds secrets: only the program may read it.
    /// </summary>
    public string? KeyFolder { get; init; }

    /// <summary>Writes the tasks of a plan as a workbook; null where the program has no such door.</summary>
    public Func<Plan, byte[]>? TasksWorkbook { get; init; }
}
