using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Derivations;

/// <summary>A figure that follows from others, before its sum is done.</summary>
internal sealed record DerivedFigure
{
    internal required CheckCode Code { get; init; }

    /// <summary>Derived; a note where an assumption stands behind it.</summary>
    internal Verdict Verdict { get; init; } = Verdict.Derived;

    internal required Bilingual Name { get; init; }

    /// <summary>The sum in the figures as written: {0} is the first of <see cref="Inputs"/>.</summary>
    internal required string Formula { get; init; }

    internal required IReadOnlyList<Figure> Inputs { get; init; }

    /// <summary>Rises or falls with each input alone.</summary>
    internal required Func<IReadOnlyList<decimal>, decimal> Expression { get; init; }

    internal string? Unit { get; init; }

    /// <summary>Whether only the lower end is known: a base that is less than a step.</summary>
    internal bool IsLowerBound { get; init; }

    /// <summary>What to beware of.</summary>
    internal Bilingual Remark { get; init; } = Bilingual.None;

    /// <summary>A figure that follows from others without an assumption.</summary>
    internal static DerivedFigure Of(
        CheckCode code, Bilingual name, string formula, IReadOnlyList<Figure> inputs, Func<IReadOnlyList<decimal>, decimal> expression, string? unit) => new()
        {
            Code = code,
            Name = name,
            Formula = formula,
            Inputs = inputs,
            Expression = expression,
            Unit = unit,
        };
}
