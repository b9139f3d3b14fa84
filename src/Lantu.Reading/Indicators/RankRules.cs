using Lantu.Reading.Sentences;

namespace Lantu.Reading.Indicators;

/// <summary>What stands before a rank: what is ranked, and among whom.</summary>
/// <param name="SubjectStart">What is ranked; equal to <paramref name="SubjectEnd"/> where the clause does not name it.</param>
/// <param name="SubjectEnd">Behind it.</param>
/// <param name="ScopeStart">Among whom; equal to <paramref name="ScopeEnd"/> where it is not told.</param>
/// <param name="ScopeEnd">Behind it.</param>
internal readonly record struct RankWords(int SubjectStart, int SubjectEnd, int ScopeStart, int ScopeEnd);

/// <summary>Parts 增速居全省县（市、区）第2位 into what is ranked and among whom.</summary>
internal static class RankRules
{
    private static readonly string[] PlaceWords = ["的位次", "中的位次", "位次", "的排名", "中的排名", "的排位", "的位"];

    /// <summary>Reads the words before a rank.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="lead">The lead of the rank; of a move, that of the old rank.</param>
    /// <param name="rank">Where the rank stands.</param>
    /// <param name="first">Where the old rank of a move stands; else <paramref name="rank"/>.</param>
    /// <param name="hasSubject">Whether a subject was told before.</param>
    internal static RankWords Read(ReadOnlySpan<char> text, in Lead lead, int rank, int first, bool hasSubject)
    {
        bool leads = text[rank..].StartsWith("领跑", StringComparison.Ordinal);
        if (leads)
        {
            return new RankWords(lead.Start, lead.End, rank + 2, ScopeEnd(text, rank + 2));
        }

        int start = lead.ClauseStart;
        int end = first;
        while (end > start && text[end - 1] is '的' or '第' or '“' or '"')
        {
            end--;
        }

        int scope = FindScope(text, start, end, out int verb);
        int scopeEnd = end;
        if (scope >= end && TryScopeBeforeVerb(text, start, verb, out int earlier, out int earlierEnd))
        {
            (scope, scopeEnd, verb) = (earlier, earlierEnd, earlier);
        }

        int subjectStart = Math.Min(Math.Max(start, lead.Start), verb);
        subjectStart = lead.Start < verb ? subjectStart : start;
        int subjectEnd = TrimVerbs(text, subjectStart, verb);
        if (subjectEnd > subjectStart && IsOnlyOpening(text, subjectStart, subjectEnd))
        {
            subjectEnd = subjectStart;
        }

        bool isScope = scope < end && Words.Starts(Words.Scopes, text, scope);
        if (subjectEnd <= subjectStart && !isScope && end - scope >= 3 && !EndsLikeScope(text, end) && (!hasSubject || verb < scope))
        {
            // 蝉联“中国县域共同富裕指数”第1位: the list that ranks is all that is named.
            return new RankWords(scope, end, 0, 0);
        }

        if (scopeEnd > scope && Words.Ends(Words.Rankings, text[..scopeEnd], scopeEnd))
        {
            return new RankWords(scope, scopeEnd, 0, 0); // 在全球百强科技集群排名中居第23位
        }

        return new RankWords(subjectStart, subjectEnd, scope, scopeEnd);
    }

