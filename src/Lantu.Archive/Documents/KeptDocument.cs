using Lantu.Plans.Model;

namespace Lantu.Archive.Documents;

/// <summary>A document whose readings the archive keeps.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Sha256">Of its source.</param>
/// <param name="Name">The file's name, and which of its documents.</param>
/// <param name="Title">As the latest reading tells it; null where the text has none.</param>
/// <param name="Place">Whose it is; null where the text does not tell.</param>
/// <param name="Year">Of the latest reading; null where unknown.</param>
/// <param name="Kind">The genre, of the latest reading.</param>
/// <param name="Readings">How many different readings of it are kept.</param>
public sealed record KeptDocument(
    long Id, string Sha256, string Name, string? Title, string? Place, int? Year, DocumentKind Kind, int Readings);

/// <summary>One reading of a document.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="Reader">The version of the program that read it.</param>
/// <param name="ReadAt">When it was kept, in UTC.</param>
public sealed record KeptReading(long Id, string Reader, DateTimeOffset ReadAt);

/// <summary>What keeping a plan did.</summary>
/// <param name="Document">The number of the document.</param>
/// <param name="IsNewDocument">Whether the archive did not know the document.</param>
/// <param name="IsNewReading">Whether it did not know this reading of it.</param>
public sealed record Keeping(long Document, bool IsNewDocument, bool IsNewReading);
