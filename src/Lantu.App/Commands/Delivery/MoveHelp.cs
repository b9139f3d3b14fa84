using System.Text;
using Lantu.Analysis.Delivery;

namespace Lantu.App.Commands.Delivery;

/// <summary>The help of a verb that moves items: made of the same tables as the procedure.</summary>
internal static class MoveHelp
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["--lead"] = "--lead UNIT           牵头单位；不写时取原文写明的          the lead agency; unsaid, that of the text",
        ["--support"] = "--support UNITS       配合单位，用顿号分开                  supporting agencies, parted by 、",
        ["--leader"] = "--leader NAME         责任领导                              the leader",
        ["--due"] = "--due DAY             完成时限 2026-09-30 或 9月底前        the deadline; unsaid, that of the text",
        ["--milestone"] = "--milestone WORDS     时间节点 \"2026-06-30 首店50家\"，可重复   a milestone; may be repeated",
        ["--progress"] = "--progress WORDS      进展情况                              the progress",
        ["--percent"] = "--percent N           进度，0 到 100                        how far, from 0 to 100",
        ["--problems"] = "--problems WORDS      存在问题                              problems",
        ["--next"] = "--next WORDS          下一步措施                            the next step",
        ["--reached"] = "--reached DAY         已完成的时间节点，可重复              a milestone that was reached; may be repeated",
        ["--evidence"] = "--evidence FILE       佐证材料，可重复；按内容保存          a file of evidence; kept by its content",
        ["--until"] = "--until DAY           延到哪一天                            the new deadline",
        ["--old"] = "--old WORDS           现在的目标，照原样写                  the target as it is now",
        ["--new"] = "--new WORDS           调整后的目标                          the target from now on",
        ["--number"] = "--number WORDS        督办单号                              the number of the slip",
        ["--answer"] = "--answer WORDS        答复内容                              the answer",
        ["--summary"] = "--summary WORDS       办结情况                              what was done",
        ["--finding"] = "--finding WORDS       核验情况：看了什么、结果怎样          what was looked at and found",
        ["--grade"] = "--grade GRADE         good、fair、plain、poor               the grade",
    };

    /// <summary>The page of a verb.</summary>
    internal static string Of(MoveVerb verb)
    {
        MoveRight right = MoveRight.Of(verb.Kind);
        var page = new StringBuilder();
        page.Append("lantu track tasks ").Append(verb.Name).Append('：').Append(verb.Chinese).Append('\n');
        page.Append("    ").Append(verb.English).Append("\n\n用法 Usage\n  lantu track tasks ").Append(verb.Name).Append(" ID… --by NAME [选项 options]\n\n");
        page.Append("谁可以 Who       ").AppendJoin('、', right.Roles.Select(static role => DeliveryWords.Of(role).Chinese)).Append("  ")
            .AppendJoin(", ", right.Roles.Select(static role => DeliveryWords.Of(role).English)).Append('\n');
        page.Append("什么环节 When    ").AppendJoin('、', right.States.Select(static state => DeliveryWords.Of(state).Chinese)).Append("  ")
            .AppendJoin(", ", right.States.Select(static state => DeliveryWords.Of(state).English)).Append('\n');
        page.Append("到什么环节 Then  ").Append(right.Leads is { } then ? $"{DeliveryWords.Of(then).Chinese}  {DeliveryWords.Of(then).English}" : "环节不变  stays").Append("\n\n选项 Options\n");
        page.Append("  --by NAME             谁办的                                who does it\n");
        page.Append("  --unit UNIT           代表哪个单位                          for which agency\n");
        page.Append("  --as ROLE             office、leader、lead、support         in what role, where it is not plain\n");
        page.Append("  --why WORDS           理由                                  the reason\n");
        foreach (string option in verb.Options)
        {
            page.Append("  ").Append(Options[option]).Append('\n');
        }

        page.Append(DeliveryHelp.Common);
        return page.Append("\n退出码 Exit codes\n  0 都办了 all done    1 有的没有办 some refused    2 一个也没有办 none done\n\n例 Example\n  lantu track tasks ")
            .Append(verb.Name).Append(' ').Append(verb.Example).Append("\n\n").ToString();
    }
}
