using Lantu.Plans.Model;

namespace Lantu.Plans.Catalogue;

/// <summary>A row of the catalogue of places.</summary>
/// <param name="Place">The official name, its level and its code.</param>
/// <param name="ShortNames">Other names: 内蒙古 for 内蒙古自治区, 恩施州 for 恩施土家族苗族自治州; they may belong to several.</param>
/// <param name="Parent">The code of the division above: 330700 for 义乌市; null for the country.</param>
/// <param name="Since">The first year of the name; null where it is older than 2010 or we do not know.</param>
/// <param name="Until">The last year of the name: 2014 for 富阳市; null where it still holds.</param>
public sealed record Division(Place Place, IReadOnlyList<string> ShortNames, string? Parent, int? Since, int? Until)
{
    /// <summary>Whether the division bore this name in a year.</summary>
    public bool IsValidIn(int year) => (Since is null || Since <= year) && (Until is null || year <= Until);
}
