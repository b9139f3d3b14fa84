using System.Security.Cryptography;
using System.Text;

namespace Lantu.Archive.Accounts;

/// <summary>A secret that is shown once: only its fingerprint is kept.</summary>
public static class Token
{
    /// <summary>A new one: 256 random bits in 43 letters that may stand in an address.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>What is kept of it: SHA-256 in lower-case hexadecimal. It needs no salt: nobody guesses 256 random bits.</summary>
    public static string Fingerprint(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
