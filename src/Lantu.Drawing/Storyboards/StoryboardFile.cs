namespace Lantu.Drawing.Storyboards;

/// <summary>A storyboard with what else its file says.</summary>
/// <param name="Storyboard">What the picture shows.</param>
/// <param name="Theme">The name of a theme; null where the file leaves it open.</param>
/// <param name="Language">The language of the picture's own labels, <c>zh</c> or <c>en</c>; null likewise.</param>
public sealed record StoryboardFile(Storyboard Storyboard, string? Theme, string? Language)
{
    /// <summary>The first line of such a file names it.</summary>
    public const string Schema = "lantu/storyboard/1";

    /// <summary>The narrowest picture, in pixels.</summary>
    public const int Narrowest = 320;

    /// <summary>The widest picture, in pixels.</summary>
    public const int Widest = 4320;

    /// <summary>How many pixels wide the picture is drawn; null where the file leaves it open.</summary>
    public int? Width { get; init; }

    /// <summary>Where each part of the storyboard stands in the file; none of one that was composed.</summary>
    public StoryPlaces Places { get; init; } = StoryPlaces.None;
}
