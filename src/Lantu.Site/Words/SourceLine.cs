namespace Lantu.Site.Words;

/// <summary>Lines of a source as people read them: without the marks of Markdown.</summary>
internal static class SourceLine
{
    /// <summary>A line without marks.</summary>
    internal static string Plain(string line)
    {
        string trimmed = line.Trim().Replace("**", string.Empty, StringComparison.Ordinal);
        trimmed = trimmed.TrimStart('#').TrimStart();
        return trimmed.StartsWith("- ", StringComparison.Ordinal) || trimmed.StartsWith("* ", StringComparison.Ordinal) || trimmed.StartsWith("> ", StringComparison.Ordinal)
            ? trimmed[2..].TrimStart()
            : trimmed;
    }
}
