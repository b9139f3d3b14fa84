namespace Lantu.Reading;

/// <summary>The codes of the doubts; the manual explains each.</summary>
internal static class ProblemCodes
{
    /// <summary>The document is in a language whose figures are not read yet.</summary>
    internal const string LanguageNotRead = "R020";

    /// <summary>The text does not tell whose document it is.</summary>
    internal const string PlaceUnknown = "R021";

    /// <summary>The text does not tell the year.</summary>
    internal const string YearUnknown = "R022";

    /// <summary>The file's name tells another place than the text.</summary>
    internal const string NameContradictsText = "R023";
}
