using Lantu.Formats.Pictures;
using Lantu.Text.Formats;

namespace Lantu.Formats;

/// <summary>Reads one format.</summary>
public interface IDocumentParser
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="request">What the person asked for.</param>
    /// <returns>Its documents, in order; one but for tables. Never none: a file without text is a fault.</returns>
    /// <exception cref="ParserException">It cannot be read.</exception>
    IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request);
}

/// <summary>What a person asked for.</summary>
public sealed record ParserRequest
{
    /// <summary>Of a translation memory, the side: as <c>zh</c>.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>Loads the models that read pictures; gives null where they are not installed: then pictures are a fault.</summary>
    public Func<RecognitionModels?> Models { get; init; } = static () => null;

    /// <summary>Whether a drawing of each picture with what was read of it is wanted.</summary>
    public bool Overlay { get; init; }

    /// <summary>Of several pictures that are one document, the length of each in the bytes; empty for one file.</summary>
    public IReadOnlyList<int> Parts { get; init; } = [];

    /// <summary>Pages of a PDF of which pictures are wanted in place of its text, the first and the last, from 1; null for the text.</summary>
    public (int First, int Last)? Drawn { get; init; }

    /// <summary>How many processors the reading of pictures may use, from 1.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Told how far a long work has come, as a part of all; null where nobody listens.</summary>
    public Action<int, int>? Progress { get; init; }
}
