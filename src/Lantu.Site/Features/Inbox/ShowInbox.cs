using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Inbox;

/// <summary>收件: the documents there are, and how far each has come.</summary>
internal static class ShowInbox
{
    internal static Answer Write(Desk desk)
    {
        Shelf published = desk.Library.Current();
        ShelfEntry[] all = [.. desk.Library.Drafts().Entries.Where(entry => desk.Caller.SeesTo(entry.PlaceKey)).OrderByDescending(static entry => entry.Document.Id)];
        Html rows = Html.Each(all, entry =>
        {
            ShelfEntry? seen = published.Entries.FirstOrDefault(one => one.Document.Id == entry.Document.Id);
            string state = seen is null ? desk.Say("草稿", "Draft")
                : seen.Document.Reading == entry.Document.Reading && seen.Document.LastDecision == entry.Document.LastDecision ? desk.Say($"第 {seen.Version} 版", $"Version {seen.Version}")
                : desk.Say($"第 {seen.Version} 版，之后有改动", $"Version {seen.Version}, changed since");
            return Html.Of($"""<tr><th scope="row" lang="zh-Hans"><a href="{entry.Address}">{entry.Title}</a></th><td lang="zh-Hans">{entry.Document.Place}</td><td class="num">{entry.YearShown}</td><td>{state}</td></tr>""");
        });
        Html content = all.Length == 0
            ? Html.Of($"""<p>{desk.Say("还没有报告。", "There is no report yet.")}</p>""")
            : Html.Of($"""<table class="dense"><thead><tr><th scope="col">{desk.Say("文件", "Document")}</th><th scope="col">{desk.Say("地方", "Place")}</th><th scope="col" class="num">{desk.Say("年份", "Year")}</th><th scope="col">{desk.Say("到哪一步", "State")}</th></tr></thead><tbody>{rows}</tbody></table>""");
        return new OfficeFrame
        {
            Title = desk.Say("收件", "Inbox"),
            Kind = "p-inbox",
            Content = Html.Of($"""<main id="main" class="wrap wide"><h1>{desk.Say("收件", "Inbox")}</h1>{content}</main>"""),
        }.Around(desk);
    }
}
