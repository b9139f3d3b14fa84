using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>The name under which a figure is drawn, and whether that name reads well by itself.</summary>
internal static class FigureLabels
{
    private static readonly string[] Verbs =
    [
        "新改扩建", "新增", "新建", "净增", "增加", "减少", "压减", "建成", "新开工", "开工", "完成", "开工改造", "更新改造", "改造", "培育", "引进", "新认定", "举办",
        "发放", "建设", "签约", "落地", "实施", "新签约", "办理", "整治", "治理", "累计", "兑现", "争取", "新开通", "开通", "新设", "新引进", "新培育", "筹集", "淘汰",
    ];

    // 耕地面积实现连续5连增, 固定资产投资保持稳定增长3%: how it went, not what it is.
    private static readonly string[] Tails =
    [
        "保持稳定增长", "保持基本稳定", "保持稳定", "保持增长", "保持", "历史性", "首次", "持续", "预计", "实现", "达到", "突破", "超过", "力争", "只占", "占", "达", "約", "仅", "等",
    ];

    private static readonly string[] Leads = ["其中", "全年", "预计", "力争", "确保", "提出"];

    // Names that say nothing without the sentence around them.
    private static readonly HashSet<string> Generic = new(
        [
            "投资", "总投资", "总产值", "增加值", "营收", "总面积", "完成投资", "计划投资", "年度计划", "资金", "收入", "总收入", "产值", "利润", "产量", "数量", "总量", "规模", "总数", "人数", "面积", "里程", "浓度",
            "满意率", "化解率", "办结率", "办复率", "处理率", "增速", "增幅", "标准", "占比", "比例", "比重", "指数", "排名", "位次", "测评", "综合测评", "国家综合测评", "费用", "金额",
            "价格", "成本", "项目", "企业", "企业数", "措施", "举措", "政策", "活动", "工程", "任务", "问题", "床位", "其他", "全国", "全省", "全市", "农村", "国家级", "省级", "省级总量",
            "全长", "进度", "完工", "交付", "生产", "经济", "公司", "增产", "提案", "月", "用", "而", "资产总额", "投资完成率", "完成率", "执行率", "达标率", "参保率", "覆盖率", "利用率",
            "出口量", "资金执行率", "建设", "建成", "投运", "建成投运", "建成投用", "开工", "竣工", "实现", "工业", "农业", "相关产业", "消费额", "改造", "惠及群众", "减免率", "投资额", "成交额", "交易额", "销售额", "营业收入", "服务", "就业", "实施项目", "市场", "个人", "单位",
        ],
        StringComparer.Ordinal);

    // Words that begin a piece of a sentence, and the nouns that begin with the same letters.
    private static readonly (char Start, string[] Nouns)[] Pieces =
    [
        ('是', []), ('在', ["在建", "在校", "在册", "在库", "在营", "在岗", "在园", "在职", "在读", "在线"]), ('对', ["对外", "对口", "对台"]), ('被', ["被征"]), ('使', ["使用"]), ('将', []),
        ('把', []), ('由', []), ('以', ["以旧换新", "以工代赈"]), ('向', []), ('与', []), ('及', []), ('和', ["和美", "和谐"]), ('或', []), ('也', []), ('还', ["还本", "还款", "还林", "还草"]),
        ('并', ["并网"]), ('该', []), ('这', []), ('那', []), ('至', []), ('到', ["到位", "到港", "到期"]), ('比', []), ('较', []), ('占', ["占地"]), ('达', ["达标", "达产"]), ('于', []), ('因', []),
        ('而', []), ('但', []), ('且', []), ('则', []), ('就', ["就业", "就近"]), ('为', ["为企业减负", "为经营主体减负", "为市场主体减负"]), ('其', ["其他"]), ('从', ["从业"]), ('的', []), ('之', []),
        ('、', []), ('，', []), ('”', []), ('）', []), ('（', []), (')', []), ('(', []), ('；', []), ('/', []), ('／', []), ('用', ["用地", "用电", "用水", "用气", "用能"]), ('现', ["现代", "现货", "现金", "现价"]), ('每', ["每万", "每百", "每千"]), ('各', ["各类", "各项", "各级"]), ('通', ["通车", "通信", "通航", "通用", "通行", "通达", "通关", "通道"]), ('仅', []),
    ];

    private static readonly string[] PieceEnds =
        ["的", "和", "与", "及", "了", "在", "被", "对", "向", "从", "将", "各", "过程中", "工作中", "方面", "、", "，", "会上", "镇上", "乡上", "村上", "“", "（", "(", "《", "-", "—", "也", "都", "是", "比", "较", "就", "降到最低"];

    private static readonly string[] Within = ["其中", "大约", "完成了", "取得了", "实现了", "达到了", "仍然", "必须", "可以"];

