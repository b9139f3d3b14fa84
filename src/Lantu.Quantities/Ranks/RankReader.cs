using Lantu.Quantities.Bounds;
using Lantu.Quantities.Numbers;
using Lantu.Text.Words;

namespace Lantu.Quantities.Ranks;

/// <summary>Reads 第2位, 首位, 第一, 前四, 领跑全国; leaves the cursor behind an ordinal that ranks nothing (第三次).</summary>
internal static class RankReader
{
    // Behind 第一 without 位 or 名: a name, a step, a session, and no place in an order.
    private static readonly WordTrie<bool> NotRanked = new(
        Words("方阵", "梯队", "时间", "责任", "书记", "线", "批", "次", "届", "产业", "季度", "阶段", "步", "任务", "要务", "资源", "动力", "生产力", "年", "章", "期",
            "轮", "代", "台", "条", "颗", "枚", "架", "类", "人民", "中学", "小学", "实验", "师范", "医院", "附属", "党", "部", "篇", "项", "节", "讲", "站", "号", "周",
            "天", "月", "课", "槌", "手", "位的", "标准", "信号", "战场", "道", "阵", "感", "教育", "财政", "初级", "高级", "污水", "水厂", "大道", "税务", "批次", "场", "段",
            "者", "目标", "粮", "机", "工程", "民", "只", "艘", "列", "班", "块", "座", "名片"));

    private static readonly WordTrie<bool> Holding = new(
        Words("居", "列", "位", "排", "排名", "排第", "名列", "位列", "位居", "跃居", "稳居", "保持", "蝉联", "获", "夺得", "跃升至", "跃至", "升至", "升到", "上升到", "上升至", "荣获", "取得", "获得",
            "前移至", "前移到", "提升至", "提升到", "成为", "全国", "全省", "全市", "全区", "全州", "全盟", "全球", "世界", "亚洲", "中部", "西部", "东部", "东北", "长三角", "同类", "综合", "均为", "为", "实现",
            "进至", "进位至", "晋升至", "跨越至", "是", "争", "保", "冲刺", "冲击", "前进到", "前进至", "上升为", "首次", "进到", "总分", "连续", "城市", "地区", "县(市、区)", "县(市)", "地级市", "省份", "各市", "省会", "排位", "位次", "名次", "均居", "双双", "分别", "分列", "分居", "第"),
        backward: true);

    private static readonly string[] LeadScopes = ["全国", "全省", "全市", "全区", "全球", "世界", "全州", "全盟", "全县", "亚洲", "全旗", "中西部", "西部", "中部"];

    internal static bool TryRead(ref TextCursor cursor, out Quantity quantity)
    {
        char first = cursor.Current;
        return first switch
        {
            '第' => TryReadOrdinal(ref cursor, out quantity),
            '前' => TryReadAmongFirst(ref cursor, out quantity),
            _ => TryReadTop(ref cursor, out quantity),
        };
    }

    private static bool TryReadOrdinal(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        cursor.Position++;
        if (!NumeralReader.TryRead(ref cursor, out Numeral numeral) || numeral.Value < 1m || numeral.Step != 1m || numeral.IsExceeded)
        {
            return false;
        }

        if (cursor.TrySkip('位') || cursor.TrySkip('名'))
        {
            quantity = Rank(start, cursor.Position, numeral.Value, Bound.None);
            return true;
        }

        // A rank without 位 stands behind a word that holds or compares, at the end of its clause or before a noun.
        int behind = cursor.Position;
        bool held = Holding.TryMatch(cursor.Text, start, out _, out _);
        bool closed = IsClosed(cursor);
        if (closed ? held || numeral.Value <= 31m && HasCloseHolder(cursor.Text, start) : held && IsScope(cursor.Text, start) && !NotRanked.TryMatch(cursor.Text, behind, out _, out _))
        {
            if (!closed)
            {
                // 成为全省第三个…城市, 全球第一货物贸易大国, 全国第一大…
                _ = cursor.TrySkip('个') || cursor.TrySkip('家') || cursor.TrySkip('座') || cursor.TrySkip('大');
            }

            quantity = Rank(start, cursor.Position, numeral.Value, Bound.None);
            return true;
        }

        return false;
    }

    private static bool TryReadAmongFirst(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        cursor.Position++;
        if (cursor.IsAt("三季") || cursor.IsAt("两季") || cursor.IsAt("3季")
            || !NumeralReader.TryRead(ref cursor, out Numeral numeral)
            || numeral.Value is < 2m or > 1000m
            || numeral.IsExceeded)
        {
            cursor.Position = start;
            return false;
        }

        bool named = cursor.TrySkip('位') || cursor.TrySkip('名');
        if (named || (IsClosed(cursor) && start > 0 && cursor.Text[start - 1] != '年'))
        {
            quantity = Rank(start, cursor.Position, numeral.Value, Bound.AtMost);
            return true;
        }

        cursor.Position = start;
        return false;
    }

    // 居首位, 榜首, 居全国之首, 领跑全省
    private static bool TryReadTop(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        if (cursor.TrySkip("首位") || cursor.TrySkip("榜首"))
        {
            if (cursor.Current == '度' || cursor.IsAt("产业") || (start > 1 && cursor.Text[start - 1] == '在' && cursor.Text[start - 2] is '放' or '摆' or '置'))
            {
                cursor.Position = start; // 首位度 is an indicator, 首位产业 an industry, 摆在首位 a way of speaking
                return false;
            }
        }
        else if (cursor.IsAt("居首") && cursor.Peek(2) is ',' or '。' or ';' or '、' or '\0' or ')')
        {
            start = cursor.Position + 1;
            cursor.Position += 2;
        }
        else if (cursor.IsAt("领跑") && StartsWithScope(cursor.Text[(cursor.Position + 2)..]))
        {
            cursor.Position += 2;
        }
        else if (cursor.Current == '首' && start > 0 && cursor.Text[start - 1] == '之' && IsClosed(new TextCursor(cursor.Text, start + 1)))
        {
            cursor.Position++;
        }
        else
        {
            return false;
        }

        quantity = Rank(start, cursor.Position, 1m, Bound.None);
        return true;
    }

    private static bool StartsWithScope(ReadOnlySpan<char> text)
    {
        foreach (string scope in LeadScopes)
        {
            if (text.StartsWith(scope, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsScope(ReadOnlySpan<char> text, int end)
    {
        foreach (string scope in LeadScopes)
        {
            if (text[..end].EndsWith(scope, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 居全省13个市州第3: what holds the rank stands some letters before it.
    private static bool HasCloseHolder(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, at - 16)..at];
        int comma = before.LastIndexOfAny(",。;");
        return before[(comma + 1)..].IndexOfAny("居列位排") >= 0;
    }

    private static bool IsClosed(in TextCursor cursor) => cursor.Current is ',' or '。' or ';' or '、' or '\0' or ')' or '”' or '"' or '\n' or '!' or '的' or '和' or '与' or ':';

    private static Quantity Rank(int start, int end, decimal place, Bound bound) => new()
    {
        Kind = QuantityKind.Rank,
        Start = start,
        End = end,
        OuterStart = start,
        OuterEnd = end,
        Number = place,
        After = bound,
        Form = NumeralForm.Arabic,
    };

    private static WordGroup<bool>[] Words(params string[] words) => [new(true, words)];
}
