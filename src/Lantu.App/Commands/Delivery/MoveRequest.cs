using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary>Turns a command line into a move of one item.</summary>
internal sealed class MoveRequest(MoveVerb verb, MoveOptions options, ParseResult line, DateTimeOffset at)
{
    /// <summary>Who acts, in the role that the verb or --as says; of an agency the item tells whether it leads.</summary>
    internal bool TryReadActor(WorkItem? item, [NotNullWhen(true)] out Actor? by, [NotNullWhen(false)] out Fault? fault)
    {
        (by, fault) = (null, null);
        if (line.GetValue(options.By) is not { Length: > 0 } name)
        {
            fault = new Fault("--by", "没有写谁办的；例如 --by 王敏", "say who does it, as in --by 王敏");
            return false;
        }

        string? unit = line.GetValue(options.Unit);
        IReadOnlyList<Role> roles = MoveRight.Of(verb.Kind).Roles;
        Role? role = line.GetValue(options.As) switch
        {
            null when unit is not null => unit == item?.Mandate?.Lead ? Role.LeadAgency : item?.Mandate?.Support.Contains(unit, StringComparer.Ordinal) == true ? Role.SupportingAgency : Role.LeadAgency,
            null => roles.Contains(Role.Office) ? Role.Office : roles[0],
            "office" or "督查室" => Role.Office,
            "leader" or "责任领导" => Role.Leader,
            "lead" or "牵头单位" => Role.LeadAgency,
            "support" or "配合单位" => Role.SupportingAgency,
            _ => null,
        };
        if (role is not { } known)
        {
            fault = new Fault("--as", "只能是 office、leader、lead、support", "is office, leader, lead or support");
            return false;
        }

        if (known is Role.LeadAgency or Role.SupportingAgency && string.IsNullOrWhiteSpace(unit))
        {
            fault = new Fault("--unit", "没有写是哪个单位；例如 --unit 市商务局", "say which agency, as in --unit 市商务局");
            return false;
        }

        by = new Actor(name, known, known is Role.LeadAgency or Role.SupportingAgency ? unit : null);
        return true;
    }

    /// <summary>The move.</summary>
    /// <param name="item">The item; what the text names stands in where the line names no agency or deadline.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="move">The move.</param>
    /// <param name="files">The evidence that it names.</param>
    /// <param name="fault">Why there is none.</param>
    internal bool TryRead(WorkItem? item, Actor by, [NotNullWhen(true)] out Move? move, out IReadOnlyList<SourceFile> files, [NotNullWhen(false)] out Fault? fault)
    {
        (move, files, fault) = (null, [], null);
        string? why = line.GetValue(options.Why);
        if (verb.Options.Contains("--evidence", StringComparer.Ordinal) && !TryReadFiles(out files, out fault))
        {
            return false;
        }

        Evidence[] evidence = [.. files.Select(static file => new Evidence(file.Name, file.Sha256, file.Bytes.Length))];
        switch (verb.Kind)
        {
            case MoveKind.Assign:
                move = TryReadMandate(item, out Mandate? mandate, out fault) ? new Move.Assign(by, at, why, mandate) : null;
                break;
            case MoveKind.Report:
                move = TryReadReport(evidence, out ReportText? text, out fault) ? new Move.Report(by, at, why, text) : null;
                break;
            case MoveKind.RequestExtension:
                move = TrackDoor.TryReadDay("--until", line.GetValue(options.Until), out DateOnly until, out fault) ? new Move.RequestExtension(by, at, why, until) : null;
                break;
            case MoveKind.Evaluate:
                Grade? grade = DeliveryNames.Read<Grade>(line.GetValue(options.Grade));
                fault = grade is null ? new Fault("--grade", "只能是 good、fair、plain、poor", "is good, fair, plain or poor") : null;
                move = grade is { } given ? new Move.Evaluate(by, at, why, given) : null;
                break;
            default:
                move = Plain(by, why, evidence);
                break;
        }

        return move is not null;
    }

