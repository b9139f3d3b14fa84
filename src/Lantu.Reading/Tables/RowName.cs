using Lantu.Plans.Model;
using Lantu.Text.Folding;

namespace Lantu.Reading.Tables;

/// <summary>What the cell of an indicator says: its name, its unit, and how its figures measure it.</summary>
/// <param name="Start">The name's first character in the folded text, behind numbers and 其中.</param>
/// <param name="End">Behind its last, before its unit and before 增长 or 降低.</param>
/// <param name="FullEnd">Behind it with 增长 or 降低.</param>
/// <param name="Unit">The unit in brackets behind it; null where there is none.</param>
/// <param name="Told">What 增长, 年均, 新增 say; null where the name says nothing.</param>
/// <param name="IsFall">Whether its figures count downward: 单位GDP能耗降低.</param>
internal readonly record struct RowName(int Start, int End, int FullEnd, TableUnit? Unit, Measure? Told, bool IsFall)
{
    private static readonly (string Words, Measure Measure, bool IsFall)[] Endings =
    [
        ("年均增长率", Measure.AverageGrowth, false), ("年均增长", Measure.AverageGrowth, false),
        ("年均增速", Measure.AverageGrowth, false), ("增长速度", Measure.Growth, false), ("增长率", Measure.Growth, false),
        ("增速", Measure.Growth, false), ("增幅", Measure.Growth, false), ("涨幅", Measure.Growth, false),
        ("增长", Measure.Growth, false), ("降低率", Measure.Growth, true), ("下降率", Measure.Growth, true),
        ("降低", Measure.Growth, true), ("下降", Measure.Growth, true), ("减少", Measure.Growth, true),
    ];

    private static readonly string[] Openings = ["其中:", "其中", "#", "*", "—", "-", "·"];

    /// <summary>Reads the cell; its name is empty where it holds none.</summary>
    internal static RowName Of(FoldedText folded, int start, int end)
    {
        int from = SkipNumber(folded, start, end);
        foreach (string opening in Openings)
        {
            from += folded.Slice(from, end).StartsWith(opening, StringComparison.Ordinal) ? opening.Length : 0;
        }

        int to = end;
        while (to > from && folded.Characters[to - 1] is '*' or '#' or ':' or '。')
        {
            to--;
        }

        TableUnit? unit = null;
        int open = folded.Slice(from, to).LastIndexOf('(');
        if (open > 0 && folded.Characters[to - 1] == ')')
        {
            unit = TableUnit.Read(folded.Slice(from + open + 1, to - 1));
            to = unit is not null ? from + open : to;
        }

        int full = to;
        ReadOnlySpan<char> name = folded.Slice(from, to);
        foreach ((string words, Measure measure, bool fall) in Endings)
        {
            if (name.Length > words.Length && name.EndsWith(words, StringComparison.Ordinal))
            {
                return new RowName(from, to - words.Length, full, unit, measure, fall);
            }
        }

        Measure? counted = name.StartsWith("新增", StringComparison.Ordinal) || name.Contains("新增就业", StringComparison.Ordinal) ? Measure.Change : null;
        return new RowName(from, to, full, unit, counted, false);
    }

    // 「1.」, 「(3)」, 「12、」.
    private static int SkipNumber(FoldedText folded, int start, int end)
    {
        int at = start;
        bool bracket = at < end && folded.Characters[at] == '(';
        at += bracket ? 1 : 0;
        int digits = at;
        while (at < end && at - digits < 3 && (char.IsAsciiDigit(folded.Characters[at]) || "一二三四五六七八九十".Contains(folded.Characters[at], StringComparison.Ordinal)))
        {
            at++;
        }

        bool ends = at > digits && at < end && folded.Characters[at] is '.' or '、' or ')';
        return ends ? at + 1 : start;
    }
}
