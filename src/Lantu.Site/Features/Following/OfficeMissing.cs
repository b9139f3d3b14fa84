using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Following;

/// <summary>Nothing is at an address of the office, or nothing that this account may see.</summary>
internal static class OfficeMissing
{
    internal static Answer Write(Desk desk, string heading) => new OfficeFrame
    {
        Title = heading,
        Kind = "p-missing",
        Content = Html.Of($"""<main id="main" class="wrap narrow"><h1>{heading}</h1><p>{desk.Say("可能是地址写错了，也可能它不归这个账号看。", "The address may be wrong, or it is not for this account.")}</p></main>"""),
    }.Around(desk, 404);
}
