using System.Globalization;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>How a figure is said in a picture: in the words of its sentence where they can be taken over.</summary>
internal static class FigureWords
{
    private static readonly string[] PassedBefore = ["突破", "超过", "跨越", "跨过", "迈过", "超", "逾", "大于", "高于"];
    private static readonly string[] LeastBefore = ["不低于", "不少于", "不小于", "至少"];
    private static readonly string[] LeastAfter = ["及以上", "以上"];
    private static readonly string[] MostBefore = ["不超过", "不高于", "不突破", "低于"];
    private static readonly string[] MostAfter = ["以内", "以下", "之内"];
    private static readonly string[] NearBefore = ["接近", "将近", "不足", "低于", "少于", "近"];
    private static readonly string[] AboutBefore = ["大约", "大概", "约"];
    private static readonly string[] AboutAfter = ["左右", "上下"];
    private static readonly string[] Verbs =
    [
        "新改扩建", "新增", "新建", "净增", "增加", "减少", "压减", "建成", "新开工", "开工", "完成", "改造", "培育", "引进", "新认定", "举办", "发放", "建设",
        "签约", "落地", "实施", "新签约", "办理", "整治", "治理", "累计", "兑现", "争取",
    ];

    /// <summary>The name of what is measured, as the text has it; with a place that is not the document's own.</summary>
    internal static string Label(Fact fact)
    {
        string name = Bare(fact.Indicator.Written);
        return fact.Place is { Length: > 0 } place && !name.StartsWith(place, StringComparison.Ordinal) ? place + name : name;
    }

    /// <summary>The name with the verb that stands before it, for a figure that was added or done: 新增三甲医院.</summary>
    internal static string DoneLabel(Plan plan, Fact fact)
    {
        string label = Label(fact);
        string clause = PlanText.Words(plan.Text, PlanText.Clause(plan.Text, fact));
        int at = clause.IndexOf(fact.Indicator.Written, StringComparison.Ordinal);
        if (at > 0)
        {
            foreach (string verb in Verbs)
            {
                if (clause[..at].EndsWith(verb, StringComparison.Ordinal))
                {
                    return verb + label;
                }
            }
        }

        return label;
    }

    /// <summary>The figure with the words that bind it: 突破1500亿元, 7%以上, 约30万人.</summary>
    internal static string Value(Plan plan, Fact fact)
    {
        string written = fact.Value.Written;
        string before = PlanText.Before(plan.Text, fact.Span.Start, 3);
        string after = PlanText.After(plan.Text, fact.Span.End, 3);
        return fact.Comparator switch
        {
            Comparator.MoreThan => Ending(before, PassedBefore) is { } word ? word + written
                : written.Contains('余', StringComparison.Ordinal) || written.Contains('多', StringComparison.Ordinal) ? written
                : Beginning(after, ["余", "多", "以上"]) is { } tail ? written + tail : "超" + written,
            Comparator.AtLeast => Beginning(after, LeastAfter) is { } tail ? written + tail
                : Ending(before, LeastBefore) is { } word ? word + written
                : fact.Measure is Measure.Level or Measure.Change ? written : written + "以上",
            Comparator.AtMost => fact.Measure == Measure.Rank ? written
                : Beginning(after, MostAfter) is { } tail ? written + tail
                : Ending(before, MostBefore) is { } word ? word + written : written + "以内",
            Comparator.LessThan => fact.Measure == Measure.Rank ? written : (Ending(before, NearBefore) ?? "近") + written,
            Comparator.About => Beginning(after, AboutAfter) is { } tail ? written + tail : (Ending(before, AboutBefore) ?? "约") + written,
            Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => written,
        };
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

    /// <summary>What was added or lost; in percent, the growth over the whole time.</summary>
    internal static string Change(Plan plan, Fact fact) => fact.Value.Unit == "%" ? Growth(plan, fact) : Value(plan, fact);

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

    /// <summary>A streak, with the rank that was held so long where there is one: 连续35年居全国第1位.</summary>
    internal static string Streak(Fact streak, Fact? rank)
    {
        string years = streak.Value.Written.StartsWith("连续", StringComparison.Ordinal) || !char.IsAsciiDigit(streak.Value.Written[0]) && !streak.Value.Written.EndsWith('年')
            ? streak.Value.Written : "连续" + streak.Value.Written;
        return rank is null ? years : years + Rank(rank with { Indicator = rank.Indicator with { Written = "" } });
    }

    /// <summary>A share with its whole: 占地区生产总值8.7%.</summary>
    internal static string Share(Plan plan, Fact fact) => (fact.Scope is { Length: > 0 } scope ? "占" + scope : "占比") + Value(plan, fact);

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

    /// <summary>A name without the quotation marks that hold all of it.</summary>
    internal static string Bare(string name) =>
        name.Length > 2 && name[0] == '“' && name.IndexOf('”', StringComparison.Ordinal) == name.Length - 1 ? name[1..^1] : name;

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
