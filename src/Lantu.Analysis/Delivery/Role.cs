namespace Lantu.Analysis.Delivery;

/// <summary>In what role somebody acts.</summary>
public enum Role
{
    /// <summary>督查室: the office that follows up.</summary>
    Office,

    /// <summary>牵头单位.</summary>
    LeadAgency,

    /// <summary>配合单位.</summary>
    SupportingAgency,

    /// <summary>责任领导.</summary>
    Leader,
}
