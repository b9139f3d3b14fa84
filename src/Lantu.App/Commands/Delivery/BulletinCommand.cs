using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track bulletin</c>: the bulletin (通报) of a month, checked before it is written.</summary>
internal static class BulletinCommand
{
    internal const string Name = "bulletin";

    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var month = new Option<string?>("--month");
        var place = new Option<string?>("--place");
        var issuer = new Option<string?>("--issuer");
        var to = new Option<string?>("--to");
        var number = new Option<string?>("--number");
        var date = new Option<string?>("--date");
        var indicators = new Option<string?>("--indicators");
        var output = new Option<string?>("--output", "-o");
        var format = new Option<string?>("--format", "-f");
        var command = new Command(Name) { month, place, issuer, to, number, date, indicators, format, output, door.Plan, door.Db };
        command.SetAction(line =>
        {
            if (!TrackDoor.TryReadMonth(line.GetValue(month), out ReportMonth told, out Fault? fault)
                || !FormatChoice.TryChoose(line.GetValue(format), line.GetValue(output), "md", DocumentOutput.Formats, out string? chosen, out fault)
                || !BulletinIndicators.TryRead(line.GetValue(indicators), out IReadOnlyList<BulletinIndicator>? judged, out fault))
            {
                return fault.End(surroundings);
            }

            DateOnly signed = told.First.AddMonths(1);
            if (line.GetValue(date) is { } written && !TrackDoor.TryReadDay("--date", written, out signed, out fault))
            {
                return fault.End(surroundings);
            }

            return door.Open(line, surroundings, archive =>
            {
                if (!door.TryFindPlan(line, archive, out KeptDocument? plan, out Fault? missing))
                {
                    return missing.End(surroundings);
                }

                var head = new BulletinHead(
                    line.GetValue(place) ?? plan.Place ?? string.Empty, plan.Title ?? plan.Name, line.GetValue(issuer) ?? (plan.Place is { } name ? name + "人民政府督查室" : "督查室"),
                    line.GetValue(to) ?? "各有关单位", line.GetValue(number), signed);
                return Write(archive, plan, head, told, judged, chosen, line.GetValue(output), surroundings);
            });
        });
        return command;
    }

    private static int Write(
        PlanArchive archive, KeptDocument plan, BulletinHead head, ReportMonth month, IReadOnlyList<BulletinIndicator>? own, string format, string? output, Surroundings surroundings)
    {
        IReadOnlyList<WorkItem> items = archive.Read(session => ItemBook.All(session, plan.Id, month.Last));
        // What was published by the day on which the bulletin is signed, of the month and those before.
        IReadOnlyList<BulletinIndicator> indicators = own ?? [.. PlanFigures.Assess(archive, plan, head.Date, month.Last).Select(IndicatorBoard.ToBulletin)];
        var bulletin = Bulletin.Of(head, month, items, indicators);
        OfficialDocument document = BulletinText.Of(bulletin);
        if (!TryCheck(bulletin, document, out Fault? fault) || !DocumentOutput.TryRender(document, format, out byte[]? bytes, out fault))
        {
            return fault.End(surroundings);
        }

        return WholeOutput.Write(bytes, output, [], surroundings);
    }

    /// <summary>Holds the totals against each other, then reads the whole text as <c>lantu check</c> would.</summary>
    internal static bool TryCheck(Bulletin bulletin, OfficialDocument document, [NotNullWhen(false)] out Fault? fault)
    {
        Finding? wrong = BulletinCheck.Contradictions(bulletin, document) is [var first, ..] ? first : null;
        fault = wrong is null ? null : new Fault(
            "通报 bulletin",
            $"没有写：内容自相矛盾。{wrong.Message.Chinese}（{wrong.Code.Code}）。如出自某单位的反馈，请该单位更正后重新反馈",
            $"not written, because it contradicts itself. {wrong.Message.English} ({wrong.Code.Code}). If an agency reported it, let it report again");
        return fault is null;
    }
}
