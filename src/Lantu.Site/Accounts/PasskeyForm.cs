using System.Buffers.Text;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Lantu.Site.Accounts;

/// <summary>A passkey as ASP.NET Core Identity handles it, and as the archive keeps it.</summary>
internal static class PasskeyForm
{
    /// <summary>The id as it is kept.</summary>
    internal static string Id(byte[] credential) => Base64Url.EncodeToString(credential);

    /// <summary>As it is kept.</summary>
    internal static KeptPasskey Of(UserPasskeyInfo passkey, long account, string name, DateTimeOffset made) => new(Id(passkey.CredentialId), account, name, Data(passkey), made);

    /// <summary>What changes each time it is used, and what does not.</summary>
    internal static string Data(UserPasskeyInfo passkey) => JsonSerializer.Serialize(new Kept(
        passkey.PublicKey, passkey.SignCount, passkey.Transports, passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson));

    /// <summary>As it is handled.</summary>
    internal static UserPasskeyInfo Of(KeptPasskey kept)
    {
        Kept data = JsonSerializer.Deserialize<Kept>(kept.Data) ?? throw new InvalidOperationException($"The passkey {kept.Credential} is kept without its key.");
        return new UserPasskeyInfo(
            Base64Url.DecodeFromChars(kept.Credential), data.PublicKey, kept.MadeAt, data.SignCount, data.Transports, data.IsUserVerified, data.IsBackupEligible, data.IsBackedUp, data.Attestation, data.Client)
        {
            Name = kept.Name,
        };
    }

    private sealed record Kept(
        byte[] PublicKey, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] Attestation, byte[] Client);
}
