namespace Lantu.Analysis.Checks;

/// <summary>A kind of finding, as the manual lists it.</summary>
/// <param name="Code">As <c>C011</c>: the relation's number, then which of its kinds. Derived figures begin with D.</param>
/// <param name="Relation">As <c>R1</c>.</param>
/// <param name="Meaning">What is compared.</param>
/// <param name="Example">A small example with invented figures.</param>
public sealed record CheckCode(string Code, string Relation, Bilingual Meaning, string Example)
{
    /// <summary>Whether it is a derived figure rather than a relation.</summary>
    public bool IsDerived => Code[0] == 'D';
}
