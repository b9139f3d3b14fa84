using Lantu.App.Shell;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.App.Inputs;

/// <summary>One document that was fetched and, where its format asks for it, parsed: ready to be read, any number of times.</summary>
internal sealed class InputDocument
{
    private readonly SourceText? _text;
    private readonly string _sha256;

    /// <summary>A plain text.</summary>
    internal InputDocument(string path, string name, SourceText text)
    {
        (Path, Name, _text, _sha256) = (path, name, text, text.Sha256);
    }

    /// <summary>A document that a parser handed over.</summary>
    internal InputDocument(string path, string name, FormattedDocument formatted, string sha256)
    {
        (Path, Name, Formatted, _sha256) = (path, name, formatted, sha256);
    }

    /// <summary>The file that it was read of, as it came: of an entry of an archive, the entry; of joined pictures, one behind the other.</summary>
    internal required byte[] File { get; init; }

    /// <summary>The name of that file, without a folder.</summary>
    internal required string FileName { get; init; }

    /// <summary>Of joined pictures the length of each in the file; else empty.</summary>
    internal IReadOnlyList<int> Parts { get; init; } = [];

    /// <summary>As messages name it: the file, and which of its documents.</summary>
    internal string Path { get; }

    /// <summary>As the plan names it: without the folder.</summary>
    internal string Name { get; }

    /// <summary>What the parser handed over; null for plain text.</summary>
    internal FormattedDocument? Formatted { get; }

    /// <summary>The drawings of its pictures that <c>--overlay</c> asked for, as PNG, in order.</summary>
    internal IReadOnlyList<byte[]> Overlays { get; init; } = [];

    /// <summary>The text as read.</summary>
    internal string Text => Formatted?.Text ?? _text?.Text ?? string.Empty;

    /// <summary>Reads it.</summary>
    internal Plan Read(Catalogues catalogues, ReadingTrace? trace = null) => _text is { } text
        ? PlanReader.Read(text, Name, catalogues, trace)
        : PlanReader.Read(Formatted!, Name, _sha256, catalogues, trace); // one of the two constructors ran
}

/// <summary>What became of a document of a file: it, or the reason why there is none.</summary>
/// <param name="Document">The document; null where there is a fault.</param>
/// <param name="Fault">The fault; else null.</param>
internal sealed record OpenedDocument(InputDocument? Document, Fault? Fault);
