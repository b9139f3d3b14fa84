using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Lantu.Site.Features.Reminding;

/// <summary>Whether the certificate of a mail server vouches for it.</summary>
/// <param name="server">The server, with the authorities that are trusted besides those of the machine.</param>
internal sealed class MailTrust(MailServer server)
{
    /// <summary>Why the last certificate was refused, in both languages; null where none was.</summary>
    internal string? Refusal { get; private set; }

    /// <summary>Judges a certificate; the form is that of the framework's question.</summary>
    internal bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Refusal = Why(certificate, chain, errors);
        return Refusal is null;
    }

    private string? Why(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return null;
        }

        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "服务器没有出示证书，没有发；请找管邮件的人 the server shows no certificate, and nothing was sent; ask those who run it";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return $"服务器的证书不是给 {server.Host} 的（{certificate.Subject}），没有发；LANTU_SMTP_HOST 写证书上的名字 the certificate is not for {server.Host} ({certificate.Subject}), and nothing was sent; name in LANTU_SMTP_HOST what the certificate names";
        }

        return IsOfOwn(certificate, chain)
            ? null
            : $"服务器的证书（{certificate.Subject}，{certificate.Issuer} 签发）不可信或已过期，没有发；本单位自己签发的，把签发者的证书存成文件，写在 LANTU_SMTP_CA_FILE the certificate ({certificate.Subject}, issued by {certificate.Issuer}) is not trusted or has run out, and nothing was sent; if your office issues its own, name the file with its authority in LANTU_SMTP_CA_FILE";
    }

    // The days, the signatures and the uses are judged as for any certificate; only the root is one of ours.
    private bool IsOfOwn(X509Certificate certificate, X509Chain? given)
    {
        if (server.Authorities.Count == 0)
        {
            return false;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new System.Security.Cryptography.Oid("1.3.6.1.5.5.7.3.1"));
        own.ChainPolicy.CustomTrustStore.AddRange(server.Authorities.ToArray());
        foreach (X509ChainElement element in given?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            own.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        using var one = new X509Certificate2(certificate);
        return own.Build(one);
    }
}
