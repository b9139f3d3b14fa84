namespace Lantu.Site.Office;

/// <summary>What is asked for is not done, and nothing of it: the one who asks is told why in both languages.</summary>
/// <param name="chinese">Why, and what helps.</param>
/// <param name="english">The same in English.</param>
/// <param name="status">The status of HTTP: 422 for what makes no sense, 404 for what is not there, 409 for what does not fit.</param>
internal sealed class RefusedException(string chinese, string english, int status = 422) : Exception(english)
{
    /// <summary>Why, in Chinese; <see cref="Exception.Message"/> is the same in English.</summary>
    internal string Chinese => chinese;

    /// <summary>How the one who asks can show who they are, where that is all that is missing; else null.</summary>
    internal Accounts.WayToConfirm? Confirm { get; init; }

    /// <summary>The status of HTTP.</summary>
    internal int Status => status;
}
