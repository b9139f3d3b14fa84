namespace Lantu.Analysis.Delivery;

/// <summary>Who acts, in what role, and for whom.</summary>
public sealed record Actor
{
    /// <summary>Names somebody.</summary>
    /// <param name="name">The person: 王敏.</param>
    /// <param name="role">In what role.</param>
    /// <param name="agency">For which agency; null for the office and for a leader.</param>
    /// <exception cref="ArgumentException">There is no name, or an agency acts without its name.</exception>
    public Actor(string name, Role role, string? agency)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (role is Role.LeadAgency or Role.SupportingAgency)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(agency);
        }

        (Name, Role, Agency) = (name, role, agency);
    }

    /// <summary>The person.</summary>
    public string Name { get; }

    /// <summary>In what role.</summary>
    public Role Role { get; }

    /// <summary>For which agency; null for the office and for a leader.</summary>
    public string? Agency { get; }
}
