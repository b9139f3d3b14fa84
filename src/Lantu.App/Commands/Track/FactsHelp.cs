namespace Lantu.App.Commands.Track;

/// <summary>What <c>lantu track facts --help</c> prints.</summary>
internal static class FactsHelp
{
    internal const string Page = """
        lantu track facts：列出一份报告读出的事实；确认、更正、否定、补充，判断跟着原文的字走
                           Lists the facts of a kept report; accept, correct, reject or add them

        用法 Usage
          lantu track facts [--find WORDS] [--decided] [--adrift] [选项 options]
          lantu track facts accept ID… [--why 理由]
          lantu track facts correct ID --value 300亿元 --why 理由
          lantu track facts reject ID… --why 理由
          lantu track facts add --words 原文的字 --indicator 指标 --why 理由
          lantu track facts undo 编号或号码… --why 理由

        判断记在原文的字和前后的字上，不记在读法的编号上：以后的版本重读同一份报告，判断仍然有效；字不在了，
        或者那里读出了另一件事，就列为“对不上的判断”，由人重新判断。判断只增不改：改判是新的一条，旧的还在日志里。
        A decision is tied to the letters of the source: it survives a better reading. Where the letters are gone, or another
        fact stands there, it is told as adrift and must be judged anew. Nothing is overwritten: the journal keeps the old.

        改成什么 How it should read (correct, add)
          --value WORDS         数，连单位：300亿元、7.9%、-2.5%、第2位   the figure with its unit
          --indicator NAME      指标                                  the indicator
          --nature WORD         result 成果、target 目标、context 背景
          --measure WORD        level、growth、average-growth、change、share、multiple、rank、streak
          --comparator WORD     =、>=、>、<=、<、~、..、sync、up、down、stable
          --period PERIOD       2025、2025-06、2025-01..2025-06、2025-06-30
          --place NAME          不是报告自己的地方时写                where, if not the report's own place
          --basis WORD          nominal 现价、real 不变价、comparable 可比口径
          --scope WORDS         范围                                  the coverage, or among whom
          --status WORD         preliminary 初步、estimated 预计、final 最终
          --firmness WORD       commitment 要做到、aspiration 争取
          --obligation WORD     obligatory 约束性、anticipatory 预期性
          --reference WORDS     与什么同步、和什么比                  what it keeps step with or is compared with

        补充 add
          --words WORDS         原文里的字，通常就是那个数            the words of the text, mostly the figure
          --line N              有几处相同时，说明在第几行            on which line, where they stand several times

        选项 Options
          --find WORDS          只列指标或数里有这些字的              only facts that hold these words
          --decided             只列判断过的                          only those that were judged
          --adrift              只列对不上的判断                      only decisions adrift
          --why WORDS           理由；确认可以不写                    the reason; accept needs none
          --by NAME             谁判断的；默认系统用户名              who decides; unsaid, the system's user
          -f, --format FORMAT   table、json、csv                      table, json or csv
          -o, --output OUT      写进文件                              writes into a file
          --plan N              第几号报告，只有一份时不用写          which report, where there are several
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        退出码 Exit codes
          0 完成 done    1 有的没有做成 some not done    2 没有做成 nothing done

        例 Examples
          lantu track facts --find 出口 -f table
          lantu track facts accept f412-v --by 王敏
          lantu track facts correct f412-v --value 7.1% --why 图片认错 --by 王敏

        """;
}
