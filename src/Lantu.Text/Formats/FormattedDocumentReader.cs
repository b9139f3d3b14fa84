using System.Runtime.InteropServices;
using System.Text;

namespace Lantu.Text.Formats;

/// <summary>Reads back what <see cref="FormattedDocumentWriter"/> wrote.</summary>
/// <remarks>A process that broke down may have written anything: every count and position is checked.</remarks>
public static class FormattedDocumentReader
{
    private const int SpareBytes = 1;

    /// <summary>The document of some bytes.</summary>
    /// <exception cref="FormatException">They are not those of a document.</exception>
    public static FormattedDocument Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            return Read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or IOException or OverflowException or ArgumentException)
        {
            throw new FormatException("The bytes end early or hold a number that cannot be.", e);
        }
    }

    private static FormattedDocument Read(BinaryReader reader)
    {
        Expect(reader.ReadByte() == FormattedDocumentWriter.Mark);
        string text = ReadText(reader);
        string mediaType = ReadText(reader);
        string encoding = ReadText(reader);
        string name = ReadText(reader);
        var lineEnds = (LineEnds)reader.ReadByte();
        Expect(Enum.IsDefined(lineEnds));
        return new FormattedDocument
        {
            Text = text,
            MediaType = mediaType,
            Encoding = encoding.Length == 0 ? null : encoding,
            Name = name.Length == 0 ? null : name,
            LineEnds = lineEnds,
            Blocks = ReadBlocks(reader, text.Length),
            Segments = ReadSegments(reader, text.Length),
            Pages = ReadMany(reader, () => new SourcePage(ReadCount(reader), ReadCount(reader), ReadText(reader))),
            Recognised = ReadMany(reader, () => new RecognisedRun(ReadSpan(reader, text.Length), Sure(reader.ReadDecimal()))),
            Doubts = ReadMany(reader, () => ReadDoubt(reader, text.Length)),
        };
    }

    private static FormattedBlock[] ReadBlocks(BinaryReader reader, int length)
    {
        int index = 0;
        return ReadMany(reader, () =>
        {
            var form = (BlockForm)reader.ReadByte();
            Expect(Enum.IsDefined(form));
            TextSpan span = ReadSpan(reader, length);
            int parent = ReadCount(reader) - 1;
            Expect(parent < index++);
            int level = ReadCount(reader);
            int label = ReadCount(reader);
            Expect(label <= span.Length);
            byte flags = reader.ReadByte();
            var block = new FormattedBlock(form, span.Start, span.End)
            {
                Parent = parent,
                Level = level,
                LabelEnd = span.Start + label,
                Strong = (flags & 1) != 0,
                IsHead = (flags & 2) != 0,
            };
            return form != BlockForm.Cell ? block : block with
            {
                Row = ReadCount(reader),
                Column = ReadCount(reader),
                RowSpan = ReadCount(reader),
                ColumnSpan = ReadCount(reader),
            };
        });
    }

    private static SourceSegment[] ReadSegments(BinaryReader reader, int length)
    {
        var parts = new List<string>();
        return ReadMany(reader, () =>
        {
            TextSpan span = ReadSpan(reader, length);
            byte kind = reader.ReadByte();
            Expect(kind <= 2);
            return new SourceSegment(span, kind == 1
                ? new SourcePlace.Part(ReadPart(reader, parts), ReadCount(reader), ReadCount(reader))
                : kind == 0
                ? new SourcePlace.Characters(ReadCount(reader), ReadCount(reader))
                : new SourcePlace.Box(
                    ReadCount(reader), ReadCount(reader), ReadNumber(reader), ReadNumber(reader), ReadCount(reader), ReadCount(reader)));
        });
    }

    private static string ReadPart(BinaryReader reader, List<string> parts)
    {
        int part = ReadCount(reader);
        Expect(part <= parts.Count);
        if (part == 0)
        {
            parts.Add(ReadText(reader));
            return parts[^1];
        }

        return parts[part - 1];
    }

    private static ParserDoubt ReadDoubt(BinaryReader reader, int length)
    {
        var kind = (ParserDoubtKind)reader.ReadByte();
        Expect(Enum.IsDefined(kind));
        return new ParserDoubt(kind, ReadSpan(reader, length), ReadText(reader));
    }

    private static T[] ReadMany<T>(BinaryReader reader, Func<T> read)
    {
        int count = ReadCount(reader);
        Expect(count <= reader.BaseStream.Length - reader.BaseStream.Position + SpareBytes);
        var many = new T[count];
        for (int i = 0; i < count; i++)
        {
            many[i] = read();
        }

        return many;
    }

    private static decimal Sure(decimal confidence)
    {
        Expect(confidence is >= 0 and <= 1);
        return confidence;
    }

    private static TextSpan ReadSpan(BinaryReader reader, int length)
    {
        int start = ReadCount(reader);
        int covered = ReadCount(reader);
        Expect((long)start + covered <= length);
        return new TextSpan(start, start + covered);
    }

    private static int ReadNumber(BinaryReader reader) => reader.Read7BitEncodedInt();

    private static int ReadCount(BinaryReader reader)
    {
        int count = ReadNumber(reader);
        Expect(count >= 0);
        return count;
    }

    private static string ReadText(BinaryReader reader)
    {
        int length = ReadCount(reader);
        Expect(length <= (reader.BaseStream.Length - reader.BaseStream.Position) / 2);
        byte[] bytes = reader.ReadBytes(length * 2);
        return new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new FormatException("A number in the bytes cannot be.");
        }
    }
}