    /// <summary>The name of what is measured, as the text has it; with a place that is not the document's own.</summary>
    internal static string Of(Fact fact)
    {
        string name = Trimmed(Bare(fact.Indicator.Written));
        if (fact.Indicator.Id is not null && fact.Measure == Measure.Level && name.Length >= 6 && (name.StartsWith("完成", StringComparison.Ordinal) || name.StartsWith("实现", StringComparison.Ordinal)))
        {
            name = name[2..];
        }

        return fact.Place is { Length: > 0 } place && !name.StartsWith(place, StringComparison.Ordinal) ? place + name : name;
    }

    /// <summary>The name with the verb that stands before it, for a figure that was added or done: 新增三甲医院.</summary>
    internal static string WithVerb(Plan plan, Fact fact)
    {
        string label = Of(fact);
        string clause = PlanText.Words(plan.Text, PlanText.Clause(plan.Text, fact));
        int at = clause.IndexOf(fact.Indicator.Written, StringComparison.Ordinal);
        if (at <= 0 || Verbs.Any(verb => label.StartsWith(verb, StringComparison.Ordinal)))
        {
            return label;
        }

        string before = clause[..at];
        // 开工改造城镇老旧小区196个、城中村6万户: the verb of a list stands before its first.
        string? found = Verbs.Where(verb => before.EndsWith(verb, StringComparison.Ordinal)
                || ((before.EndsWith('、') || before.EndsWith('和')) && clause.StartsWith(verb, StringComparison.Ordinal)))
            .MaxBy(verb => verb.Length);
        return found is null || (found == "完成" && fact.Indicator.Id is not null && fact.Measure == Measure.Level) ? label : found + label;
    }

    /// <summary>Whether some words begin in the midst of a sentence.</summary>
    internal static bool BeginsAsPiece(string words) => words.Length == 0 || Array.Exists(Pieces, piece =>
        words[0] == piece.Start && !piece.Nouns.Any(noun => words.StartsWith(noun, StringComparison.Ordinal)));

    /// <summary>Whether a name tells by itself what is measured: no piece of a sentence, no word that any figure could bear.</summary>
    internal static bool ReadsWell(string label) => label.Length >= 2 && !IsPiece(label) && !IsGeneric(label);

    /// <summary>Whether a name says nothing without its sentence: 投资 of what, 满意率 of whom.</summary>
    internal static bool IsGeneric(string label) => Generic.Contains(label);

    /// <summary>Whether a name is a piece of a sentence.</summary>
    internal static bool IsPiece(string label)
    {
        if (label.Length == 0 || label.AsSpan().ContainsAny("，；。\n") || !IsBalanced(label) || Within.Any(word => label.Contains(word, StringComparison.Ordinal)))
        {
            return true;
        }

        if (BeginsAsPiece(label))
        {
            return true;
        }

        // 总量在投资中, 大庆原油产量在十七年间: where or when, not what.
        if (label.LastIndexOf('在') > 0 && (label[^1] is '中' or '上' or '间' or '内' or '里'))
        {
            return true;
        }

        return PieceEnds.Any(end => label.EndsWith(end, StringComparison.Ordinal)) || EndsWithFigure(label);
    }

    /// <summary>Whether quotation marks and brackets are all closed.</summary>
    internal static bool IsBalanced(string words)
    {
        foreach ((char open, char close) in new[] { ('“', '”'), ('（', '）'), ('(', ')'), ('《', '》') })
        {
            if (words.Count(letter => letter == open) != words.Count(letter => letter == close))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name without the quotation marks that hold all of it.</summary>
    internal static string Bare(string name) =>
        name.Length > 2 && name[0] == '“' && name.IndexOf('”', StringComparison.Ordinal) == name.Length - 1 ? name[1..^1] : name;

    // 未来乡村104个: the figure of something else hangs on.
    private static bool EndsWithFigure(string label)
    {
        int at = label.Length - 1;
        while (at > 0 && label.Length - at <= 3 && !char.IsAsciiDigit(label[at]))
        {
            at--;
        }

        return char.IsAsciiDigit(label[at]) && at < label.Length - 1 && !char.IsAsciiLetter(label[at + 1]) && label[at + 1] is not ('年' or '.' or '级' or '线' or '号');
    }

    private static string Trimmed(string name)
    {
        string words = name;
        bool cut = true;
        while (cut)
        {
            cut = false;
            foreach (string tail in Tails.Where(tail => words.EndsWith(tail, StringComparison.Ordinal) && words.Length - tail.Length >= 3))
            {
                words = words[..^tail.Length];
                cut = true;
                break;
            }
        }

        foreach (string lead in Leads)
        {
            if (words.StartsWith(lead, StringComparison.Ordinal) && words.Length - lead.Length >= 3)
            {
                words = words[lead.Length..];
            }
        }

        return words;
    }
}
