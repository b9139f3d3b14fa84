using System.Text;
using Lantu.Plans.Catalogue;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.Bench;

/// <summary>The documents of a folder that are read into facts, decoded once.</summary>
/// <param name="Documents">Name and text of each.</param>
internal sealed record Corpus(IReadOnlyList<(string Name, SourceText Source)> Documents)
{
    internal long Characters => Documents.Sum(static document => (long)document.Source.Text.Length);

    /// <summary>Of the texts in UTF-8, whatever encoding they came in.</summary>
    internal long Bytes => Documents.Sum(static document => (long)Encoding.UTF8.GetByteCount(document.Source.Text));

    /// <summary>Takes the Chinese texts of a folder: others are recognised and left.</summary>
    internal static Corpus Of(string folder)
    {
        var documents = new List<(string Name, SourceText Source)>();
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path) is not (".txt" or ".md"))
            {
                continue;
            }

            string name = Path.GetFileName(path);
            var source = SourceText.Decode(File.ReadAllBytes(path));
            if (PlanReader.Read(source, name, Catalogues.Default).Document.Language == "zh")
            {
                documents.Add((name, source));
            }
        }

        return new Corpus(documents);
    }
}
