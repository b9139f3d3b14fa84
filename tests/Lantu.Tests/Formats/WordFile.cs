using System.IO.Compression;
using System.Text;
using Lantu.Formats;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats;

/// <summary>A Word document made by hand: the body, and whatever other parts it needs.</summary>
internal sealed class WordFile
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    internal WordFile(string body) => _parts["word/document.xml"] = $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>";

    internal WordFile With(string part, string element, string content)
    {
        _parts[$"word/{part}.xml"] = $"<w:{element} {Namespaces}>{content}</w:{element}>";
        return this;
    }

    internal static string Paragraph(string words, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    internal static string Row(params string[] cells) =>
        "<w:tr>" + string.Concat(cells.Select(static cell => cell.StartsWith("<w:tc>", StringComparison.Ordinal) ? cell : $"<w:tc>{Paragraph(cell)}</w:tc>")) + "</w:tr>";

    internal byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, string content) in _parts)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    internal FormattedDocument Parse() => Assert.Single(DocumentParsers.Parse(FileFormat.Docx, Bytes(), new ParserRequest()));
}
