namespace Lantu.Archive.Documents;

/// <summary>A page of a source.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Width">In hundredths of a point: of print in a PDF, of the picture in a picture; 0 for a page that is broken.</param>
/// <param name="Height">Likewise.</param>
/// <param name="Start">Of a picture, where its bytes begin in the source; null for a page that must be drawn.</param>
/// <param name="Length">How many they are; null likewise.</param>
public sealed record KeptPage(int Number, int Width, int Height, int? Start, int? Length);

/// <summary>A page as a picture.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="MediaType">As <c>image/webp</c>.</param>
/// <param name="Bytes">The picture.</param>
public sealed record PagePicture(int Number, string MediaType, byte[] Bytes);
