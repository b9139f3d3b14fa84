using Lantu.Quantities.Numbers;
using Lantu.Text.Words;

namespace Lantu.Quantities.Periods;

/// <summary>Reads times: 2025年, 1—11月, 前三季度, 今年, “十四五”, 五年来.</summary>
public static class TimePhraseReader
{
    private static readonly WordTrie<TimePhrase> Words = new(
        [
            Relative("今年", 0), Relative("本年", 0), Relative("本年度", 0), Relative("今年底", 0), Relative("今年以来", 0),
            Relative("去年", -1), Relative("上年", -1), Relative("上一年", -1), Relative("去年底", -1), Relative("上年底", -1), Relative("上年末", -1),
            Relative("前年", -2), Relative("明年", 1), Relative("后年", 2),
            Whole("全年"), Whole("一年来"), Whole("过去一年"), Whole("这一年"), Whole("过去的一年"), Whole("一年多来"),
            Past("过去五年", 5), Past("过去的五年", 5), Past("这五年", 5), Past("五年来", 5), Past("五年间", 5), Past("近五年", 5), Past("本届政府", 5),
            Past("5年来", 5), Past("过去5年", 5), Past("五年中", 5), Past("五年里", 5), Past("这5年", 5), Past("近5年", 5), Past("5年间", 5),
            Past("三年来", 3), Past("近三年", 3), Past("过去三年", 3), Past("3年来", 3), Past("这三年", 3), Past("三年间", 3), Past("近3年", 3),
            Past("四年来", 4), Past("过去四年", 4), Past("4年来", 4), Past("两年来", 2), Past("近两年", 2), Past("十年来", 10), Past("10年来", 10), Past("近十年", 10),
            Coming("今后五年", 5), Coming("未来五年", 5), Coming("今后5年", 5), Coming("未来5年", 5), Coming("今后三年", 3), Coming("未来三年", 3), Coming("今后一个时期", 5),
            new(new TimePhrase(TimeKind.CenturyEnd, 0, 0, 0, 0, 0, 0), "本世纪末"),
            Months("一季度", 1, 3), Months("第一季度", 1, 3), Months("首季", 1, 3), Months("1季度", 1, 3),
            Months("二季度", 4, 6), Months("第二季度", 4, 6), Months("2季度", 4, 6), Months("三季度", 7, 9), Months("第三季度", 7, 9), Months("3季度", 7, 9),
            Months("四季度", 10, 12), Months("第四季度", 10, 12), Months("4季度", 10, 12),
            Months("上半年", 1, 6), Months("下半年", 7, 12), Months("前三季度", 1, 9), Months("一至三季度", 1, 9), Months("前两季度", 1, 6),
            Months("前3季度", 1, 9), Months("1—3季度", 1, 9), Months("1-3季度", 1, 9),
        ]);

    /// <summary>Reads one time.</summary>
    /// <param name="cursor">Stands behind it afterwards, or where it was.</param>
    /// <param name="time">The time.</param>
    /// <returns>False where none begins here.</returns>
    public static bool TryRead(ref TextCursor cursor, out TimePhrase time)
    {
        int start = cursor.Position;
        bool read = TryReadFiveYearPlan(ref cursor, out time)
            || TryReadYears(ref cursor, out time)
            || TryReadFirstMonths(ref cursor, out time)
            || TryReadMonths(ref cursor, 0, out time)
            || TryReadWord(ref cursor, out time)
            || TryReadSomeYears(ref cursor, out time);
        if (!read)
        {
            cursor.Position = start;
            return false;
        }

        bool isBase = IsBase(cursor.Text, start, cursor.Position);
        bool isEnd = IsEnd(ref cursor, start);
        time = time with { Start = start, End = cursor.Position, IsBase = isBase, IsEnd = isEnd };
        return true;
    }

    // 五年年均, 五年累计, 三年新增
    private static bool TryReadSomeYears(ref TextCursor cursor, out TimePhrase time)
    {
        time = default;
        int years = char.IsAsciiDigit(cursor.Current) ? cursor.Current - '0' : ChineseNumerals.Digit(cursor.Current);
        if (years is < 2 or > 9 || cursor.Peek(1) != '年')
        {
            return false;
        }

        cursor.Position += 2;
        if (!(cursor.IsAt("年均") || cursor.IsAt("累计") || cursor.IsAt("共") || cursor.IsAt("提高") || cursor.IsAt("增长") || cursor.IsAt("下降") || cursor.IsAt("新增") || cursor.IsAt("净增") || cursor.IsAt("平均") || cursor.IsAt("总计") || cursor.IsAt("提升") || cursor.IsAt("上升")))
        {
            return false;
        }

        time = new TimePhrase(TimeKind.SomeYears, 0, 0, years, years, 0, 0);
        return true;
    }

