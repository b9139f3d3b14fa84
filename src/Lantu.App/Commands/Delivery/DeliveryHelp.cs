namespace Lantu.App.Commands.Delivery;

/// <summary>The help of the verbs of delivery.</summary>
internal static class DeliveryHelp
{
    /// <summary>The options that all of them take.</summary>
    internal const string Common = """
          --on DAY              哪一天的事，不写就是现在              the day of it; unsaid, now
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        """;

    internal const string Tasks = """
        lantu track tasks：任务从立项到归档
                           Tasks, from the proposal to the archive

        立项 → 审定 → 交办 → 签收 → 办理中 ⇄ 反馈 → 申请办结 → 审核 → 退回，或办结 → 评价 → 销号 → 归档
        每一步都记入只能往后加的办理记录；不允许的一步会说明是哪条规则、可以怎么办。
        Each move goes into a journal that is only appended to; one that is not allowed is refused with the rule and the way out.

        用法 Usage
          lantu track tasks 命令 verb [选项 options]

        清单 Lists
          add FILE              报告里的任务逐项立项                  proposes an item for each task of a report
          list                  某一天的清单                          the items on a day
          export -o OUT.xlsx    导出填报表                            the sheet that agencies fill in
          import FILE.xlsx      收回填报表，逐格说明没有收下的        takes it back, and tells each cell not taken
          show ID               一项任务的全部记录                    one item with its journal
          due                   快到期和已超期要办的事                what is due or overdue

        办理 Moves
          approve assign sign proceed report
          extend grant decline retarget answer
          complete review return verify grade close archive

        说明 Help
          lantu track tasks sign --help 说明谁可以办、在什么环节办    tells who may, and when

        """;

    internal const string Add = """
        lantu track tasks add：立项
                               Proposes items

        用法 Usage
          lantu track tasks add FILE --by NAME             报告里的任务逐项立项；同一份报告再来一次，不重复立项
                                                           one item for each task; the same report again adds nothing
          lantu track tasks add --title WORDS --by NAME    另立一项    one item by itself

        选项 Options
          --by NAME             谁立项                                who proposes
          --title WORDS         事项名称                              the name of one item
          --target WORDS        它的目标，可重复                      a target of it; may be repeated
          --plan N              另立的一项属于第几号报告              the report that the one item belongs to
          --on DAY              哪一天的事，不写就是现在              the day of it; unsaid, now
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        例 Examples
          lantu track tasks add samples/yunzhou-2026.md --by 王敏

        """;

    internal const string List = """
        lantu track tasks list：某一天的事项清单；export 是同一件事，默认写成填报表
                                The items on a day; export is the same and writes the sheet that agencies fill in

        用法 Usage
          lantu track tasks list [选项 options]
          lantu track tasks export -o OUT.xlsx [选项 options]

        选项 Options
          -f, --format FORMAT   table、json、csv、xlsx                table, json, csv or xlsx
          -o, --output OUT      写进文件                              writes into a file
          --lead UNIT           只要一个牵头单位的                    only those of a lead agency
          --plan N              只要第几号报告的                      only those of a report
          --on DAY              哪一天的情况，不写就是今天            as they stood on a day; unsaid, today
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        例 Examples
          lantu track tasks list --on 2026-07-31
          lantu track tasks export --lead 市商务局 -o 填报.xlsx

        """;

    internal const string Import = """
        lantu track tasks import：收回填报表
                                  Takes back the sheet that agencies filled in

        填了责任领导和时限的就是交办，签收写“是”就是签收，填了进展情况就是反馈。不能收的逐格说明；
        同一张表再收一次，什么也不会变。
        A leader and a deadline assign, 是 under 签收 signs, a progress reports. Each cell that is not taken is told; the same
        sheet a second time changes nothing.

        用法 Usage
          lantu track tasks import FILE.xlsx --by NAME [选项 options]

        选项 Options
          --by NAME             谁收的表                              who takes it in
          --on DAY              哪一天的事，不写就是现在              the day of it; unsaid, now
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        退出码 Exit codes
          0 都收下了 all taken    1 有的没有收下 some not taken    2 一处也没有收下 none taken

        """;

