using Lantu.Site.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Lantu.Site.Features.SigningIn;

/// <summary>Which names an account may have.</summary>
internal static class AccountName
{
    /// <summary>The rule in words.</summary>
    internal static (string Chinese, string English) Rule => ("名字用 1 到 64 个字母、数字、汉字或 . - _ @", "a name has 1 to 64 letters, digits, Chinese characters or . - _ @");

    /// <summary>Whether a name may be taken.</summary>
    internal static bool IsGood(string name) => name.Length is >= 1 and <= 64 && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@');
}

/// <summary>Which passwords are taken: long ones, written twice alike, and not the name.</summary>
internal static class PasswordRule
{
    /// <summary>What is wrong with a password; null where nothing is.</summary>
    internal static async Task<(string Chinese, string English)?> Wrong(UserManager<SiteUser> users, SiteUser user, string password, string again)
    {
        if (password != again)
        {
            return ("两次写的密码不一样", "the two passwords differ");
        }

        if (password.Contains(user.Account.Name, StringComparison.OrdinalIgnoreCase) && user.Account.Name.Length > 3)
        {
            return ("密码里不要有账号的名字", "a password must not hold the name of the account");
        }

        foreach (IPasswordValidator<SiteUser> validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, user, password).ConfigureAwait(false)).Succeeded)
            {
                return (
                    $"密码至少 {SignInSetup.ShortestPassword} 位，不能只是一两个字符重复；几个词连起来就好记又够长",
                    $"a password has at least {SignInSetup.ShortestPassword} characters, and not the same ones again and again; a few words in a row are easy to remember");
            }
        }

        return null;
    }
}