    private static bool TryReadWord(ref TextCursor cursor, out TimePhrase time)
    {
        if (!Words.TryMatch(cursor.Text, cursor.Position, out int length, out time))
        {
            return false;
        }

        cursor.Position += length;
        return true;
    }

    // “十四五”, 十四五时期, “九五”, 第十四个五年规划
    private static bool TryReadFiveYearPlan(ref TextCursor cursor, out TimePhrase time)
    {
        time = default;
        int start = cursor.Position;
        bool quoted = cursor.TrySkip('“') || cursor.TrySkip('"');
        int number = 0;
        if (cursor.TrySkip('十'))
        {
            number = 10;
        }

        int digit = ChineseNumerals.Digit(cursor.Current);
        bool five = cursor.Peek(1) == '五';
        if (digit > 0 && five && (number == 10 || quoted) && cursor.Peek(2) is not ('年' or '十' or '百' or '个' or '千'))
        {
            number += digit;
            cursor.Position += 2;
        }
        else if (number == 10 && quoted && digit == 5 && cursor.Peek(1) is '”' or '"')
        {
            cursor.Position += 1; // “十五”
        }
        else
        {
            cursor.Position = start;
            return false;
        }

        if (quoted && !(cursor.TrySkip('”') || cursor.TrySkip('"')))
        {
            cursor.Position = start;
            return false;
        }

        cursor.TrySkip("时期");
        cursor.TrySkip("期间");
        int first = PlanStart(number);
        time = new TimePhrase(TimeKind.FiveYearPlan, start, cursor.Position, first, first + 4, 0, 0);
        return true;
    }

    // The third plan began in 1966, three years late; since then every five years.
    private static int PlanStart(int number) => number <= 2 ? 1953 + ((number - 1) * 5) : 1966 + ((number - 3) * 5);

    private static bool TryReadYears(ref TextCursor cursor, out TimePhrase time)
    {
        time = default;
        int start = cursor.Position;
        if (!TryReadYear(ref cursor, out int from))
        {
            return false;
        }

        int to = from;
        bool marked = cursor.TrySkip('年');
        int behindFirst = cursor.Position;
        if (IsDash(cursor.Current))
        {
            SkipDashes(ref cursor);
            if (TryReadYear(ref cursor, out int last) && last >= from && cursor.TrySkip('年'))
            {
                to = last;
                marked = true;
            }
            else
            {
                cursor.Position = behindFirst;
            }
        }

        if (!marked)
        {
            cursor.Position = start;
            return false;
        }

        cursor.TrySkip('度');
        bool since = cursor.TrySkip("以来");
        if (to == from && TryReadMonths(ref cursor, from, out time))
        {
            return true;
        }

        time = new TimePhrase(TimeKind.Years, start, cursor.Position, from, to, 0, 0) { IsSince = since };
        return true;
    }

    // A year stands in Arabic or Chinese digits: 2025, 二〇二五, 一九八〇.
    private static bool TryReadYear(ref TextCursor cursor, out int year)
    {
        year = 0;
        int length = 0;
        while (length < 5)
        {
            char current = cursor.Peek(length);
            int digit = char.IsAsciiDigit(current) ? current - '0' : ChineseNumerals.Digit(current);
            if (digit < 0)
            {
                break;
            }

            year = (year * 10) + digit;
            length++;
        }

        if (length != 4 || year is < 1900 or > 2100)
        {
            return false;
        }

        cursor.Position += 4;
        return true;
    }

    private static bool TryReadMonths(ref TextCursor cursor, int year, out TimePhrase time)
    {
        time = default;
        int start = cursor.Position;
        if (year > 0)
        {
            cursor.TrySkip("的");
            if (Words.TryMatch(cursor.Text, cursor.Position, out int length, out TimePhrase word) && word.Kind == TimeKind.Months)
            {
                cursor.Position += length;
                time = word with { From = year, To = year, Start = start };
                return true;
            }
        }

        if (!TryReadSmall(ref cursor, out int first))
        {
            cursor.Position = start;
            return false;
        }

        int last = first;
        int behindFirst = cursor.Position;
        bool named = cursor.TrySkip('月');
        if (IsDash(cursor.Current) || cursor.Current == '、')
        {
            int behindMonth = cursor.Position;
            cursor.Position++;
            SkipDashes(ref cursor);
            if (TryReadSmall(ref cursor, out int second) && second > first && second <= 12 && cursor.TrySkip('月'))
            {
                last = second;
                named = true;
            }
            else
            {
                cursor.Position = named ? behindMonth : behindFirst;
            }
        }

        if (!named || first is < 1 or > 12)
        {
            cursor.Position = start;
            return false;
        }

        bool wholeMonth = cursor.TrySkip('份');
        SkipDay(ref cursor);
        bool isDate = first == last && !wholeMonth && cursor.Current is not ('底' or '末') && cursor.Current != '前';
        time = isDate
            ? new TimePhrase(year > 0 ? TimeKind.Years : TimeKind.WholeYear, start, cursor.Position, year, year, 0, 0)
            : new TimePhrase(TimeKind.Months, start, cursor.Position, year, year, first, last);
        return true;
    }

