namespace Lantu.Tests.Formats;

/// <summary>How far a text is from its truth: edits by the length of the truth, white space left out.</summary>
internal static class CharacterErrors
{
    internal static decimal Rate(string text, string truth)
    {
        string a = Bare(text);
        string b = Bare(truth);
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= b.Length; k++)
            {
                int above = row[k];
                row[k] = Math.Min(Math.Min(row[k] + 1, row[k - 1] + 1), diagonal + (a[i - 1] == b[k - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return 100m * row[b.Length] / Math.Max(1, b.Length);
    }

    private static string Bare(string text) => string.Concat(text.Where(static character => !char.IsWhiteSpace(character)));
}
