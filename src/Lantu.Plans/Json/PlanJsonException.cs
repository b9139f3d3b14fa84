namespace Lantu.Plans.Json;

/// <summary>JSON that is no plan: says where, what was expected, and what stands there.</summary>
public sealed class PlanJsonException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">Where, as <c>$.facts[3].value.number</c>; <c>$</c> for the whole.</param>
    /// <param name="expected">What the contract has there: <c>a number or null</c>.</param>
    /// <param name="found">What stands there: <c>a string "7.9"</c>.</param>
    /// <param name="inner">The fault of the JSON itself, where it is no JSON at all.</param>
    public PlanJsonException(string path, string expected, string found, Exception? inner = null)
        : base($"{path}: expected {expected}, found {found}", inner)
    {
        Path = path;
        Expected = expected;
        Found = found;
    }

    /// <summary>Where, as <c>$.facts[3].value.number</c>.</summary>
    public string Path { get; }

    /// <summary>What the contract has there.</summary>
    public string Expected { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }
}