    // 前8个月, 前五个月
    private static bool TryReadFirstMonths(ref TextCursor cursor, out TimePhrase time)
    {
        time = default;
        int start = cursor.Position;
        if (cursor.TrySkip('前') && TryReadSmall(ref cursor, out int months) && months is >= 1 and <= 12 && cursor.TrySkip("个月"))
        {
            time = new TimePhrase(TimeKind.Months, start, cursor.Position, 0, 0, 1, months);
            return true;
        }

        cursor.Position = start;
        return false;
    }

    private static void SkipDay(ref TextCursor cursor)
    {
        int before = cursor.Position;
        if (!(TryReadSmall(ref cursor, out int day) && day is >= 1 and <= 31 && (cursor.TrySkip('日') || cursor.TrySkip('号'))))
        {
            cursor.Position = before;
        }
    }

    private static bool TryReadSmall(ref TextCursor cursor, out int value)
    {
        value = 0;
        if (char.IsAsciiDigit(cursor.Current))
        {
            int length = 0;
            while (char.IsAsciiDigit(cursor.Peek(length)) && length < 3)
            {
                value = (value * 10) + (cursor.Peek(length) - '0');
                length++;
            }

            cursor.Position += length;
            return length <= 2;
        }

        if (cursor.TrySkip('十'))
        {
            value = 10;
        }

        if (ChineseNumerals.Digit(cursor.Current) is > 0 and int digit)
        {
            value += digit;
            cursor.Position++;
            if (value < 10 && cursor.TrySkip('十'))
            {
                value *= 10;
                if (ChineseNumerals.Digit(cursor.Current) is > 0 and int ones)
                {
                    value += ones;
                    cursor.Position++;
                }
            }
        }

        return value > 0;
    }

    private static bool IsDash(char character) => character is '-' or '—' or '~' or '至' or '到';

    private static void SkipDashes(ref TextCursor cursor)
    {
        while (IsDash(cursor.Current))
        {
            cursor.Position++;
        }
    }

    private static bool IsBase(ReadOnlySpan<char> text, int start, int end)
    {
        char before = start > 0 ? text[start - 1] : '\0';
        if (before is '比' or '较')
        {
            return true;
        }

        if (text[end..].StartsWith("相比", StringComparison.Ordinal) || text[end..].StartsWith("的水平", StringComparison.Ordinal))
        {
            return true;
        }

        // 以2010年为基期, 与2020年相比, 是2020年的2.3倍
        return (before is '以' or '与' or '和' or '同' && text[end..].StartsWith("相比", StringComparison.Ordinal))
            || (before == '是' && end < text.Length && text[end] == '的')
            || (before == '以' && end < text.Length && text[end] == '为');
    }

    private static bool IsEnd(ref TextCursor cursor, int start)
    {
        bool end = start > 0 && cursor.Text[start - 1] == '到';
        if (cursor.Current is '底' or '末' or '初')
        {
            cursor.Position++;
            end |= cursor.Current == '前';
        }

        if (cursor.Current == '前' && cursor.Peek(1) is not ('三' or '3' or '十' or '1' or '列'))
        {
            cursor.Position++;
            end = true;
        }

        return end;
    }

    private static WordGroup<TimePhrase> Relative(string word, int distance) =>
        new(new TimePhrase(TimeKind.RelativeYear, 0, 0, distance, distance, 0, 0), word);

    private static WordGroup<TimePhrase> Whole(string word) =>
        new(new TimePhrase(TimeKind.WholeYear, 0, 0, 0, 0, 0, 0), word);

    private static WordGroup<TimePhrase> Past(string word, int years) =>
        new(new TimePhrase(TimeKind.PastYears, 0, 0, years, years, 0, 0), word);

    private static WordGroup<TimePhrase> Coming(string word, int years) =>
        new(new TimePhrase(TimeKind.ComingYears, 0, 0, years, years, 0, 0), word);

    private static WordGroup<TimePhrase> Months(string word, int first, int last) =>
        new(new TimePhrase(TimeKind.Months, 0, 0, 0, 0, first, last), word);
}
