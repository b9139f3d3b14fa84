using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Delivery;
using Lantu.App.Inputs.Office;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Site;
using Lantu.Site.Features.Reminding;

namespace Lantu.App.Commands;

/// <summary>What the site's pages of tasks need from this room: workbooks, documents, the check of a bulletin, the server of mail.</summary>
internal static class OfficeDoors
{
    /// <summary>The settings with all of it.</summary>
    internal static SiteSettings With(SiteSettings settings, PlanArchive archive, MailServer? mail) => settings with
    {
        BreakDown = static plan => Breakdown.Of(plan, AssignmentWords.Target),
        ItemsWorkbook = static (items, day) => Workbook.Write([DeliverySheets.Fill(items), DeliverySheets.List(items, day)]),
        ReadSheet = WorkbookReader.Read,
        Render = static (document, format) => DocumentOutput.TryRender(document, format, out byte[]? bytes, out Fault? fault)
            ? new RenderedDocument(bytes, null)
            : new RenderedDocument(null, new Bilingual(fault.Chinese, fault.English)),
        CheckBulletin = BulletinCheck.Contradictions,
        Indicators = (plan, day, last) => [.. PlanFigures.Assess(archive, plan, day, last).Select(IndicatorBoard.ToBulletin)],
        Mail = mail,
    };
}
