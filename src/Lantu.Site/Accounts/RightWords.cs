using Lantu.Archive.Accounts;

namespace Lantu.Site.Accounts;

/// <summary>How roles and rights are said.</summary>
internal static class RightWords
{
    /// <summary>A role.</summary>
    internal static string Of(AccountRole role, bool english) => role switch
    {
        AccountRole.Administrator => english ? "Administrator" : "管理员",
        AccountRole.Office => english ? "Office" : "督查室",
        AccountRole.Unit => english ? "Unit" : "责任单位",
        AccountRole.Leader => english ? "Leader" : "领导",
    };

    /// <summary>What a role is for, in a few words.</summary>
    internal static string For(AccountRole role, bool english) => role switch
    {
        AccountRole.Administrator => english ? "all that the office may, and accounts" : "督查室的全部，再加管账号",
        AccountRole.Office => english ? "brings in, reviews, publishes, hands out tasks" : "收件、审读、发布、分任务、管数据",
        AccountRole.Unit => english ? "reports on the tasks of its agency" : "报本单位任务的进展",
        AccountRole.Leader => english ? "reads drafts, remarks, approves" : "看草稿、批注、审批",
    };

    /// <summary>What a right lets somebody do.</summary>
    internal static string Of(Right right, bool english) => right switch
    {
        Right.Read => english ? "see what was published" : "看已发布的",
        Right.OwnAccount => english ? "see to the own account" : "管自己的账号",
        Right.ReadDrafts => english ? "see drafts and items" : "看草稿和任务台账",
        Right.Remark => english ? "remark on plans" : "批注",
        Right.BringIn => english ? "bring reports in" : "收件",
        Right.Review => english ? "review facts" : "审读、更正",
        Right.Publish => english ? "publish versions" : "发布",
        Right.EditPicture => english ? "change and publish pictures" : "改图、发图",
        Right.ManageTasks => english ? "hand tasks out and follow them" : "分任务、督办",
        Right.ApproveTasks => english ? "approve tasks and extensions" : "审批任务和延期",
        Right.ReportTasks => english ? "report on tasks" : "报任务进展",
        Right.Figures => english ? "import and correct figures" : "导入、更正数据",
        Right.ManageAccounts => english ? "manage accounts and hooks" : "管账号和通知地址",
    };
}
