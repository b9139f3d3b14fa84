namespace Lantu.Text.Outline;

/// <summary>Tells the lines of a web page or of a printer from those of the document.</summary>
internal static class ChromeLines
{
    private const int Longest = 40;
    private const int LongestButton = 14;

    // Whole lines, folded.
    private static readonly string[] Buttons =
    [
        "下载", "打印", "全屏", "收藏", "分享", "关闭", "加大", "还原", "减小", "]", "】", "main", "Public domain", "Public Domain",
        "false", "true", "返回顶部", "打印本页", "关闭窗口", "大", "中", "小", "大中小", "下一页", "上一页", "首页", "返回", "朗读", "语音播报",
        "打印关闭", "关闭打印", "微信", "微博", "扫一扫", "正文", "点赞", "复制链接", "编辑", "[编辑]", "无障碍", "长者模式", "我要纠错", "纠错",
    ];

    private static readonly string[] Openings =
    [
        "【字号", "[字号", "字号:", "字体:", "来源:", "时间:", "发布时间:", "发布日期:", "发文日期:", "成文日期:", "信息来源:", "文章来源:", "作者:", "责任编辑",
        "编辑:", "审核:", "校对:", "监制:", "浏览次数", "阅读次数", "点击数", "访问量", "分享到", "相关报道", "相关附件", "相关链接", "相关阅读", "相关新闻",
        "相关文章", "延伸阅读", "网站地图", "主办单位:", "承办单位:", "技术支持:", "备案号", "网站标识码", "版权所有", "版权声明", "当前位置", "您的位置",
        "您现在的位置", "打印本页", "扫一扫", "索引号:", "发布机构:", "保护视力色", "上一篇", "下一篇", "党政机关",
    ];

    // Behind one of these in the second half of a text, the document is over.
    private static readonly string[] Closings =
    [
        "相关报道", "相关附件", "相关链接", "相关阅读", "相关新闻", "相关文章", "延伸阅读", "责任编辑", "网站地图", "版权声明", "版权所有", "本作品是",
        "本作品来自", "Public domain", "Public Domain", "上一篇", "下一篇", "打印关闭", "打印本页",
    ];

    internal static LineKind Classify(ReadOnlySpan<char> line)
    {
        if (line[0] == '|')
        {
            return IsRule(line) ? LineKind.Rule : LineKind.Table;
        }

        if (line.Length > Longest)
        {
            return LineKind.Text;
        }

        if (IsRule(line))
        {
            return LineKind.Rule;
        }

        if (IsPage(line))
        {
            return LineKind.Page;
        }

        return IsButton(line) ? LineKind.Chrome : LineKind.Text;
    }

    internal static bool Closes(ReadOnlySpan<char> line) => line.Length <= Longest && OpensWithAny(line, Closings);

    private static bool IsButton(ReadOnlySpan<char> line) =>
        (line.Length <= LongestButton && IsAny(line, Buttons))
        || OpensWithAny(line, Openings)
        || line.Contains("ICP备", StringComparison.Ordinal)
        || line.Contains("公网安备", StringComparison.Ordinal);

    private static bool IsAny(ReadOnlySpan<char> line, string[] lines)
    {
        foreach (string whole in lines)
        {
            if (whole.Length == line.Length && whole[0] == line[0] && line.SequenceEqual(whole))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensWithAny(ReadOnlySpan<char> line, string[] openings)
    {
        foreach (string opening in openings)
        {
            if (opening[0] == line[0] && line.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 「---」, 「===」, 「|---|:-:|」, 「-|-」.
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        bool drawn = false;
        foreach (char character in line)
        {
            if (character is not ('-' or '=' or '_' or '—' or '|' or ':' or '*' or '+'))
            {
                return false;
            }

            drawn |= character is '-' or '=' or '_' or '—' or '*';
        }

        return drawn;
    }

    // 「— 23 —」, 「- 5 -」, 「第7页」, 「第7页共30页」, and a number alone.
    private static bool IsPage(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> inner = line.Trim("—-·");
        if (inner.Length == 0 || line.Length > 16)
        {
            return false;
        }

        bool digit = false;
        foreach (char character in inner)
        {
            if (char.IsAsciiDigit(character))
            {
                digit = true;
            }
            else if (character is not ('第' or '页' or '共' or '/'))
            {
                return false;
            }
        }

        return digit && (inner.Length <= 4 || inner[^1] == '页' || inner.Contains('/'));
    }
}
