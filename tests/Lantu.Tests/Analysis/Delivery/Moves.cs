using Lantu.Analysis.Delivery;

namespace Lantu.Tests.Analysis.Delivery;

/// <summary>Moves of an invented city, for tests.</summary>
internal static class Moves
{
    internal const string Id = "w-0001";

    internal static readonly Actor Office = new("王敏", Role.Office, null);
    internal static readonly Actor Leader = new("赵副市长", Role.Leader, null);
    internal static readonly Actor Lead = new("李强", Role.LeadAgency, "市商务局");
    internal static readonly Actor Support = new("周静", Role.SupportingAgency, "市外办");
    internal static readonly Evidence Photo = new("现场照片.jpg", new string('a', 64), 1200);

    internal static DateTimeOffset At(string day, int hour = 9) => new(DateOnly.ParseExact(day, "yyyy-MM-dd", null).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8));

    internal static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    internal static Commitment What(params string[] targets) => new() { Title = "激活消费市场", Initiative = "消费提振行动", Targets = targets };

    internal static Mandate To(string due = "2026-09-30") => new("市商务局", ["市外办"], "赵副市长", Day(due), [new(Day("2026-06-30"), "引进首店50家")]);

    /// <summary>From 立项 to 签收, with the deadline 30 September.</summary>
    internal static Move[] Begun() =>
    [
        new Move.Propose(Office, At("2026-02-01"), null, What("引进品牌首店 100家以上", "发放消费券 3亿元")),
        new Move.Approve(Leader, At("2026-02-02"), null),
        new Move.Assign(Office, At("2026-02-03"), null, To()),
        new Move.Sign(Lead, At("2026-02-04"), null),
    ];

    internal static Move.Report Report(string day, string progress = "已引进首店32家。", Actor? by = null) => new(
        by ?? Lead, At(day), null, new ReportText { Progress = progress, Percent = 32, Problems = "部分品牌选址未定。", NextStep = "逐家对接。", Evidence = [Photo] });

    internal static WorkItem After(params Move[] moves) => Procedure.Fold(Id, moves);

    internal static string? Rule(WorkItem? item, Move move) => Procedure.Take(Id, item, move) is MoveAnswer.Refused refused ? refused.Refusal.Rule.Code : null;
}
