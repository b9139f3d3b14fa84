namespace Lantu.Reading.Tasks;

/// <summary>Lines of a digest that name a task and say no more: a page or a picture has them without marks of a list.</summary>
internal static class ShortLines
{
    private const int LongestInitiative = 40;
    private const int LongestTask = 20;

    private static readonly string[] Begun = ["实施", "开展", "推进", "推动", "深化", "打好", "打赢", "抓好", "组织"];
    private static readonly string[] Campaigns = ["行动", "工程", "计划", "战", "攻坚", "工作"];

    /// <summary>「实施市场繁荣行动，奋力打造贸易新辉煌。」: a campaign that is named in the first clause of a short line.</summary>
    internal static bool IsInitiative(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestInitiative || !IsOneSentence(line))
        {
            return false;
        }

        int comma = line.IndexOf(',');
        return OpensWith(line) && EndsWith(comma < 0 ? line.TrimEnd('。') : line[..comma]);
    }

    /// <summary>「做强实体经济。」: one short sentence without a comma or a figure.</summary>
    internal static bool IsTask(ReadOnlySpan<char> line) =>
        line.Length is >= 4 and <= LongestTask && IsOneSentence(line) && !line.ContainsAny(",:;、") && !line.ContainsAnyInRange('0', '9');

    private static bool IsOneSentence(ReadOnlySpan<char> line)
    {
        int stop = line.IndexOfAny('。', '!', ';');
        return line.Length > 0 && (stop < 0 || (stop == line.Length - 1 && line[stop] == '。'));
    }

    private static bool OpensWith(ReadOnlySpan<char> line)
    {
        foreach (string verb in Begun)
        {
            if (line.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> clause)
    {
        foreach (string noun in Campaigns)
        {
            if (clause.EndsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
