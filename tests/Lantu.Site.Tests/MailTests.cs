using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Lantu.Site.Features.Reminding;
using MimeKit;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Mail under TLS, against a real server on loopback that takes nothing in the clear.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task A_letter_goes_out_under_TLS_to_a_server_whose_authority_is_trusted()
    {
        PostOffice.SkipWithout();
        using X509Certificate2 authority = PostOffice.Authority("云洲市电子政务办");
        using X509Certificate2 certificate = PostOffice.Certificate(authority, "127.0.0.1");
        using var office = new PostOffice();
        await office.Start(certificate);

        Assert.Null(await Send(office.Server with { NeedsTls = true, Authorities = [authority] }));

        Assert.Equal("试信", Assert.Single(office.Letters).Subject);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_in_words_and_nothing_goes_out()
    {
        PostOffice.SkipWithout();
        using X509Certificate2 authority = PostOffice.Authority("云洲市电子政务办");
        using X509Certificate2 stranger = PostOffice.Authority("别人");
        using X509Certificate2 certificate = PostOffice.Certificate(authority, "127.0.0.1");
        using var office = new PostOffice();
        await office.Start(certificate);

        foreach (MailServer server in new[] { office.Server, office.Server with { NeedsTls = true }, office.Server with { Authorities = [stranger] } })
        {
            string? trouble = await Send(server);

            Assert.Contains("云洲市电子政务办", trouble, StringComparison.Ordinal);
            Assert.Contains("LANTU_SMTP_CA_FILE", trouble, StringComparison.Ordinal);
        }

        Assert.Empty(office.Letters);
    }

    [Theory]
    [InlineData("mail.yunzhou.test", false, "LANTU_SMTP_HOST")]
    [InlineData("127.0.0.1", true, "LANTU_SMTP_CA_FILE")]
    public async Task A_trusted_authority_does_not_make_up_for_a_wrong_name_or_a_day_that_is_over(string name, bool isOver, string word)
    {
        PostOffice.SkipWithout();
        using X509Certificate2 authority = PostOffice.Authority("云洲市电子政务办");
        using X509Certificate2 certificate = PostOffice.Certificate(authority, name, isOver);
        using var office = new PostOffice();
        await office.Start(certificate);

        string? trouble = await Send(office.Server with { Authorities = [authority] });

        Assert.Contains(word, trouble, StringComparison.Ordinal);
        Assert.Empty(office.Letters);
    }

    [Fact]
    public async Task Where_TLS_is_needed_a_server_without_it_gets_no_letter()
    {
        PostOffice.SkipWithout();
        using var office = new PostOffice();
        await office.Start();

        Assert.Contains("LANTU_SMTP_TLS", await Send(office.Server with { NeedsTls = true }), StringComparison.Ordinal);
        Assert.Empty(office.Letters);
        Assert.Null(await Send(office.Server));
        Assert.Single(office.Letters);
    }

    [Fact]
    public async Task A_new_account_gets_its_address_by_mail()
    {
        PostOffice.SkipWithout();
        using var office = new PostOffice();
        await office.Start();
        await using OwnSite site = await OwnSite.Start(settings => settings with { Mail = office.Server });
        site.Add("admin", AccountRole.Administrator);
        using Browser admin = await site.SignedIn("admin");

        JsonElement made = await admin.Json("POST", "/api/v1/accounts", new { name = "wang.min", shown = "王敏", role = "leader", email = "wm@example.gov.cn" }, HttpStatusCode.Created);

        Assert.True(made.GetProperty("mailed").GetBoolean());
        MimeMessage letter = Assert.Single(office.Letters);
        Assert.Equal("wm@example.gov.cn", ((MailboxAddress)letter.To[0]).Address);
        Assert.Contains(made.GetProperty("address").GetString()!, letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_never_goes_in_the_clear_to_another_machine()
    {
        Assert.NotNull(await Send(new MailServer("nowhere.invalid", 25, "lantu@yunzhou.test", "user", "secret")));
        Assert.DoesNotContain("secret", new MailServer("h", 1, "f", "user", "secret").ToString(), StringComparison.Ordinal);
    }

    private static async Task<string?> Send(MailServer server)
    {
        using var post = new MailPost(server);
        using var letter = new MimeMessage([MailboxAddress.Parse(server.From)], [MailboxAddress.Parse("unit@yunzhou.test")], "试信", new TextPart("plain") { Text = "试一试" });
        return await post.Send(letter, TestContext.Current.CancellationToken);
    }
}
