using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Reminding;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Reminders by post, against a real server of mail on loopback (Debian package python3-aiosmtpd).</summary>
/// <param name="site">The site.</param>
public sealed class ReminderTests(TaskSite site) : IClassFixture<TaskSite>, IAsyncLifetime
{
    private const string Python = "/usr/bin/python3";
    private readonly string _mailbox = Directory.CreateTempSubdirectory("lantu-mail-").FullName;
    private readonly int _port = FreePort();
    private Process? _server;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Stop();
        Directory.Delete(_mailbox, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_reminder_goes_out_once_and_is_tried_again_where_the_server_was_gone()
    {
        SkipWithoutServer();
        site.Clock.Set(2026, 2, 2);
        string id = await site.Assigned(1);
        await site.Move("unit", id, new { move = "sign" });
        site.Clock.Set(2026, 6, 28);
        var round = new ReminderRound(site.Settings with { PublicAddress = new Uri("https://plans.yunzhou.test/") }, NullLogger<ReminderRound>.Instance);
        var server = new MailServer("127.0.0.1", _port, "lantu@yunzhou.test", null, null);

        // The server is not there yet: told, and nothing lost.
        (int sent, int failed) = await round.Go(server, TestContext.Current.CancellationToken);
        Assert.Equal(0, sent);
        Assert.Equal(1, failed);
        PostedReminder waiting = site.Archive.Read(ReminderBook.Waiting)[0];
        Assert.Equal(1, waiting.Failures);
        Assert.NotEmpty(waiting.Trouble!);
        using (HttpResponseMessage page = await site.Send("office", "GET", "/office/tasks"))
        {
            Assert.Contains("没有用邮件发出去", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await Start();
        Assert.Equal((1, 0), await round.Go(server, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), await round.Go(server, TestContext.Current.CancellationToken));
        Assert.Empty(site.Archive.Read(ReminderBook.Waiting));
        MimeMessage letter = Assert.Single(Letters());
        Assert.Equal("unit@yunzhou.test", ((MailboxAddress)letter.To[0]).Address);
        Assert.Equal("李强", letter.To[0].Name);
        Assert.Equal("蓝图提醒 3 条，1 条已过期", letter.Subject);
        Assert.Contains("首店20家", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("报 6 月进展", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://plans.yunzhou.test/unit/tasks/{id}", letter.TextBody, StringComparison.Ordinal);

        // Once the day has passed it is another reminder.
        site.Clock.Set(2026, 7, 2);
        Assert.Equal((1, 0), await round.Go(server, TestContext.Current.CancellationToken));
        Assert.Equal(2, Letters().Count);
    }

    [Fact]
    public async Task A_password_never_goes_in_the_clear_to_another_machine()
    {
        using var post = new MailPost(new MailServer("nowhere.invalid", 25, "lantu@yunzhou.test", "user", "secret"));
        using var letter = new MimeMessage();
        Assert.NotNull(await post.Send(letter, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("secret", new MailServer("h", 1, "f", "user", "secret").ToString(), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void SkipWithoutServer()
    {
        bool isThere = false;
        if (File.Exists(Python))
        {
            using Process probe = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!; // starts: it is there
            probe.WaitForExit();
            isThere = probe.ExitCode == 0;
        }

        Assert.SkipUnless(isThere, "no server of mail is installed (Debian package python3-aiosmtpd)");
    }

    private async Task Start()
    {
        _server = Process.Start(new ProcessStartInfo(Python, ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{_port}", "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(_mailbox, "box")]))!; // starts: it is there
        for (int i = 0; i < 100; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        Assert.Fail("the server of mail does not answer");
    }

    private void Stop()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            _server.WaitForExit();
        }

        _server?.Dispose();
    }

    private List<MimeMessage> Letters() => [.. Directory.EnumerateFiles(Path.Combine(_mailbox, "box", "new")).Order(StringComparer.Ordinal).Select(static file => MimeMessage.Load(file))];
}
