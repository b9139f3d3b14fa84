using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Observations.Tables;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Site.Features.Reminding;
using Lantu.Site.Words;

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

    /// <summary>
    /// Reads what somebody brings in: one file, or several pictures that are one document; told to the second argument is how far
    /// it has come. It answers the documents, or faults in their places. Null where the program has no such door.
    /// </summary>
    public Func<IReadOnlyList<BroughtFile>, Action<ReadingStep>, IReadOnlyList<BroughtDocument>>? ReadFiles { get; init; }

    /// <summary>
    /// Opens a table of statistics by its name and bytes, told by its content, workbooks in a process of their own; null where the
    /// program has no such door.
    /// </summary>
    public Func<string, byte[], OpenedTable>? OpenTable { get; init; }

    /// <summary>
    /// Draws pages of a PDF as pictures, from the first to the last one, in a process of its own; pages that cannot be drawn are left out.
    /// Null where the program has no such door.
    /// </summary>
    public Func<byte[], int, int, IReadOnlyList<PagePicture>>? DrawPages { get; init; }

    /// <summary>Writes the tasks of a plan as a workbook; null where the program has no such door.</summary>
    public Func<Plan, byte[]>? TasksWorkbook { get; init; }

    /// <summary>The proxies in front: their word alone is taken for who asks (X-Forwarded-For) and whether over HTTPS (X-Forwarded-Proto).</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = [];

    /// <summary>Whether traces and metrics go to the collector that the variables of OpenTelemetry (OTEL_EXPORTER_OTLP_…) name.</summary>
    public bool Telemetry { get; init; }

    /// <summary>The organisation's own sign-in (OpenID Connect); null where there is none.</summary>
    public OutsideSignIn? Outside { get; init; }

    /// <summary>Whom the site may call when something happens.</summary>
    public HookSettings Hooks { get; init; } = new([]);

    /// <summary>How often one address may ask.</summary>
    public QuestionLimits Limits { get; init; } = new();

    /// <summary>Breaks a plan down into commitments, with its targets in words.</summary>
    public Func<Plan, IReadOnlyList<Commitment>> BreakDown { get; init; } = static plan => Breakdown.Of(plan, static fact => $"{FigureWords.Indicator(fact)} {FigureWords.Of(fact)}");

    /// <summary>Writes items as a workbook to be filled in (<see cref="DeliverySheet"/>), as they stand on a day; null where the program has no such door.</summary>
    public Func<IReadOnlyList<WorkItem>, DateOnly, byte[]>? ItemsWorkbook { get; init; }

    /// <summary>
    /// The rows of the sheet of that name in a workbook, the headings first; null where the workbook has no such sheet. Throws
    /// <see cref="InvalidDataException"/> where it is no workbook. Null where the program has no such door.
    /// </summary>
    public Func<Stream, string, IReadOnlyList<IReadOnlyList<string>>?>? ReadSheet { get; init; }

    /// <summary>Writes an official document as <c>docx</c>, <c>pdf</c> or <c>html</c>; null where the program has no such door.</summary>
    public Func<OfficialDocument, string, RenderedDocument>? Render { get; init; }

    /// <summary>What contradicts itself in a bulletin: its totals, and its text as <c>lantu check</c> reads it.</summary>
    public Func<Bulletin, OfficialDocument, IReadOnlyList<Finding>>? CheckBulletin { get; init; }

    /// <summary>The indicators of the bulletin of a plan, by the figures that were published by a day, of periods that end by another.</summary>
    public Func<Plan, DateOnly, DateOnly, IReadOnlyList<BulletinIndicator>>? Indicators { get; init; }

    /// <summary>The server that all mail goes out by: reminders, and the addresses at which passwords are set; null where none is set up.</summary>
    public MailServer? Mail { get; init; }
}

/// <summary>How often one address of the network may ask, a minute.</summary>
/// <param name="Api">Questions to the interface for programs.</param>
/// <param name="SignIns">Passwords, passkeys and one-time addresses that are tried. An office of many people may share one address.</param>
public sealed record QuestionLimits(int Api = 600, int SignIns = 60);

/// <summary>The organisation's own sign-in, over OpenID Connect.</summary>
/// <param name="Authority">The address of the provider: its description lies below it at <c>.well-known/openid-configuration</c>.</param>
/// <param name="ClientId">The name by which the provider knows this site.</param>
/// <param name="ClientSecret">The secret that goes with it; null for a public client.</param>
/// <param name="Name">What the button says: 政务通.</param>
/// <param name="TiesByName">
/// Whether somebody whom the provider vouches for is tied to the account with the same verified mail address or name when they first
/// come; else only those get in who were tied before. Switch it on only where nobody can choose these at the provider.
/// </param>
public sealed record OutsideSignIn(Uri Authority, string ClientId, string? ClientSecret, string Name, bool TiesByName);

/// <summary>Whom the site may call when something happens.</summary>
/// <param name="Hosts">Each <c>host</c>, <c>host:port</c>, an address, or a range as <c>10.1.0.0/16</c>; none, and nobody is called. What lies inside
/// a network is called only where its address is listed itself.</param>
public sealed record HookSettings(IReadOnlyList<string> Hosts)
{
    /// <summary>How long is waited after the first try that failed; four times as long after each other.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often it is looked whether something has happened.</summary>
    public TimeSpan Round { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How the targets of a plan are judged on a day; null for as the pages judge them.</summary>
    internal Func<Plan, DateOnly, IReadOnlyList<TargetAssessment>>? Assess { get; init; }
}

/// <summary>A document in the form that was asked for.</summary>
/// <param name="Bytes">Null where it could not be written.</param>
/// <param name="Trouble">Why not; null where it could.</param>
public sealed record RenderedDocument(byte[]? Bytes, Bilingual? Trouble);

/// <summary>A table of statistics, or why it cannot be opened.</summary>
/// <param name="File">As it came; null where it cannot be opened.</param>
/// <param name="Grids">One for each sheet.</param>
/// <param name="Chinese">What is wrong and what helps; empty where nothing is.</param>
/// <param name="English">The same in English.</param>
public sealed record OpenedTable(SourceFile? File, IReadOnlyList<CellGrid> Grids, string Chinese, string English);
