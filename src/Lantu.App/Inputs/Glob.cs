using Microsoft.Extensions.FileSystemGlobbing;

namespace Lantu.App.Inputs;

/// <summary>Patterns such as <c>reports/**/*.md</c>, where the shell has not expanded them.</summary>
internal static class Glob
{
    /// <summary>The files that a pattern matches, in the order of <see cref="FolderWalk"/>.</summary>
    internal static IEnumerable<InputItem> Of(string pattern)
    {
        string[] segments = pattern.Replace('\\', '/').Split('/');
        int fixedSegments = Array.FindIndex(segments, static segment => segment.Contains('*', StringComparison.Ordinal));
        string folder = string.Join('/', segments[..fixedSegments]);
        bool rooted = fixedSegments > 0 && folder.Length == 0;
        string beginning = rooted ? "/" : folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(beginning))
        {
            yield break;
        }

        string rest = string.Join('/', segments[fixedSegments..]);
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(rest);
        int depth = rest.Contains("**", StringComparison.Ordinal) ? int.MaxValue : segments.Length - fixedSegments - 1;
        foreach (InputItem item in FolderWalk.Of(beginning, depth))
        {
            string relative = Path.GetRelativePath(beginning, item.Path);
            if (item.Fault is null && matcher.Match(relative).HasMatches)
            {
                yield return folder.Length == 0 && !rooted ? new InputItem(relative) : item;
            }
        }
    }
}