    internal const string Show = """
        lantu track tasks show ID：一项任务的全部记录；due：三天内到期和已超期要办的事
                                   One item with its journal; what is due within three days or overdue

        用法 Usage
          lantu track tasks show ID [-f json]
          lantu track tasks due [--days N]

        选项 Options
          -f, --format FORMAT   show 的格式：table，或 json（一步一行） of show: table, or json with one move a line
          --days N              提前几天提醒，不写就是三天            how many days ahead; unsaid, three
          --plan N              只要第几号报告的                      only those of a report
          --on DAY              哪一天的情况，不写就是今天            as it stood on a day; unsaid, today
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        """;

    internal const string Slip = """
        lantu track slip：发督办单，或把发过的写成文件
                          Sends a slip, or writes one that was sent

        用法 Usage
          lantu track slip ID --number 号 --demand 要求 --answer-by DAY --why 事由 --by NAME [-o OUT.docx]
          lantu track slip ID --number 号 -o OUT.docx

        选项 Options
          --number WORDS        督办单号，一号一单                    the number of the slip, used once
          --demand WORDS        督办要求                              what it demands
          --answer-by DAY       答复时限                              by when it must be answered
          --why WORDS           督办事由                              why it is sent
          --by NAME             谁发单                                who sends it
          --issuer NAME         署名，不写就是当地政府督查室          who signs; unsaid, the inspection office of the place
          -f, --format FORMAT   docx、pdf、html、md                   docx, pdf, html or md
          -o, --output OUT      写进文件                              writes into a file
          --on DAY              哪一天的事，不写就是现在              the day of it; unsaid, now
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        例 Example
          lantu track slip 1-001 --number 督〔2026〕3号 --demand 报送原因和计划 --answer-by 2026-08-10 --why 超期5天未反馈 --by 王敏 -o 督办单.docx

        """;

    internal const string Status = """
        lantu track status：主要目标和任务，带红黄绿灯
                            Main targets and tasks, with lights

        用法 Usage
          lantu track status [选项 options]

        目标按公开的方法判断，算式、数据来源和亮灯规则都打印出来；没有数据或口径不同的不判断。
        Targets are judged by published methods; the sums, the sources and the rule of each light are printed.
        --forecast 加上全年预测和完成可能；怎么算的见 lantu track forecast。
        --forecast adds the forecast of the year's end and the chance; lantu track forecast tells how they were reckoned.

        选项 Options
          --agency UNIT         只看这个单位牵头或配合的任务          only the tasks that an agency leads or supports
          --forecast            加上全年预测，一项约十分之一秒        adds forecasts, a tenth of a second a target
          -f, --format FORMAT   table、json、csv（指标）、xlsx        table, json, csv (targets) or xlsx
          -o, --output OUT      写进文件                              writes into a file
          --plan N              第几号报告，只有一份时不用写          which report, where there are several
          --on, --as-of DAY     哪一天的情况，不写就是今天            as it stood on a day; unsaid, today
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        例 Examples
          lantu track status --on 2026-07-31
          lantu track status --forecast --agency 市商务局
          lantu track status -o status.xlsx

        """;

    internal const string Bulletin = """
        lantu track bulletin：一个月的通报，写之前先核对自己
                              The bulletin of a month, which checks itself before it is written

        用法 Usage
          lantu track bulletin --month 2026-07 -o OUT.docx [选项 options]

        合计由程序算出，按 lantu check 的规则核对；自相矛盾就不写，并说明是哪一处。
        Its totals are computed and held against each other as lantu check does; what contradicts itself is not written.

        选项 Options
          --month MONTH         哪个月                                the month
          --indicators FILE     自己判断的指标表（制表符分开），代替程序的判断
                                a table of indicators judged by the office, in the place of the program's
          --place NAME          哪个地方，不写就是报告的              the place; unsaid, that of the report
          --issuer NAME         署名                                  who signs
          --to NAMES            主送单位                              to whom it goes
          --number WORDS        发文字号                              its number
          --date DAY            成文日期，不写就是下月1日             the day it is signed; unsaid, the first of the next month
          -f, --format FORMAT   docx、pdf、html、md                   docx, pdf, html or md
          -o, --output OUT      写进文件                              writes into a file
          --plan N              第几号报告，只有一份时不用写          which report, where there are several
          --db DB               数据库，不写就是 lantu.db             the archive; unsaid, lantu.db
          -h, --help            显示这些说明                          shows this

        退出码 Exit codes
          0 写好了 written    2 没有写 not written

        例 Example
          lantu track bulletin --month 2026-07 --number 云督通〔2026〕7号 -o 通报.docx

        """;
}
