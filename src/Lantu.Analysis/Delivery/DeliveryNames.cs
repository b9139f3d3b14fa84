namespace Lantu.Analysis.Delivery;

/// <summary>What states, moves, roles and grades are called in JSON, in tables and on the command line.</summary>
public static class DeliveryNames
{
    /// <summary>A state: <c>under_way</c>.</summary>
    public static string Of(ItemState state) => Snake(state.ToString());

    /// <summary>A move: <c>request_completion</c>.</summary>
    public static string Of(MoveKind kind) => Snake(kind.ToString());

    /// <summary>A role: <c>lead_agency</c>.</summary>
    public static string Of(Role role) => Snake(role.ToString());

    /// <summary>A grade: <c>good</c>.</summary>
    public static string Of(Grade grade) => Snake(grade.ToString());

    /// <summary>A status of the clock: <c>due_soon</c>.</summary>
    public static string Of(ClockStatus status) => Snake(status.ToString());

    /// <summary>The value with a name; null where none has it.</summary>
    public static T? Read<T>(string? name)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Snake(value.ToString()) == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A name of the code as JSON writes it: <c>UnderWay</c> is <c>under_way</c>.</summary>
    public static string Snake(string name) =>
        string.Concat(name.Select(static (letter, i) => char.IsAsciiLetterUpper(letter) ? (i > 0 ? "_" : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString()));
}
