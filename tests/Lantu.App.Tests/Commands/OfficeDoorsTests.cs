using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Site;
using Lantu.Site.Features.Reminding;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>What the site gets from this room for its pages of tasks.</summary>
public sealed class OfficeDoorsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-doors-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_workbook_comes_back_as_it_went_out()
    {
        using PlanArchive archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(_folder, "a.db")), TimeProvider.System);
        SiteSettings settings = OfficeDoors.With(new SiteSettings { Archive = archive, Urls = [], Version = "test" }, archive, null);
        WorkItem item = Item();
        using var stream = new MemoryStream(settings.ItemsWorkbook!([item], new DateOnly(2026, 3, 1)));
        IReadOnlyList<IReadOnlyList<string>>? rows = settings.ReadSheet!(stream, DeliverySheet.Name);
        Assert.NotNull(rows);
        Assert.Equal(DeliverySheet.Headings, rows[0]);
        Assert.Equal(DeliverySheet.RowOf(item).Take(9), rows[1].Take(9));
        using var broken = new MemoryStream([1, 2, 3]);
        Assert.Throws<InvalidDataException>(() => settings.ReadSheet(broken, DeliverySheet.Name));
    }

    [Theory]
    [InlineData("docx", new byte[] { 0x50, 0x4B })]
    [InlineData("pdf", new byte[] { 0x25, 0x50 })]
    [InlineData("html", new byte[] { 0x3C, 0x21 })]
    public void A_slip_is_written_in_each_form(string format, byte[] begins)
    {
        using PlanArchive archive = PlanArchive.Create(ArchiveLocation.Parse(Path.Combine(_folder, "b.db")), TimeProvider.System);
        SiteSettings settings = OfficeDoors.With(new SiteSettings { Archive = archive, Urls = [], Version = "test" }, archive, null);
        WorkItem item = Item();
        var slip = new FollowUpSlip("督〔2026〕1号", "仍未开工", "报送原因", new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 15), null, null);
        RenderedDocument done = settings.Render!(SlipText.Of(item, slip, "督查室"), format);
        Assert.Null(done.Trouble);
        Assert.Equal(begins, done.Bytes!.Take(2));
    }

    [Fact]
    public void The_server_of_mail_stands_in_the_environment_and_its_password_in_a_file()
    {
        string file = Path.Combine(_folder, "password");
        File.WriteAllText(file, "secret\n");
        Assert.True(Read(out MailServer? none, out _));
        Assert.Null(none);
        Assert.True(Read(out MailServer? server, out _, ("HOST", "mail.test"), ("FROM", "lantu@yunzhou.test"), ("USER", "lantu"), ("PASSWORD_FILE", file)));
        Assert.Equal(("mail.test", 587, "lantu@yunzhou.test", "lantu", "secret"), (server!.Host, server.Port, server.From, server.User, server.Password));
        Assert.True(server.NeedsTls);
        Assert.True(Read(out MailServer? inside, out _, ("HOST", "mail.test"), ("FROM", "lantu@yunzhou.test"), ("PORT", "25")));
        Assert.False(inside!.NeedsTls);
        Assert.True(Read(out MailServer? loose, out _, ("HOST", "mail.test"), ("FROM", "lantu@yunzhou.test"), ("TLS", "available")));
        Assert.False(loose!.NeedsTls);
        using (System.Security.Cryptography.ECDsa key = System.Security.Cryptography.ECDsa.Create())
        using (System.Security.Cryptography.X509Certificates.X509Certificate2 own = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=本单位", key, System.Security.Cryptography.HashAlgorithmName.SHA256).CreateSelfSigned(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1)))
        {
            File.WriteAllText(Path.Combine(_folder, "ca.pem"), own.ExportCertificatePem());
            Assert.True(Read(out MailServer? trusted, out _, ("HOST", "mail.test"), ("FROM", "lantu@yunzhou.test"), ("CA_FILE", Path.Combine(_folder, "ca.pem"))));
            Assert.Equal(own.Thumbprint, Assert.Single(trusted!.Authorities).Thumbprint);
        }

        foreach ((string Name, string Value)[] wrong in new (string, string)[][]
        {
            [("HOST", "h")], [("HOST", "h"), ("FROM", "nobody")], [("HOST", "h"), ("FROM", "a@b"), ("PORT", "0")],
            [("HOST", "h"), ("FROM", "a@b"), ("USER", "u")], [("HOST", "h"), ("FROM", "a@b"), ("USER", "u"), ("PASSWORD_FILE", Path.Combine(_folder, "missing"))],
            [("HOST", "h"), ("FROM", "a@b"), ("TLS", "yes")], [("HOST", "h"), ("FROM", "a@b"), ("CA_FILE", file)], [("HOST", "h"), ("FROM", "a@b"), ("CA_FILE", Path.Combine(_folder, "missing"))],
        })
        {
            Assert.False(Read(out _, out Fault? fault, wrong));
            Assert.StartsWith("LANTU_SMTP_", fault!.Place, StringComparison.Ordinal);
        }
    }

    private static bool Read(out MailServer? server, out Fault? fault, params (string Name, string Value)[] variables) =>
        MailSettings.TryRead(name => variables.Where(one => "LANTU_SMTP_" + one.Name == name).Select(static one => one.Value).FirstOrDefault(), out server, out fault);

    private static WorkItem Item() => Procedure.Fold("1-001",
    [
        new Move.Propose(new Actor("王敏", Role.Office, null), At(1), null, new Commitment { Title = "激活消费市场", Targets = ["首店≥100家"] }),
        new Move.Approve(new Actor("马市长", Role.Leader, null), At(2), null),
        new Move.Assign(new Actor("王敏", Role.Office, null), At(3), null, new Mandate("市商务局", ["市文旅局"], "赵副市长", new DateOnly(2026, 12, 31), [new Milestone(new DateOnly(2026, 6, 30), "首店50家")])),
    ]);

    private static DateTimeOffset At(int day) => new(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(8));
}
