using Lantu.Formats;
using Lantu.Formats.Detection;
using Lantu.Plans.Catalogue;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats;

/// <summary>Mutated files that once broke something, see docs/fuzzing.md: each is read or refused, and nothing else.</summary>
public sealed class FoundTests
{
    [Fact]
    public void Whatever_was_found_stays_mended()
    {
        string[] files = Directory.GetFiles(Path.Combine(SharedFiles.Root, "tests", "Lantu.Tests", "Formats", "Found"));

        Assert.NotEmpty(files);
        Assert.All(files, file => Read(Enum.Parse<FileFormat>(Path.GetFileName(file).Split('-')[0]), File.ReadAllBytes(file)));
    }

    private static void Read(FileFormat format, byte[] bytes)
    {
        FormatDetector.Of(bytes, "file");
        if (format == FileFormat.Text)
        {
            PlanReader.Read(SourceText.Decode(bytes), "file.md", Catalogues.Default);
            return;
        }

        try
        {
            foreach (FormattedDocument document in DocumentParsers.Parse(format, bytes, new ParserRequest()))
            {
                PlanReader.Read(FormattedDocumentReader.Read(FormattedDocumentWriter.Write(document)), "file", new string('0', 64), Catalogues.Default);
            }
        }
        catch (ParserException)
        {
            // A refusal in words is what a damaged file may get.
        }
    }
}
