using Lantu.Text.Folding;

namespace Lantu.Reading.Tasks;

/// <summary>Finds by when a task is to be done: 「6月底前」, 「年底前」, 「国庆节前」, 「2026年12月」.</summary>
internal static class TaskDeadline
{
    private static readonly WordFinder Endings = new(
        "月底前", "年底前", "月末前", "年末前", "月底", "年底", "月前", "日前", "节前", "年内", "上半年", "季度末", "汛期前", "年前", "月完成");

    private static readonly string[] Feasts = ["国庆节前", "春节前", "国庆前", "中秋节前", "劳动节前", "元旦前"];

    internal static string? Of(FoldedText folded, TaskDraft draft)
    {
        ReadOnlySpan<char> text = folded.Slice(draft.Start, draft.OwnEnd);
        int from = 0;
        while (from < text.Length)
        {
            int at = Endings.Find(text, from, out _);
            if (at < 0)
            {
                return null;
            }

            if (TryRead(text, at, out int start, out int end))
            {
                return folded.Written(draft.Start + start, draft.Start + end);
            }

            from = at + 1;
        }

        return null;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        start = at;
        end = at;
        ReadOnlySpan<char> rest = text[at..];
        switch (rest[0])
        {
            case '节' or '汛':
                return TryFeast(text, at, out start, out end);
            case '上':
                end = at + 3;
                return at == 0 || text[at - 1] != '去';
            case '季':
                start = at - 1;
                end = rest.StartsWith("季度末前", StringComparison.Ordinal) ? at + 4 : at + 3;
                return at > 0 && text[at - 1] is '一' or '二' or '三' or '四';
            case '日' or '月':
                start = WhileDate(text, at);
                end = at + (rest.StartsWith("月底前", StringComparison.Ordinal) || rest.StartsWith("月末前", StringComparison.Ordinal) ? 3 : 2);
                end = rest.StartsWith("月完", StringComparison.Ordinal) ? at + 1 : end;

                // 「日前」 alone is the other day.
                return start < at && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十');
        }

        // 年底前, 年底, 年内, 年前; 「三年内」 is a length of time, 「今年内」 and 「2026年底」 are dates.
        start = WhileDate(text, at);
        bool before = rest.StartsWith("年底前", StringComparison.Ordinal) || rest.StartsWith("年末前", StringComparison.Ordinal);
        end = at + (before ? 3 : 2);
        bool year = at - start == 4;
        bool alone = start == at && (at == 0 || text[at - 1] is not ('去' or '上' or '两' or '每'));
        if (at > 0 && text[at - 1] is '今' or '本' or '明')
        {
            start = at - 1;
            return true;
        }

        if (at > 1 && text[at - 1] == '年' && text[at - 2] is '今' or '本' or '明')
        {
            start = at - 2;
            return true;
        }

        return rest[1] is '底' or '末' ? year || alone : rest[1] == '内' ? alone && !IsHan(text, at) : year;
    }

    private static bool IsHan(ReadOnlySpan<char> text, int at) =>
        at > 0 && "一二三四五六七八九十两几多".Contains(text[at - 1], StringComparison.Ordinal);

    private static bool TryFeast(ReadOnlySpan<char> text, int at, out int start, out int end)
    {
        foreach (string feast in Feasts)
        {
            int length = feast.Length - (feast.EndsWith("节前", StringComparison.Ordinal) ? 2 : 1);
            if (at >= length && text[(at - length)..].StartsWith(feast, StringComparison.Ordinal))
            {
                start = at - length;
                end = start + feast.Length;
                return true;
            }
        }

        start = at;
        end = at + 3;
        return text[at] == '汛';
    }

    // Back over digits and the year and month before them.
    private static int WhileDate(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < 9 && (char.IsAsciiDigit(text[start - 1]) || (start < at && text[start - 1] is '年' or '月')))
        {
            start--;
        }

        return start;
    }
}
