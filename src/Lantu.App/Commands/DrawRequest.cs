namespace Lantu.App.Commands;

/// <summary>What <c>lantu draw</c> was asked for.</summary>
internal sealed record DrawRequest
{
    /// <summary>The document.</summary>
    internal required string File { get; init; }

    /// <summary>Where the pictures go; the ending of each name tells its format.</summary>
    internal required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>A name, or a file; null for that of the storyboard, else red.</summary>
    internal string? Theme { get; init; }

    /// <summary>Pixels from left to right at scale 1; null for 1080.</summary>
    internal int? Width { get; init; }

    /// <summary>Pixels to a unit, for screens that show two for one.</summary>
    internal int Scale { get; init; } = 1;

    /// <summary>Of the labels: zh or en; null for that of the storyboard, else zh.</summary>
    internal string? Language { get; init; }

    /// <summary>A storyboard to draw; null to compose one.</summary>
    internal string? Storyboard { get; init; }

    /// <summary>Where the storyboard goes; null for nowhere.</summary>
    internal string? PlanOut { get; init; }

    /// <summary>A further font for rare characters; null for none.</summary>
    internal string? Font { get; init; }

    /// <summary>Whether a picture with findings of the lint is written all the same.</summary>
    internal bool Force { get; init; }
}
