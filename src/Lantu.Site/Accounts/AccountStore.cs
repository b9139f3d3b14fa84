using System.Globalization;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Lantu.Site.Accounts;

/// <summary>The accounts of the archive as ASP.NET Core Identity asks for them.</summary>
internal sealed partial class AccountStore(PlanArchive archive) : IUserPasswordStore<SiteUser>, IUserSecurityStampStore<SiteUser>, IUserLockoutStore<SiteUser>
{
    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name);

    /// <inheritdoc/>
    public Task SetUserNameAsync(SiteUser user, string? userName, CancellationToken cancellationToken) => Set(user, user.Account with { Name = userName ?? string.Empty });

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name.ToLowerInvariant());

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(SiteUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IdentityResult> CreateAsync(SiteUser user, CancellationToken cancellationToken)
    {
        user.Account = archive.Write(user.Account.Shown, work => AccountBook.Add(work, user.Account));
        return Task.FromResult(IdentityResult.Success);
    }

    /// <inheritdoc/>
    public Task<IdentityResult> UpdateAsync(SiteUser user, CancellationToken cancellationToken)
    {
        archive.Write(user.Account.Shown, work =>
        {
            AccountBook.Change(work, user.Account, user.Changed);
            return 0;
        });
        user.Changed = "account-changed";
        return Task.FromResult(IdentityResult.Success);
    }

    /// <inheritdoc/>
    public Task<IdentityResult> DeleteAsync(SiteUser user, CancellationToken cancellationToken) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "Kept", Description = "An account is closed, never deleted." }));

    /// <inheritdoc/>
    public Task<SiteUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && archive.Read(session => AccountBook.Find(session, id)) is { } found ? new SiteUser(found) : null);

    /// <inheritdoc/>
    public Task<SiteUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult(
        archive.Read(session => AccountBook.Find(session, normalizedUserName)) is { } found ? new SiteUser(found) : null);

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(SiteUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.Changed = "password-set";
        return Set(user, user.Account with { Password = passwordHash });
    }

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Password);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Password is not null);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(SiteUser user, string stamp, CancellationToken cancellationToken) => Set(user, user.Account with { Stamp = stamp });

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Stamp);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.LockedUntil);

    /// <inheritdoc/>
    public Task SetLockoutEndDateAsync(SiteUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.Changed = lockoutEnd is null ? user.Changed : "account-locked";
        return Set(user, user.Account with { LockedUntil = lockoutEnd });
    }

    /// <inheritdoc/>
    public Task<int> IncrementAccessFailedCountAsync(SiteUser user, CancellationToken cancellationToken)
    {
        user.Changed = "password-wrong";
        user.Account = user.Account with { Failures = user.Account.Failures + 1 };
        return Task.FromResult(user.Account.Failures);
    }

    /// <inheritdoc/>
    public Task ResetAccessFailedCountAsync(SiteUser user, CancellationToken cancellationToken) => Set(user, user.Account with { Failures = 0 });

    /// <inheritdoc/>
    public Task<int> GetAccessFailedCountAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Failures);

    /// <inheritdoc/>
    public Task<bool> GetLockoutEnabledAsync(SiteUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task SetLockoutEnabledAsync(SiteUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The archive belongs to the program.
    }

    private static Task Set(SiteUser user, Account account)
    {
        user.Account = account;
        return Task.CompletedTask;
    }
}
