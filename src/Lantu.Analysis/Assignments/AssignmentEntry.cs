namespace Lantu.Analysis.Assignments;

/// <summary>What an office filled in for one task; what it left empty is empty.</summary>
/// <param name="Id">Of the task, as <see cref="Assignment.Id"/>.</param>
/// <param name="Lead">牵头单位.</param>
/// <param name="Support">配合单位.</param>
/// <param name="Leader">责任领导.</param>
/// <param name="Deadline">完成时限, as written.</param>
/// <param name="Progress">进展情况.</param>
/// <param name="Remark">备注.</param>
public sealed record AssignmentEntry(
    string Id, string Lead, IReadOnlyList<string> Support, string Leader, string Deadline, string Progress, string Remark);
