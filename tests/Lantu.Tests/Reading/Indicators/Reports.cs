using Lantu.Plans.Model;

namespace Lantu.Tests.Reading.Indicators;

/// <summary>Reports of an invented city, each with one passage to be read: the rest is silent.</summary>
internal static class Reports
{
    private const string Title = "# 云洲市2026年政府工作报告\n\n";
    private const string QuietReview = "## 一、2025年工作回顾\n\n过去一年，成绩来之不易。\n\n";

    /// <summary>What 2025 brought.</summary>
    internal static Plan Review(string passage) => Readings.Of($"{Title}## 一、2025年工作回顾\n\n{passage}\n");

    /// <summary>What the five years of the plan brought.</summary>
    internal static Plan FiveYears(string passage) => Readings.Of($"{Title}## 一、“十四五”时期工作回顾\n\n{passage}\n");

    /// <summary>The main expected targets of 2026.</summary>
    internal static Plan Targets(string passage) => Readings.Of($"{Title}{QuietReview}## 二、2026年主要预期目标\n\n{passage}\n");

    /// <summary>The work of 2026.</summary>
    internal static Plan Tasks(string passage) => Readings.Of($"{Title}{QuietReview}## 二、2026年重点工作\n\n{passage}\n");

    /// <summary>The goals for 2030.</summary>
    internal static Plan Goals(string passage) => Readings.Of($"{Title}{QuietReview}## 二、“十五五”时期的奋斗目标\n\n{passage}\n");
}
