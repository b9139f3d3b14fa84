using Lantu.Text.Words;

namespace Lantu.Reading.Sentences;

/// <summary>Small closed sets of words that rules ask for.</summary>
internal static class Words
{
    /// <summary>Nouns that only say which side of the last subject is meant: 出口…，增速居全省第3.</summary>
    internal static readonly WordTrie<bool> Relational = Set(
        "增速", "增幅", "总量", "总数", "总额", "规模", "总规模", "占比", "比重", "人数", "户数", "产量", "年度产量", "产值", "金额", "成交金额", "成交额", "交易额", "合同金额", "完成投资", "投资", "总投资", "年产值", "营收", "营业收入", "销售额",
        "销售收入", "利润", "增加值", "份额", "实现产值", "实现营收", "贡献率", "协议投资", "协议资金", "计划投资", "计划总投资", "累计完成投资", "年度投资", "数量", "存量", "增量", "保有量", "覆盖率", "排名", "位次", "总产量", "单产", "面积",
        "投资额", "协议总投资", "到位资金", "合同额", "总产值", "总面积", "总里程", "里程", "库容", "装机", "惠及", "带动", "投资完成率", "完成率", "年均", "总值", "均价", "余额", "首期规模", "速度", "质量", "综合排名", "综合实力", "合计", "三项", "两项", "注册资本", "对全", "涨幅", "降幅", "完工量", "开工量", "竣工量");

    /// <summary>States that works and projects pass through.</summary>
    internal static readonly WordTrie<bool> States = Set("开工", "竣工", "完工", "投产", "投用", "签约", "建成", "新开工", "新竣工", "新投产", "新签约");

    /// <summary>What is written down in articles: says nothing without the words for what it is about.</summary>
    internal static readonly WordTrie<bool> Papers = Set("措施", "举措", "政策", "政策措施", "清单", "意见", "任务", "办法", "事项");

    /// <summary>Endings of words that only tell of what kind something is, the noun being left to the last of a list.</summary>
    internal static readonly WordTrie<bool> Kinds = new([new(true, "省重点", "市重点", "县重点", "区重点", "州重点", "级", "省级重点", "市级重点")], backward: true);

    /// <summary>The state with which words end: 老旧小区改造|开工.</summary>
    internal static readonly WordTrie<bool> StateTails = new(
        [new(true, "开工", "竣工", "完工", "投产", "投用", "签约", "建成", "新开工", "新竣工", "新投产", "新签约")], backward: true);

    /// <summary>What a count announces without being a fact: 三个大台阶, 五个方面.</summary>
    internal static readonly WordTrie<bool> Announced = Set(
        "方面", "大台阶", "台阶", "典范", "坚持", "关键", "环节", "原则", "阶段", "层面", "维度", "意识", "自信", "维护", "统一", "全面", "大局", "抓手", "主题", "主线", "转变", "一批", "一体", "必须", "确保", "更加", "更大", "不动摇", "结合", "关口", "面向", "要", "聚焦", "着力", "任务,", "任务。", "任务;", "任务组成", "任务、", "重点任务,");

    /// <summary>Words with which the rest of a clause goes on behind a figure; no noun that it counts.</summary>
    internal static readonly WordTrie<bool> GoesOn = Set(
        "增长", "下降", "提高", "提升", "达", "居", "位", "列", "占", "均", "并", "且", "和", "与", "及", "或", "以", "是", "为", "比", "较", "高于", "低于", "快于", "超", "创", "实现", "完成", "获", "入选", "获得", "开展", "落户", "搬迁", "建成", "开工", "投产", "投用", "全部", "如期", "成功", "顺利", "已",
        "将", "可", "用于", "支持", "推动", "推进", "促进", "带动", "加快", "确保", "在", "从", "由", "到", "至", "向", "对", "使", "让", "同比", "环比", "左右", "以上", "以内", "稳居", "跃居", "继续", "连续", "成为", "同时", "其中", "以及", "等", "惠及", "助力", "集中", "分别", "后", "前",
        "时", "内", "中", "起", "来", "间", "有", "被", "经", "按", "不", "未", "也", "都", "还", "又", "再", "就", "则", "而", "因", "如", "新增", "新建", "实施", "引进", "培育", "打造", "创建", "荣获", "获批", "获评", "覆盖", "升", "降", "增", "减", "领", "排", "名", "第", "首", "率先", "正式", "(", ",", "解决", "改善", "至少", "努力", "力争", "多出", "超出", "台阶", "大关", "关口", "三个", "两个", "四个", "五个", "一个", "新台阶", "三大", "!实施类", "!在建", "!在校", "!在孵", "!名优", "!中小", "!中国", "!中西部", "!中心", "!中央", "!中华", "!中医", "!中型", "!主要污染物", "!前沿", "!时尚", "!内河", "!内贸", "!起重", "!到期", "!对外", "!对口", "!向阳", "!均衡", "!增值", "!增材", "!减排", "!领军", "!领航", "!领跑者", "!第三方", "!首台", "!首店", "!首批", "!首套", "!可再生", "!按揭", "!不动产", "!不锈钢", "!未来", "!都市", "!还迁", "!再生", "!就业", "!因病", "!有色", "!被动", "!经济", "!经营", "!来华", "!列车", "!占地", "!比赛", "!超高", "!超算", "!超级", "!超市", "!创新", "!创业", "!创意", "!创客", "!获奖", "!集中供热", "!集中供养", "!排水", "!排污", "!排涝", "!名师", "!名医", "!名企", "!名校", "!名村", "!名镇", "!支持资金", "!提升工程", "!引进人才", "!升级版", "!后备", "!等级", "!已建", "!建成区", "!开工率", "!时代", "!向海", "!对台", "!居住", "!居民", "!居家", "!未就业", "!未成年", "!未参保", "!有效", "!有机", "!由企业");

