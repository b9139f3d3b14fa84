using System.Globalization;
using Lantu.Drawing.Storyboards;
using Lantu.Site.Library;

namespace Lantu.Site.Shell;

/// <summary>One question of a reader.</summary>
/// <param name="Shelf">The state of the library that answers it.</param>
/// <param name="Settings">Of the site.</param>
/// <param name="Path">The address without format: <c>/plans/330782/2026/targets</c>.</param>
/// <param name="Format">What is asked for: a page, or its data.</param>
/// <param name="English">Whether labels are English; what a document says stays as it is written.</param>
/// <param name="Origin">Scheme and host under which the site is seen.</param>
internal sealed record Visit(Shelf Shelf, SiteSettings Settings, string Path, PageFormat Format, bool English, string Origin)
{
    /// <summary>What is looked for; empty where nothing is.</summary>
    internal string Question { get; init; } = string.Empty;

    /// <summary>The fact that is chosen; null where none is.</summary>
    internal string? Chosen { get; init; }

    /// <summary>All of the question as it stands in the address, of pages that look at more than the above; else empty.</summary>
    internal string Query { get; init; } = string.Empty;

    /// <summary>The page of a long list, from 1.</summary>
    internal int Part { get; init; } = 1;

    /// <summary>The day as of which progress is told, as 2026-07-31.</summary>
    internal string Day => Shelf.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The label in the language of the reader.</summary>
    internal string Say(string chinese, string english) => English ? english : chinese;

    /// <summary>The words of the pictures.</summary>
    internal StoryWords StoryWords => English ? StoryWords.English : StoryWords.Chinese;
}

/// <summary>In which form something is answered.</summary>
internal enum PageFormat
{
    /// <summary>A page.</summary>
    Html,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For spreadsheets.</summary>
    Csv,
}
