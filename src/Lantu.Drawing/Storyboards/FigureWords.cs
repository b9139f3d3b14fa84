using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Storyboards;

/// <summary>How a figure is said in a picture: in the words of its sentence where they can be taken over.</summary>
internal static class FigureWords
{
    private static readonly string[] BoundsBefore =
    [
        "不低于", "不少于", "不小于", "至少", "不超过", "不高于", "不突破", "突破", "超过", "跨越", "跨过", "迈过", "大于", "高于", "接近", "将近", "不足", "不到", "低于",
        "少于", "大约", "大概", "超", "逾", "近", "约",
    ];

    private const int LongestRest = 12;

    private static readonly string[] BoundsAfter = ["及以上", "以上", "以内", "以下", "之内", "左右", "上下", "余", "多"];

    private static readonly string[] Falls = ["累计下降", "下降", "降低", "减少", "压减", "缩减", "缩短", "回落", "下调", "降", "减"];
    private static readonly string[] Rises = ["增长", "提高", "提升", "上升", "增加", "延长", "扩大", "上涨", "新增", "净增", "上调", "增"];

    /// <summary>The figure with the words that bind it: 突破1500亿元, 7%以上, 约30万人.</summary>
    /// <remarks>Where the sentence binds it, its own words are taken over: 下降超过三成 is less than −30 % to a reader of numbers alone.</remarks>
    internal static string Value(Plan plan, Fact fact)
    {
        string written = fact.Value.Written;
        if (fact.Measure == Measure.Rank || fact.Value.Number is null)
        {
            return written;
        }

        string? before = Ending(PlanText.Before(plan.Text, fact.Span.Start, 3), BoundsBefore);
        string? after = Beginning(PlanText.After(plan.Text, fact.Span.End, 3), BoundsAfter);
        bool within = written.Contains('余', StringComparison.Ordinal) || written.Contains('多', StringComparison.Ordinal);
        return fact.Comparator switch
        {
            Comparator.MoreThan or Comparator.AtLeast or Comparator.AtMost or Comparator.LessThan or Comparator.About when before is not null || after is not null =>
                before + written + after,
            Comparator.MoreThan => within ? written : "超" + written,
            Comparator.AtLeast => fact.Measure is Measure.Level or Measure.Change ? written : written + "以上",
            Comparator.AtMost => written + "以内",
            Comparator.LessThan => within ? written : "近" + written,
            Comparator.About => "约" + written,
            Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => written,
        };
    }

    /// <summary>A change with its direction: 下降18%, 提高5.27个百分点, 减少3000万吨; alone where the name has the verb: 新增三甲医院 2家.</summary>
    internal static string Change(Plan plan, Fact fact, string label)
    {
        string value = Value(plan, fact).TrimStart('-', '−', '+');
        bool rate = fact.Value.Unit is "%" or "pp";
        if (fact.Value.Number is not { } number || (!rate && HasDirection(label)) || label.AsSpan().ContainsAny("增减降"))
        {
            return value;
        }

        string before = PlanText.Before(plan.Text, fact.Span.Start, 10);
        string? bound = Ending(before, BoundsBefore);
        before = bound is null ? before : before[..^bound.Length];
        before = before.TrimEnd('了', '至', '到', '再', '为');
        string? verb = Ending(before, number < 0 ? Falls : Rises);
        return verb switch
        {
            null when number < 0 => (rate ? "下降" : "减少") + value,
            null => rate ? (fact.Value.Unit == "pp" ? "提高" : "增长") + value : value,
            "降" => "下降" + value,
            "减" => "减少" + value,
            "增" => "增加" + value,
            _ => verb + value,
        };
    }

    /// <summary>A change with the verb of its sentence, to stand beside the level that it led to: 净增530户; null without one.</summary>
    internal static string? Added(Plan plan, Fact fact)
    {
        string change = Change(plan, fact, "");
        if (fact.Value.Number < 0 || fact.Value.Unit is "%" or "pp" || change != Value(plan, fact))
        {
            return change;
        }

        string label = FigureLabels.WithVerb(plan, fact);
        string name = FigureLabels.Of(fact);
        string verb = label.EndsWith(name, StringComparison.Ordinal) ? label[..^name.Length] : "";
        return verb.Length > 0 ? verb + change : name.StartsWith('新') || name.StartsWith('净') ? name[..2] + change : null;
    }

    /// <summary>A growth with its direction: 增长7.9%, 下降1.2%, 年均增长7.9%.</summary>
    internal static string Growth(Plan plan, Fact fact)
    {
        if (fact.Value.Number is not { } number)
        {
            return fact.Value.Written;
        }

        string value = Value(plan, fact).TrimStart('-', '−', '+');
        string verb = number < 0 ? "下降" : number == 0 ? "持平" : "增长";
        if (value.StartsWith("增长", StringComparison.Ordinal) || value.StartsWith("下降", StringComparison.Ordinal))
        {
            verb = "";
        }

        return (fact.Measure == Measure.AverageGrowth ? "年均" : "") + verb + value;
    }

