using System.Globalization;
using System.Text;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Accounts;
using MimeKit;

namespace Lantu.Site.Features.Reminding;

/// <summary>Writes what somebody is reminded of as one letter.</summary>
internal static class ReminderMail
{
    /// <summary>The letter.</summary>
    /// <param name="account">To whom; it has an address.</param>
    /// <param name="notices">What they are reminded of, at least one thing.</param>
    /// <param name="from">Whose mail it is.</param>
    /// <param name="address">The address of the site; null where it is not known.</param>
    /// <param name="now">When it is written.</param>
    /// <exception cref="ParseException">An address is none.</exception>
    internal static MimeMessage Write(Account account, IReadOnlyList<Notice> notices, string from, Uri? address, DateTimeOffset now)
    {
        int late = notices.Count(static notice => notice.Days < 0);
        var message = new MimeMessage
        {
            Subject = string.Create(CultureInfo.InvariantCulture, $"蓝图提醒 {notices.Count} 条") + (late > 0 ? string.Create(CultureInfo.InvariantCulture, $"，{late} 条已过期") : string.Empty),
            Date = now,
        };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(new MailboxAddress(Encoding.UTF8, account.Shown, MailboxAddress.Parse(account.Email!).Address)); // it has one
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = Body(account, notices, address) };
        return message;
    }

    private static string Body(Account account, IReadOnlyList<Notice> notices, Uri? address)
    {
        string path = account.Role == AccountRole.Unit ? "/unit/tasks/" : "/office/tasks/";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{account.Shown}：\n\n");
        foreach (Notice notice in notices)
        {
            text.Append(CultureInfo.InvariantCulture, $"· {notice.Item.What.Title}（{notice.Item.Id}）：{notice.What.Chinese}，{MoveJson.Day(notice.Due)}，{notice.Left.Chinese}\n");
            text.Append(CultureInfo.InvariantCulture, $"  {notice.What.English}, {MoveJson.Day(notice.Due)}, {notice.Left.English}\n");
            if (address is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {address.GetLeftPart(UriPartial.Authority)}{path}{notice.Item.Id}\n");
            }
        }

        text.Append(address is null
            ? "\n登录后在“任务”里看。Sign in to see them.\n"
            : string.Empty);
        text.Append("\n每条只发一次；办了就不再提醒。Each reminder is sent once.\n");
        return text.ToString();
    }
}
