namespace Lantu.Reading.Sentences;

/// <summary>Tells the name of an office from other words in brackets.</summary>
internal static class AgencyWords
{
    private static readonly string[] Endings = ["局", "委", "办", "厅", "会", "联", "院", "中心", "公司", "集团", "政府", "部", "处", "站", "管委会", "街道"];

    /// <summary>Whether the words name an office: 市教育局.</summary>
    internal static bool IsAgency(ReadOnlySpan<char> words)
    {
        foreach (string ending in Endings)
        {
            if (words.Length >= 3 && words.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
