namespace Lantu.Drawing.Storyboards;

/// <summary>The icon of a heading, by the first topic that it names.</summary>
internal static class TopicIcons
{
    private const string Fallback = "flag";

    // The order matters: 科技创新 before 产业, 乡村 before 建设.
    private static readonly (string Words, string Icon)[] Topics =
    [
        ("教育|学校|育人", "graduation-cap"), ("医疗|卫生|健康|医", "heart-pulse"), ("就业|创业", "briefcase"), ("养老|老年", "heart-handshake"),
        ("创新|科技|新质生产力|研发", "lightbulb"), ("数字|数智|数据|人工智能", "cpu"), ("改革|营商|放管服|体制", "key"),
        ("开放|外贸|口岸|“一带一路”|国际", "globe"), ("市场|消费|商贸|内需|贸易", "store"), ("项目|投资|招商", "hammer"),
        ("工业|制造|产业|实体经济", "factory"), ("农业|乡村|三农|农村|粮食|农牧", "wheat"), ("交通|通道|枢纽|港口|铁路|机场", "train-front"),
        ("生态|绿色|环保|环境|低碳|美丽|污染", "leaf"), ("城市|城镇|新区|都市", "building"), ("城乡|区域|协调|融合|共富|共同富裕", "handshake"),
        ("文化|文旅|文明|旅游", "theater"), ("安全|平安|稳定|风险|底线|守护|治理|法治", "shield-check"), ("民生|福祉|服务|社会|生活", "heart-handshake"),
        ("财政|税|金融", "landmark"), ("廉|作风|政府|自身", "scale"), ("人才", "users"), ("经济|发展|增长|信心", "trending-up"),
    ];

    internal static string Of(string heading)
    {
        // The topic that stands first in the heading speaks for it.
        int best = int.MaxValue;
        string icon = Fallback;
        foreach ((string words, string name) in Topics)
        {
            foreach (string word in words.Split('|'))
            {
                int at = heading.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && at < best)
                {
                    best = at;
                    icon = name;
                }
            }
        }

        return icon;
    }
}