    // The scope stands behind the last verb that holds a rank, or begins where a word like 全省 stands.
    private static int FindScope(ReadOnlySpan<char> text, int start, int end, out int verb)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (Words.RankVerbs.TryMatch(text[..end], i, out int length, out _) && IsRankVerb(text, start, i, length, end))
            {
                // 跃居 and 位居 end like 居.
                int behind = i + length;
                for (int back = 1; back <= 3 && i - back >= start; back++)
                {
                    if (Words.RankVerbs.TryMatch(text[..end], i - back, out int longer, out _) && i - back + longer >= behind)
                    {
                        behind = i - back + longer;
                        i -= back;
                        back = 0;
                    }
                }

                verb = i;
                return behind;
            }
        }

        for (int i = start; i < end; i++)
        {
            if (Words.Starts(Words.Scopes, text[..end], i) && !(i > start && text[i - 1] == '占'))
            {
                verb = i;
                return i;
            }
        }

        verb = end;
        return end;
    }

    // 在全国各大城市中稳居第2位, 在全省由第4位前移到第3位
    private static bool TryScopeBeforeVerb(ReadOnlySpan<char> text, int start, int verb, out int scope, out int end)
    {
        end = TrimVerbs(text, start, verb);
        if (end > start && text[end - 1] is '中' or '里' or '内')
        {
            end--;
        }

        foreach (string place in PlaceWords)
        {
            if (text[start..end].EndsWith(place, StringComparison.Ordinal))
            {
                end -= place.Length;
                break;
            }
        }

        scope = end;
        for (int i = end - 1; i >= start; i--)
        {
            if (Words.Starts(Words.Scopes, text[..end], i) && (i == start || text[i - 1] is '在' or '于' || end < verb || IsWholeScope(text, i, end)))
            {
                scope = i;
                if (i > start && text[i - 1] is '在' or '于')
                {
                    break;
                }
            }
        }

        return scope < end;
    }

    // 高新区全国|排名53位: the scope is all that stands between what is ranked and the verb.
    private static bool IsWholeScope(ReadOnlySpan<char> text, int at, int end) =>
        end - at == 2 && text[at..end] is "全国" or "全省" or "全市" or "全区" or "全州" or "全盟" or "全球" or "世界";

    // 经济大省, 公安院校, 同类园区: a field of peers.
    private static bool EndsLikeScope(ReadOnlySpan<char> text, int end) => text[end - 1] is '市' or '省' or '县' or '区' or '州' or '校' or '业' or '家' or '国' or '行' or '内' or '旗' or '盟' or '群' or '港' or '场';

    private static bool IsRankVerb(ReadOnlySpan<char> text, int start, int at, int length, int end)
    {
        if (length > 1)
        {
            return true;
        }

        char before = at > start ? text[at - 1] : '\0';
        char after = at + 1 < end ? text[at + 1] : '\0';
        return text[at] switch
        {
            '居' => after is not ('民' or '住' or '家') && before is not ('人' or '安' or '宜'),
            '列' => before is not ('系' or '班' or '专'),
            '排' => after is not ('放' or '水' or '污') && before is not ('安'),
            '获' => before is not ('收'),
            '为' or '是' or '在' or '由' or '从' => at + 1 == end || Words.Starts(Words.Scopes, text[..end], at + 1),
            '达' => at + 1 == end || Words.Starts(Words.Scopes, text[..end], at + 1),
            _ => true,
        };
    }

    // 增速稳|居, 总量均|居, 数量位列: what colours the verb is not of the subject.
    private static int TrimVerbs(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start)
        {
            if (text[end - 1] is ',' or '、' or '均' or '都' or '已' or '稳' or '并' or '将' or '仍' or '始' or '终' or '也' or '首' or '次' or '续' or '继' or '连' or '再' or '从' or '由' or '在' or '度')
            {
                if (text[end - 1] == '度' && end - 2 >= start && text[end - 2] is '强' or '意' or '速' or '知' or '年' or '幅' or '程' or '密' or '浓' or '广' or '深' or '高' or '热' or '信' or '誉')
                {
                    break;
                }

                end--;
                continue;
            }

            if (end - 2 >= start && text[(end - 2)..end] is "分别" or "双双" or "全部" or "位次" or "排名" or "继续" or "持续" or "首次" or "始终" or "稳步" or "成功")
            {
                end -= 2;
                continue;
            }

            break;
        }

        return end;
    }

    private static bool IsOnlyOpening(ReadOnlySpan<char> text, int start, int end) => text[start..end] is "年" or "其中" or "并" or "实现" or "我市" or "全市";

    private static int ScopeEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 12 && text[end] is not (',' or '。' or ';' or '、' or ')'))
        {
            end++;
        }

        return end;
    }
}