    /// <summary>A rank with its field: 居全省县（市、区）第2位, 全国领跑; 增速居… where the growth is ranked.</summary>
    internal static string Rank(Fact fact)
    {
        string what = fact.Indicator.Written;
        string subject = what.EndsWith("增速", StringComparison.Ordinal) || what.EndsWith("增幅", StringComparison.Ordinal) ? what[^2..]
            : what.EndsWith("总量", StringComparison.Ordinal) && what.Length > 2 ? "总量" : "";
        string scope = fact.Scope ?? "";
        string written = fact.Value.Written;
        bool numbered = written.StartsWith('第') || written.StartsWith('前') || written.EndsWith('位') || written.EndsWith('名');
        if (fact.Value.Number is null || !numbered)
        {
            return subject + scope + written;
        }

        return subject + (scope.Length > 0 ? "居" + scope : "") + written;
    }

    /// <summary>A streak, with the rank that was held so long where there is one: 连续35年居全国第1位, 连续9年高于全省平均水平.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="streak">The streak.</param>
    /// <param name="rank">The rank that was held, as <see cref="Holds"/> says; null for none.</param>
    internal static string Streak(Plan plan, Fact streak, Fact? rank)
    {
        string written = streak.Value.Written;
        string years = written.Contains('连', StringComparison.Ordinal) || (!char.IsAsciiDigit(written[0]) && !written.EndsWith('年')) ? written : "连续" + written;
        if (rank is not null)
        {
            return years + Rank(rank with { Indicator = rank.Indicator with { Written = "" } });
        }

        // So many years of what: the rest of the clause says it.
        TextSpan clause = PlanText.Clause(plan.Text, streak);
        string rest = clause.End > streak.Span.End ? PlanText.Words(plan.Text, new TextSpan(streak.Span.End, clause.End)) : "";
        string subject = streak.Indicator.Written.EndsWith("增速", StringComparison.Ordinal) ? "增速" : "";
        return rest.Length is > 0 and <= LongestRest && years.StartsWith("连续", StringComparison.Ordinal) ? subject + years + rest : years;
    }

    /// <summary>Whether a rank is what a streak held: 增速连续9年… says nothing of the place to which 总量 rose.</summary>
    internal static bool Holds(Plan plan, Fact streak, Fact rank) =>
        streak.Indicator.Written == rank.Indicator.Written && rank.Baseline is null && PlanText.Clause(plan.Text, streak).Contains(rank.Span);

    /// <summary>A share with its whole: 占地区生产总值8.7%, 占GDP的14%; alone where the name says that it is one.</summary>
    internal static string Share(Plan plan, Fact fact, string label)
    {
        string value = Value(plan, fact);
        bool told = label.EndsWith('率') || label.EndsWith("占比", StringComparison.Ordinal) || label.EndsWith("比重", StringComparison.Ordinal)
            || label.EndsWith("比例", StringComparison.Ordinal) || label.EndsWith("份额", StringComparison.Ordinal) || label.EndsWith("程度", StringComparison.Ordinal);
        return fact.Scope is { Length: > 0 } scope ? (told && label.Contains(scope, StringComparison.Ordinal) ? value : "占" + scope + (char.IsAsciiLetterOrDigit(scope[^1]) ? "的" : "") + value)
            : told ? value : "占比" + value;
    }

    /// <summary>So many times another value: 增长1.5倍, 是2020年的2.3倍, 翻一番.</summary>
    internal static string Multiple(Plan plan, Fact fact)
    {
        string value = Value(plan, fact);
        if (value.StartsWith('翻'))
        {
            return value;
        }

        string before = PlanText.Before(plan.Text, fact.Span.Start, 6);
        string? bound = Ending(before, BoundsBefore);
        before = bound is null ? before : before[..^bound.Length];
        string? verb = Ending(before.TrimEnd('了'), ["增长", "增加", "提高", "提升", "扩大"]);
        return verb is not null ? verb + value : fact.Reference is { Length: > 0 } reference ? "是" + reference + "的" + value : value;
    }

    /// <summary>The months of a period that is no whole year: 1—9月; null for whole years.</summary>
    internal static string? Months(Fact fact)
    {
        if (fact.Period is not { } period || period.From.Year != period.To.Year || (period.From.Month == 1 && period.To.Month == 12))
        {
            return null;
        }

        return period.From.Month == period.To.Month
            ? string.Create(CultureInfo.InvariantCulture, $"{period.From.Month}月")
            : string.Create(CultureInfo.InvariantCulture, $"{period.From.Month}—{period.To.Month}月");
    }

    // 新增就业, 压减产能, 增长额: the name says already which way it went.
    private static bool HasDirection(string label) =>
        label.AsSpan().ContainsAny("增减降") || label.StartsWith('新');

    private static string? Ending(string words, string[] list)
    {
        foreach (string word in list)
        {
            if (words.EndsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    private static string? Beginning(string words, string[] list)
    {
        foreach (string word in list)
        {
            if (words.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
