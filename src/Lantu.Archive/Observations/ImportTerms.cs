namespace Lantu.Archive.Observations;

/// <summary>What was said about a table that it does not tell itself, in the words in which it was said; null where nothing was.</summary>
/// <param name="Place">Whose figures: 云洲市, 330782.</param>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Unit">As 亿元.</param>
/// <param name="Source">Who published.</param>
/// <param name="Published">The day of publication, as 2026-01-20.</param>
/// <param name="Status">As <c>preliminary</c>.</param>
/// <param name="Reason">Why figures were revised, as <c>census</c>.</param>
public sealed record ImportTerms(string? Place, string? Indicator, string? Unit, string? Source, string? Published, string? Status, string? Reason)
{
    private const char Between = '\u001F';

    /// <summary>All of them in one line: the same file under the same terms changes nothing.</summary>
    public string Key => string.Join(Between, Place, Indicator, Unit, Source, Published, Status, Reason);

    /// <summary>The terms of a key; of a key of another form all of it as the source.</summary>
    public static ImportTerms Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        string?[] parts = [.. key.Split(Between).Select(static part => part.Length == 0 ? null : part)];
        return parts.Length == 7
            ? new ImportTerms(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6])
            : new ImportTerms(null, null, null, key, null, null, null);
    }
}