    private Move Plain(Actor by, string? why, Evidence[] evidence) => verb.Kind switch
    {
        MoveKind.Approve => new Move.Approve(by, at, why),
        MoveKind.Sign => new Move.Sign(by, at, why),
        MoveKind.Proceed => new Move.Proceed(by, at, why),
        MoveKind.DecideExtension => new Move.DecideExtension(by, at, why, verb.Name == "grant"),
        MoveKind.ChangeTarget => new Move.ChangeTarget(by, at, why, Words(options.Old), Words(options.New)),
        MoveKind.AnswerSlip => new Move.AnswerSlip(by, at, why, Words(options.Number), Words(options.Answer)),
        MoveKind.RequestCompletion => new Move.RequestCompletion(by, at, why, Words(options.Summary), evidence),
        MoveKind.Review => new Move.Review(by, at, why),
        MoveKind.SendBack => new Move.SendBack(by, at, why),
        MoveKind.Verify => new Move.Verify(by, at, why, Words(options.Finding)),
        MoveKind.Close => new Move.Close(by, at, why),
        MoveKind.Archive => new Move.Archive(by, at, why),
        MoveKind.Propose or MoveKind.Assign or MoveKind.Report or MoveKind.RequestExtension or MoveKind.IssueSlip or MoveKind.Evaluate =>
            throw new System.Diagnostics.UnreachableException(),
    };

    private string Words(Option<string?> option) => line.GetValue(option) ?? string.Empty;

    private bool TryReadMandate(WorkItem? item, [NotNullWhen(true)] out Mandate? mandate, [NotNullWhen(false)] out Fault? fault)
    {
        mandate = null;
        string due = line.GetValue(options.Due) ?? item?.What.Deadline ?? string.Empty;
        if (DeadlineWords.Read(due, at.Year) is not { } day)
        {
            fault = new Fault("--due", due.Length == 0 ? "没有写完成时限，原文也没有；例如 --due 2026-09-30" : $"看不懂完成时限“{due}”；写成 2026-09-30", "name the deadline, as in --due 2026-09-30");
            return false;
        }

        var milestones = new List<Milestone>();
        foreach (string written in line.GetValue(options.Milestone) ?? [])
        {
            string[] parts = written.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2 || DeadlineWords.Read(parts[0], at.Year) is not { } node)
            {
                fault = new Fault("--milestone", $"看不懂时间节点“{written}”；写成 \"2026-06-30 首店50家\"", $"'{written}' is no milestone; write it as \"2026-06-30 首店50家\"");
                return false;
            }

            milestones.Add(new Milestone(node, parts[1]));
        }

        fault = null;
        IReadOnlyList<string> support = line.GetValue(options.Support) is { } named
            ? named.Split(['、', '，', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : item?.What.Support ?? [];
        mandate = new Mandate(line.GetValue(options.Lead) ?? item?.What.Lead ?? string.Empty, support, line.GetValue(options.Leader) ?? string.Empty, day, milestones);
        return true;
    }

    private bool TryReadReport(Evidence[] evidence, [NotNullWhen(true)] out ReportText? text, [NotNullWhen(false)] out Fault? fault)
    {
        (text, fault) = (null, null);
        decimal? percent = null;
        if (line.GetValue(options.Percent) is { } written)
        {
            if (!decimal.TryParse(written.TrimEnd('%', '％'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
            {
                fault = new Fault("--percent", $"“{written}”不是 0 到 100 的数", $"'{written}' is no number from 0 to 100");
                return false;
            }

            percent = number;
        }

        var reached = new List<DateOnly>();
        foreach (string day in line.GetValue(options.Reached) ?? [])
        {
            if (!TrackDoor.TryReadDay("--reached", day, out DateOnly known, out fault))
            {
                return false;
            }

            reached.Add(known);
        }

        text = new ReportText
        {
            Progress = Words(options.Progress),
            Percent = percent,
            Problems = line.GetValue(options.Problems),
            NextStep = line.GetValue(options.Next),
            Reached = reached,
            Evidence = evidence,
        };
        return true;
    }

    private bool TryReadFiles(out IReadOnlyList<SourceFile> files, [NotNullWhen(false)] out Fault? fault)
    {
        var read = new List<SourceFile>();
        (files, fault) = (read, null);
        foreach (string path in line.GetValue(options.Evidence) ?? [])
        {
            try
            {
                read.Add(new SourceFile(Path.GetFileName(path), "application/octet-stream", File.ReadAllBytes(path)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = File.Exists(path) ? Faults.Unreadable(path, e) : Faults.Missing(path);
                return false;
            }
        }

        return true;
    }
}
