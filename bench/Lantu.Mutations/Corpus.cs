using Lantu.Formats;
using Lantu.Formats.Detection;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.Mutations;

/// <summary>The documents that the study is done on: all Chinese ones of a folder, of whatever format, each once.</summary>
internal static class Corpus
{
    /// <summary>The plans of a folder's documents, in the order of their names.</summary>
    /// <remarks>Every document becomes plain text first, since that is what can be changed; what a table's cells say is
    /// then read from the text alone. Files that hold no report (series, tables of targets) yield none.</remarks>
    internal static IEnumerable<Plan> Of(string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            foreach ((string name, string text) in Texts(path))
            {
                Plan plan = PlanReader.Read(SourceText.FromText(text), name, Catalogues.Default);
                if (plan.Document.Language == "zh" && plan.Facts.Count > 0 && seen.Add(text))
                {
                    yield return plan;
                }
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Texts(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        string name = Path.GetFileName(path);
        FileFormat? format = FormatDetector.Of(bytes, name).Format;
        if (format == FileFormat.Text)
        {
            return [(name, SourceText.Decode(bytes).Text)];
        }

        if (format is not { } parsed || !DocumentParsers.Reads(parsed))
        {
            return [];
        }

        try
        {
            return DocumentParsers.Parse(parsed, bytes, new ParserRequest()).Select(document => (document.Name is { } part ? name + "#" + part : name, document.Text));
        }
        catch (ParserException e)
        {
            Console.Error.WriteLine($"{name}: {e.Message}");
            return [];
        }
    }
}
