namespace Lantu.Analysis.Checks;

/// <summary>Something that is told of figures without a sum between them: names that hold numbers, a list that is missing.</summary>
internal sealed record Remark(
    CheckCode Code, Verdict Verdict, string Formula, decimal? Point, decimal? Low, decimal? High, string? Unit, IReadOnlyList<string> Facts, IReadOnlyList<SourceSpan> Spans, Bilingual Message);
