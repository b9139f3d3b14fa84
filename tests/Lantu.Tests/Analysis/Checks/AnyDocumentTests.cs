using CsCheck;
using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Tests.Reading;
using Xunit;
using Check = Lantu.Analysis.Checks.Check;

namespace Lantu.Tests.Analysis.Checks;

/// <summary>A strange document yields findings or none, never an exception.</summary>
public sealed class AnyDocumentTests
{
    private static readonly string[] Things = ["地区生产总值", "出口", "进口", "进出口总额", "一般公共预算收入", "税收收入", "常住人口", "人均地区生产总值", "粮食产量", "优良天数", "城乡居民收入比", "城镇化率", "上市公司"];
    private static readonly string[] Joints = ["", "增长", "下降", "年均增长", "从0.04亿元增加到", "由9万亿元下降到", "占全省", "占一般公共预算收入的", "突破", "近", "，其中", "居全省第", "连续", "比上年增加"];
    private static readonly string[] Units = ["亿元", "万亿元", "%", "个百分点", "万吨", "家", "倍", "位", "年", "人", "天", ""];
    private static readonly Gen<string> Number = Gen.OneOf(Gen.Const("0"), Gen.Const("0.0"), Gen.Const("100"), Gen.Const("9999999999999999"), Gen.Int[0, 99_999].Select(static n => $"{n / 10}.{n % 10}"), Gen.Int[0, 2000].Select(static n => $"{n}"));

    private static readonly Gen<string> Clause = Gen.Select(Gen.Int[0, Things.Length - 1], Gen.Int[0, Joints.Length - 1], Number, Gen.Int[0, Units.Length - 1], static (thing, joint, number, unit) => Things[thing] + Joints[joint] + number + Units[unit]);

    private static readonly Gen<string> Passage = Clause.Array[1, 12].Select(static clauses => string.Join('，', clauses) + "。");

    [Fact]
    public void Never_throws_and_gives_the_same_twice() =>
        Gen.Select(Passage, Passage, Passage).Sample(
            static (year, five, targets) =>
            {
                Plan plan = Readings.Of($"# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n{year}\n\n## 二、“十四五”时期工作回顾\n\n{five}\n\n## 三、2026年主要预期目标\n\n{targets}\n");
                Plan old = Readings.Of($"# 云洲市2025年政府工作报告\n\n## 一、2024年工作回顾\n\n{five}\n\n## 二、2025年主要预期目标\n\n{year}\n");
                Findings once = Check.All([old, plan], [], derive: true, Catalogues.Default);
                Findings twice = Check.All([old, plan], [], derive: true, Catalogues.Default);
                Assert.Equal(once.All.Concat(once.Derived).Select(static finding => finding.Message), twice.All.Concat(twice.Derived).Select(static finding => finding.Message));
            },
            iter: 400);

    // A year before the first that a streak may begin in.
    [Fact]
    public void A_streak_of_a_year_long_past_is_left_alone()
    {
        Plan plan = Readings.Of("# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n人均地区生产总值从0.04亿元增加到1923年，进出口总额连续306年，进口增长4%。\n");
        Assert.False(Check.All([plan], [], derive: true, Catalogues.Default).HasContradiction);
    }

    // All pairs of figures, and all sets that mend them, would take hours.
    [Fact]
    public void A_document_full_of_contradictions_takes_no_longer_than_others()
    {
        string passage = string.Concat(Enumerable.Range(0, 400).Select(static i => $"出口{100 + (i * 7 % 50)}亿元，增长{i % 9}%，进口{50 + i}亿元，增长4%，进出口总额{i}亿元，增长90%。\n\n"));
        long begun = System.Diagnostics.Stopwatch.GetTimestamp();
        Findings found = Check.All([Readings.Of($"# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n{passage}")], [], derive: true, Catalogues.Default);

        Assert.True(found.HasContradiction);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 30);
    }
}
