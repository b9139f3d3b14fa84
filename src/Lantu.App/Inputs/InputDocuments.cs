using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Lantu.App.Parsing;
using Lantu.App.Shell;
using Lantu.Formats;
using Lantu.Formats.Detection;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.App.Inputs;

/// <summary>Turns files into documents: fetches them, tells what they are, and has those parsed that are no plain text.</summary>
/// <param name="surroundings">Where standard input is.</param>
/// <param name="request">What the person asked of the parsers.</param>
/// <param name="bounds">What a parser may take.</param>
internal sealed class InputDocuments(Surroundings surroundings, ParserRequest request, ParserBounds? bounds = null)
{
    // An archive within an archive within an archive is somebody's joke.
    private const int DeepestArchive = 2;

    private readonly ParserBounds _bounds = bounds ?? ParserBounds.Usual;

    /// <summary>The documents of a file, or faults in their places; one at least.</summary>
    internal IReadOnlyList<OpenedDocument> Open(InputItem item)
    {
        if (item.Fault is { } missing)
        {
            return [new OpenedDocument(null, missing)];
        }

        if (item.Following.Count > 0)
        {
            return OpenJoined(item);
        }

        return InputBytes.TryFetch(item, surroundings, out byte[]? bytes, out Fault? fault)
            ? Open(item.Path, item.Name, bytes, 0)
            : [new OpenedDocument(null, fault)];
    }

    /// <summary>The only document of a file; a file with several is a fault.</summary>
    internal bool TryOpen(InputItem item, [NotNullWhen(true)] out InputDocument? document, [NotNullWhen(false)] out Fault? fault)
    {
        IReadOnlyList<OpenedDocument> opened = Open(item);
        document = opened.Count == 1 ? opened[0].Document : null;
        fault = document is not null ? null : opened.Count == 1 ? opened[0].Fault : Faults.SeveralDocuments(item.Path, opened.Count);
        fault ??= document is null ? Faults.Empty(item.Path) : null;
        return document is not null;
    }

    /// <summary>The documents of bytes that came without a file, or faults in their places; one at least.</summary>
    /// <param name="parts">One, or several pictures that are one document, in order; each with the name that it came under.</param>
    internal IReadOnlyList<OpenedDocument> Open(IReadOnlyList<(string Name, byte[] Bytes)> parts) =>
        parts is [(string name, byte[] bytes)] ? Open(name, name, bytes, 0) : Join(parts[0].Name, parts[0].Name, parts);

    private List<OpenedDocument> OpenJoined(InputItem item)
    {
        var all = new List<(string, byte[])>();
        foreach (string path in item.Following.Prepend(item.Path))
        {
            if (!InputBytes.TryFetch(new InputItem(path), surroundings, out byte[]? bytes, out Fault? fault))
            {
                return [new OpenedDocument(null, fault)];
            }

            all.Add((path, bytes));
        }

        return Join(item.Path, item.Name, all);
    }

    // Pictures in order are one document; what is no picture cannot be a page of it.
    private List<OpenedDocument> Join(string path, string name, IReadOnlyList<(string Name, byte[] Bytes)> parts)
    {
        foreach ((string part, byte[] bytes) in parts)
        {
            if (FormatDetector.Of(bytes, Path.GetFileName(part)).Format != FileFormat.Picture)
            {
                return [new OpenedDocument(null, Faults.NoPictureToJoin(part))];
            }
        }

        return Parse(
            path,
            name,
            FileFormat.Picture,
            [.. parts.SelectMany(static part => part.Bytes)],
            0,
            request with { Parts = [.. parts.Select(static part => part.Bytes.Length)] });
    }

    private List<OpenedDocument> Open(string path, string name, byte[] bytes, int depth)
    {
        if (bytes.Length == 0)
        {
            return [new OpenedDocument(null, Faults.Empty(path))];
        }

        Detected detected = FormatDetector.Of(bytes, name);
        if (detected.Format is not { } format)
        {
            return [new OpenedDocument(null, Faults.NotRead(path, FileKind.Of(detected.Other)))];
        }

        if (format == FileFormat.Text)
        {
            SourceText text = SourceText.Decode(bytes);
            return [string.IsNullOrWhiteSpace(text.Text)
                ? new OpenedDocument(null, Faults.Empty(path))
                : new OpenedDocument(new InputDocument(path, name, text) { File = bytes, FileName = name }, null)];
        }

        if (format == FileFormat.Zip && depth >= DeepestArchive)
        {
            return [new OpenedDocument(null, Faults.ArchiveTooDeep(path))];
        }

        return Parse(path, name, format, bytes, depth, request);
    }

    private List<OpenedDocument> Parse(string path, string name, FileFormat format, byte[] bytes, int depth, ParserRequest asked)
    {
        ParserAnswer answer;
        try
        {
            byte[] package = format == FileFormat.WordProcessor ? WordProcessorConversion.ToPackage(bytes) : bytes;
            FileFormat parsed = format == FileFormat.WordProcessor ? FileFormat.Docx : format;
            answer = new ParserProcess(parsed, asked, _bounds).Run(package);
        }
        catch (ParserException e)
        {
            answer = ParserAnswer.Of(e.Fault);
        }

        if (answer.Fault is { } fault)
        {
            return [new OpenedDocument(null, Faults.Unparsed(path, format, fault))];
        }

        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var opened = new List<OpenedDocument>();
        foreach (FormattedDocument document in answer.Documents)
        {
            string part = document.Name is { Length: > 0 } called ? "#" + called : string.Empty;
            opened.Add(new OpenedDocument(new InputDocument(path + part, name + part, document, sha256)
            {
                File = bytes,
                FileName = name,
                Parts = asked.Parts,
                Overlays = format == FileFormat.Picture ? [.. answer.Entries.Select(static drawn => drawn.Bytes)] : [],
            }, null));
        }

        foreach ((string entry, byte[] content) in format == FileFormat.Zip ? answer.Entries : [])
        {
            string last = entry[(entry.LastIndexOf('/') + 1)..];
            opened.AddRange(Open(string.Create(CultureInfo.InvariantCulture, $"{path}!{entry}"), last, content, depth + 1));
        }

        return opened.Count > 0 ? opened : [new OpenedDocument(null, Faults.Empty(path))];
    }
}
