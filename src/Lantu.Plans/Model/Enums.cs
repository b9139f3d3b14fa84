namespace Lantu.Plans.Model;

/// <summary>What a fact speaks of: what was reached, what is intended, or neither.</summary>
public enum Nature
{
    /// <summary>Achieved or observed: 「增长7.9%」 in a review.</summary>
    Result,

    /// <summary>Intended, expected or planned: 「增长7%以上」 among the expected targets.</summary>
    Target,

    /// <summary>True of something that this plan neither reports nor promises.</summary>
    Context,
}

/// <summary>How a fact measures its indicator; see the manual of facts for each.</summary>
public enum Measure
{
    /// <summary>An amount, a stock, a flow, or a rate that is itself the indicator: 「159.5亿元」, 「失业率5%」.</summary>
    Level,

    /// <summary>The change against the same period a year before, in percent; a fall is negative.</summary>
    Growth,

    /// <summary>The average growth a year over a period, in percent: 「年均增长7.9%」.</summary>
    AverageGrowth,

    /// <summary>An absolute change in the unit of the indicator, or a total change over several years.</summary>
    Change,

    /// <summary>A part of a whole, in percent: 「占全省12.5%」.</summary>
    Share,

    /// <summary>So many times another value: 「翻一番」 is 2, 「增长1.5倍」 is 2.5.</summary>
    Multiple,

    /// <summary>A place in an order: 「第2位」 is 2.</summary>
    Rank,

    /// <summary>So many periods in a row: 「连续35年」 is 35.</summary>
    Streak,
}

/// <summary>How the value of a fact binds: 「以上」, 「以内」, 「左右」, or a direction without a number.</summary>
public enum Comparator
{
    /// <summary>The figure itself.</summary>
    Equal,

    /// <summary>以上, 不低于, and a level to be reached.</summary>
    AtLeast,

    /// <summary>超, 突破, 多, 余.</summary>
    MoreThan,

    /// <summary>以内, 不超过.</summary>
    AtMost,

    /// <summary>近, 不足, 低于.</summary>
    LessThan,

    /// <summary>左右, 约.</summary>
    About,

    /// <summary>Between two figures: 「5%—5.5%」.</summary>
    Between,

    /// <summary>In step with another indicator: 「与经济增长同步」.</summary>
    InStepWith,

    /// <summary>Upward, without a number: 「稳步提升」.</summary>
    Up,

    /// <summary>Downward, without a number: 「持续缩小」.</summary>
    Down,

    /// <summary>Unchanged, without a number: 「保持稳定」.</summary>
    Stable,
}

/// <summary>How firmly a target is promised.</summary>
public enum Firmness
{
    /// <summary>确保, 必须, 不低于 by word of promise.</summary>
    Commitment,

    /// <summary>力争, 努力, 争取.</summary>
    Aspiration,
}

/// <summary>Whether a target of a plan binds.</summary>
public enum Obligation
{
    /// <summary>预期性.</summary>
    Anticipatory,

    /// <summary>约束性.</summary>
    Obligatory,
}

/// <summary>The prices in which a figure is stated.</summary>
public enum PriceBasis
{
    /// <summary>现价, 名义.</summary>
    Nominal,

    /// <summary>可比价, 不变价, 实际增长.</summary>
    Real,

    /// <summary>可比口径, 同口径.</summary>
    Comparable,
}

/// <summary>How final a figure is.</summary>
public enum Vintage
{
    /// <summary>初步核算, 快报.</summary>
    Preliminary,

    /// <summary>预计, 预计达到.</summary>
    Estimated,

    /// <summary>核定, 决算.</summary>
    Final,
}

/// <summary>What a section holds.</summary>
public enum SectionRole
{
    /// <summary>What was done.</summary>
    Review,

    /// <summary>Guiding principles and general requirements.</summary>
    Guidance,

    /// <summary>Goals of several years.</summary>
    Goals,

    /// <summary>The main expected targets.</summary>
    Targets,

    /// <summary>What is to be done.</summary>
    Tasks,

    /// <summary>How the government means to work.</summary>
    Conduct,

    /// <summary>Explanations of words, footnotes.</summary>
    Notes,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>What kind of intention a task is.</summary>
public enum TaskKind
{
    /// <summary>A goal without a figure: one of 「八个典范」.</summary>
    Goal,

    /// <summary>A named bundle of tasks: 「实施市场繁荣行动」.</summary>
    Initiative,

    /// <summary>A measure in it: 「做强实体经济」.</summary>
    Task,

    /// <summary>Has a site or an investment.</summary>
    Project,

    /// <summary>One of the practical livelihood projects (民生实事).</summary>
    LivelihoodProject,

    /// <summary>How the government means to work: 「以“学”铸魂」.</summary>
    Conduct,
}

/// <summary>What happened.</summary>
public enum EventKind
{
    /// <summary>荣获, 获评, 蝉联.</summary>
    Award,

    /// <summary>获批, 批复, 批准.</summary>
    Approval,

    /// <summary>开业, 建成投用, 通车, 封关.</summary>
    Opening,

    /// <summary>入选, 列入, 跻身.</summary>
    Selection,

    /// <summary>考察, 调研, 来访.</summary>
    Visit,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>What kind of statement without a figure.</summary>
public enum StatementKind
{
    /// <summary>「以比拼夺冠为驱动，经济“硬实力”高位提升」.</summary>
    Theme,

    /// <summary>A sentence of the guiding principles.</summary>
    Principle,
}

/// <summary>What genre a document is of.</summary>
public enum DocumentKind
{
    /// <summary>一图读懂.</summary>
    Digest,

    /// <summary>政府工作报告.</summary>
    WorkReport,

    /// <summary>统计公报.</summary>
    Communique,

    /// <summary>五年规划纲要.</summary>
    Plan,

    /// <summary>计划执行情况报告.</summary>
    PlanExecution,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>The level of an administrative division.</summary>
public enum PlaceLevel
{
    /// <summary>国家.</summary>
    Country,

    /// <summary>省、自治区、直辖市.</summary>
    Province,

    /// <summary>地级市、自治州、盟、地区.</summary>
    Prefecture,

    /// <summary>县、县级市、区、旗.</summary>
    County,

    /// <summary>乡、镇、街道.</summary>
    Township,
}

/// <summary>How much a doubt weighs.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A figure or a name may be wrong.</summary>
    Warning,

    /// <summary>A part of the document could not be read.</summary>
    Error,
}
