using System.Diagnostics.CodeAnalysis;
using Lantu.App.Shell;

namespace Lantu.App.Outputs;

/// <summary>Which format a verb writes: as named, else by the ending of the file, else what suits who reads.</summary>
internal static class FormatChoice
{
    /// <summary>The format that --format names by its name in lower case; null where the line names none.</summary>
    /// <param name="named">What --format says; null where it is not there.</param>
    /// <param name="known">The formats of the verb.</param>
    /// <param name="format">The format.</param>
    /// <param name="fault">Why there is none: it is not known.</param>
    internal static bool TryName<T>(string? named, IReadOnlyList<T> known, out T? format, [NotNullWhen(false)] out Fault? fault)
        where T : struct, Enum
    {
        (format, fault) = (null, null);
        if (named is null)
        {
            return true;
        }

        string[] names = [.. known.Select(static one => one.ToString().ToLowerInvariant())];
        int at = Array.IndexOf(names, named);
        (format, fault) = at < 0 ? ((T?)null, Unknown(named, names)) : (known[at], null);
        return fault is null;
    }

    /// <summary>Chooses a format.</summary>
    /// <param name="named">What --format says; null where it is not there.</param>
    /// <param name="output">The file that -o names; null for standard output.</param>
    /// <param name="usual">The format where neither tells.</param>
    /// <param name="known">The formats of the verb.</param>
    /// <param name="format">The format.</param>
    /// <param name="fault">Why none can be chosen.</param>
    internal static bool TryChoose(
        string? named,
        string? output,
        string usual,
        string[] known,
        [NotNullWhen(true)] out string? format,
        [NotNullWhen(false)] out Fault? fault)
    {
        (format, fault) = (null, null);
        if (named is not null)
        {
            if (!known.Contains(named, StringComparer.Ordinal))
            {
                fault = Unknown(named, known);
                return false;
            }

            format = named;
            return true;
        }

        string ending = output is null ? string.Empty : Path.GetExtension(output).TrimStart('.').ToLowerInvariant();
        if (ending.Length == 0 || Destination.IsOutput(output))
        {
            format = usual;
            return true;
        }

        ending = ending == "txt" ? "table" : ending;
        if (!known.Contains(ending, StringComparer.Ordinal))
        {
            fault = new Fault(
                output,
                $"看不出要写成哪种格式；请用 {string.Join('、', known)} 作扩展名，或加 --format",
                $"its ending names no format of this verb; use one of {string.Join(", ", known)}, or say --format");
            return false;
        }

        format = ending;
        return true;
    }

    private static Fault Unknown(string named, string[] known) =>
        new("--format", $"没有“{named}”这种格式；可用 {string.Join('、', known)}", $"there is no format '{named}'; choose one of {string.Join(", ", known)}");
}