    /// <summary>Among whom a rank or a share is told begins like this.</summary>
    internal static readonly WordTrie<bool> Scopes = Set(
        "全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "全球", "世界", "亚洲", "中部", "西部", "东部", "东北", "长三角", "珠三角", "同类", "省内", "国内", "我国", "我省", "全自治区", "华东", "华中", "华北", "华南", "西北", "西南", "川", "副省级", "地级", "计划单列市", "省会", "县级", "城市", "31个",
        "各省", "各市", "东北三省", "沿海", "内陆", "中西部", "同等", "同期", "同级", "全行业", "建国以来", "历史", "京津冀", "大湾区", "成渝", "万亿", "百强", "GDP", "十", "粤", "闽", "苏", "浙", "鲁", "设区市", "市州", "盟市", "欧洲", "东盟", "国际", "国家", "非");

    /// <summary>Verbs that hold a rank.</summary>
    internal static readonly WordTrie<bool> RankVerbs = Set(
        "稳居", "位居", "跃居", "居", "位列", "列", "排名", "排在", "排", "保持", "蝉联", "获评", "获", "获得", "取得了", "荣获", "成为", "进入", "跻身", "升至", "跃升至", "升到", "上升到", "上升至", "前移至", "提升至", "提升到", "进至", "进位至", "夺得", "名列", "取得", "是", "位于", "领跑", "为", "均居", "均为", "双双", "继续保持", "继续居", "继续位居",
        "持续保持", "连续保持", "继续稳居", "始终居", "持续位居", "首次进入", "首次跻身", "迈入", "迈进", "达到", "实现", "全部位列", "均位列", "均位居", "均列", "分列", "分居", "分别居", "分别位居", "分别列", "分别位列", "分别排名", "力争进入", "冲刺", "达", "位次", "从", "由", "在", "占据", "牢牢占据", "荣登", "登上", "问鼎", "高居", "恒居", "处于", "入围", "入列", "重返", "重回", "挺进", "晋级", "摘得", "勇夺");

    /// <summary>Endings of what is itself a rate, an intensity or a score, so that a percentage is its level.</summary>
    internal static readonly WordTrie<bool> Rates = new(
        [new(true, "率", "比例", "强度", "覆盖面", "满意度", "指数", "水平", "浓度", "系数", "面", "负担", "化率", "度", "贡献", "首位度", "参与度", "知晓度", "投资计划", "序时进度")], backward: true);

    /// <summary>Endings of what is a part of a whole.</summary>
    internal static readonly WordTrie<bool> Parts = new(
        [new(true, "比重", "占比", "份额", "所占比重", "所占比例", "占")], backward: true);

    /// <summary>Endings of what is a growth by its own name.</summary>
    internal static readonly WordTrie<bool> Growths = new(
        [new(true, "增速", "增幅", "涨幅", "增长率", "上涨幅度", "增长速度", "涨跌幅", "增长幅度", "上涨", "增长")], backward: true);

    /// <summary>Whether a word of the set begins here; a longer word that is listed as an exception does not count.</summary>
    internal static bool Starts(WordTrie<bool> words, ReadOnlySpan<char> text, int at) => words.TryMatch(text, at, out _, out bool counts) && counts;

    /// <summary>The relational noun with which words end: 粮食播种|面积.</summary>
    internal static readonly WordTrie<bool> RelationalTails = new(
        [new(true, "增速", "增幅", "总量", "总数", "总额", "规模", "总规模", "占比", "比重", "产量", "总产量", "产值", "总产值", "面积", "播种面积", "种植面积", "金额", "投资", "完成投资", "总投资", "数量", "收入", "销售收入", "利润")], backward: true);

