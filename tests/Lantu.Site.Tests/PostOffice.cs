using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lantu.Site.Features.Reminding;
using MimeKit;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>A real server of mail on loopback (Debian package python3-aiosmtpd), which keeps what it takes.</summary>
internal sealed class PostOffice : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-mail-").FullName;
    private Process? _server;

    internal int Port { get; } = FreePort();

    /// <summary>It as the site is told of it, by address and in the clear where it is not said otherwise.</summary>
    internal MailServer Server => new("127.0.0.1", Port, "lantu@yunzhou.test", null, null);

    /// <summary>What it took, the oldest first.</summary>
    internal IReadOnlyList<MimeMessage> Letters => !Directory.Exists(Path.Combine(_folder, "box", "new")) ? []
        : [.. Directory.EnumerateFiles(Path.Combine(_folder, "box", "new")).Order(StringComparer.Ordinal).Select(static file => MimeMessage.Load(file))];

    internal static void SkipWithout()
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

    /// <summary>Starts it; with a certificate it takes letters under TLS only.</summary>
    internal async Task Start(X509Certificate2? certificate = null)
    {
        List<string> words = ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{Port}"];
        if (certificate is not null)
        {
            (string crt, string key) = (Path.Combine(_folder, "server.crt"), Path.Combine(_folder, "server.key"));
            await File.WriteAllTextAsync(crt, certificate.ExportCertificatePem(), Stop);
            await File.WriteAllTextAsync(key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(), Stop); // made with one
            words.AddRange(["--tlscert", crt, "--tlskey", key]);
        }

        _server = Process.Start(new ProcessStartInfo(Python, [.. words, "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(_folder, "box")]))!; // starts: it is there
        for (int i = 0; i < 100; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, Stop);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, Stop);
            }
        }

        Assert.Fail("the server of mail does not answer");
    }

    /// <summary>An authority of an office's own.</summary>
    internal static X509Certificate2 Authority(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-400), TimeProvider.System.GetUtcNow().AddDays(400));
    }

    /// <summary>A certificate that an authority gave to a server; one that has run out where that is wanted.</summary>
    internal static X509Certificate2 Certificate(X509Certificate2 authority, string host, bool isOver = false)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out IPAddress? address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 bare = request.Create(authority, now.AddDays(-100), isOver ? now.AddDays(-1) : now.AddDays(100), [1, 2, 3, 4]);
        return bare.CopyWithPrivateKey(key);
    }

    public void Dispose()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            _server.WaitForExit();
        }

        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
