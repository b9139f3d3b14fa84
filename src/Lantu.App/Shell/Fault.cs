namespace Lantu.App.Shell;

/// <summary>Something that could not be done, told to a person: where, what, and the way out.</summary>
/// <param name="Place">The file (with its line, where there is one) or the option; null where neither applies.</param>
/// <param name="Chinese">What is wrong and what helps.</param>
/// <param name="English">The same in English.</param>
internal sealed record Fault(string? Place, string Chinese, string English)
{
    /// <summary>Writes the fault on two lines, Chinese first.</summary>
    internal void WriteTo(TextWriter error)
    {
        string place = Place is null ? string.Empty : Place + ": ";
        error.Write($"lantu: {place}{Chinese}\n       {place}{English}\n");
    }

    /// <summary>Writes the fault and answers the exit code of a verb that did nothing.</summary>
    internal int End(Surroundings surroundings)
    {
        WriteTo(surroundings.Error);
        return ExitCode.Nothing;
    }
}