    /// <summary>What happened to the things counted, told behind them: 11家企业|入选….</summary>
    internal static readonly WordTrie<bool> Happened = Set(
        "入选", "获得", "开展", "落户", "搬迁", "建成", "开工", "投产", "获批", "完成", "!完成投资", "!完成产值", "!完成固定", "!完成营", "!完成税", "!完成进出口", "!完成年度投资", "竣工", "上榜", "投用", "落地", "签约", "入库", "纳入", "完工", "晋级", "获评", "开通", "通车", "获认定", "入列", "脱贫", "摘帽", "就业", "改造", "整治", "成为", "入围", "列入", "境外上市", "得到盘活", "实现贯通");

    /// <summary>Clauses that only tell why or how: 由于正在调整中.</summary>
    internal static readonly WordTrie<bool> Asides = Set("由于", "因", "通过", "随着", "为了", "按照", "根据", "在", "经", "以", "如果", "尽管", "虽然", "围绕", "聚焦", "坚持", "对", "与", "同");

    /// <summary>What a streak may hold that says nothing of its own: 连续15年快于….</summary>
    internal static readonly WordTrie<bool> Comparing = Set("快于", "高于", "低于", "优于", "好于", "保持", "超", "增长", "正增长", "下降", "领先", "位居", "居", "稳居", "排名");

    /// <summary>People, told without a measure word: 吸引17万高校毕业生.</summary>
    internal static readonly WordTrie<bool> People = Set(
        "人口", "群众", "农民", "学生", "职工", "居民", "毕业生", "残疾人", "对象", "老人", "老年人", "儿童", "妇女", "村民", "市民", "党员", "干部", "人才", "劳动力", "青年", "教师", "从业者", "人员", "务工");

    /// <summary>What a part of those named does: 我国人口80%以上|在农村.</summary>
    internal static readonly WordTrie<bool> PartVerbs = Set("在", "是", "可以", "已", "属于", "来自", "实现", "能", "均", "用于", "投入", "分布", "集中", "由", "达到", "建成");

    /// <summary>Words that end a counted noun, where they tell how it fared: 背街巷道|全部完工.</summary>
    internal static readonly WordTrie<bool> NounEnds = Set(
        "全部", "全面", "如期", "顺利", "正式", "成功", "加快", "有序", "建成", "开工", "投产", "完工", "竣工", "投入", "年内", "前来", "赴", "通过", "发行", "落地", "达产", "投用", "完成", "开通", "通车", "启动", "推进", "签约", "获批", "相继", "陆续", "先后", "基本", "扎实", "稳步", "实现", "列入", "纳入", "得到", "已", "被", "将");

    /// <summary>Nouns that a verb has become: what they count was done, not standing.</summary>
    internal static readonly WordTrie<bool> Works = new(
        [new(true, "改造", "建设", "治理", "修复", "整治", "搬迁", "安装", "造林", "绿化", "脱贫", "诊断", "培训", "更新", "落户", "城镇化", "还林", "还草", "保护性耕作", "就业")], backward: true);

    /// <summary>Movements that a measure brings about, and no indicator makes by itself: 办事时限压缩30%.</summary>
    internal static readonly WordTrie<bool> Effects = new(
        [new(true, "压减", "精简", "缩短", "压缩", "缩减", "提升", "节约", "压降")], backward: true);

    /// <summary>Words behind 占 … that only say that it is a share.</summary>
    internal static readonly WordTrie<bool> ShareTails = new(
        [new(true, "中所占的比重", "中所占比重", "中的比重", "中占比", "中比重", "的比重", "比重", "的比例", "比例", "的份额", "份额", "总量的", "总额的", "总数的")], backward: true);

    /// <summary>Endings of what ranks: a list, an index, an assessment.</summary>
    internal static readonly WordTrie<bool> Rankings = new(
        [new(true, "排名", "排行榜", "榜", "榜单", "测评", "评价", "竞争力", "指数", "考核", "百强市", "百强县", "百强区", "50强")], backward: true);

    internal static bool Ends(WordTrie<bool> words, ReadOnlySpan<char> text, int end) => words.TryMatch(text, end, out _, out _);

    // A word behind ! is an exception to a shorter one: !实施类 beside 实施.
    private static WordTrie<bool> Set(params string[] words) => new(
    [
        new(true, Array.FindAll(words, static word => word[0] != '!')),
        new(false, Array.ConvertAll(Array.FindAll(words, static word => word[0] == '!'), static word => word[1..])),
    ]);
}
