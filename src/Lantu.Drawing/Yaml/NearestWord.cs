namespace Lantu.Drawing.Yaml;

/// <summary>The word that was meant, where one was written wrong.</summary>
internal static class NearestWord
{
    /// <summary>The known word with the fewest letters changed, added or left out; null where all are too far.</summary>
    internal static string? Of(string word, IEnumerable<string> known)
    {
        string? best = null;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            int distance = Distance(word.ToLowerInvariant(), candidate);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best is not null && least <= Math.Max(1, best.Length / 3) + 1 && least < best.Length ? best : null;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string first, string second)
    {
        if (first.Length > 40)
        {
            return int.MaxValue;
        }

        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (first[i - 1] == second[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
