using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Formats;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Site;

namespace Lantu.App.Commands;

/// <summary>Reads what somebody brought to the site, as <c>lantu read</c> reads a file: parsers run in a process of their own, with limits.</summary>
internal static class BroughtReading
{
    /// <summary>Reads files.</summary>
    /// <param name="files">One, or several pictures that are one document.</param>
    /// <param name="tell">Told how far it has come.</param>
    /// <param name="surroundings">Of the program.</param>
    /// <returns>The documents, or faults in their places; one at least.</returns>
    internal static IReadOnlyList<BroughtDocument> Read(IReadOnlyList<BroughtFile> files, Action<ReadingStep> tell, Surroundings surroundings)
    {
        var request = new ParserRequest { Progress = (done, all) => tell(new ReadingStep(ReadingStage.Opening, done, all)) };
        tell(new ReadingStep(ReadingStage.Opening, 0, 0));
        var read = new List<BroughtDocument>();
        foreach (OpenedDocument opened in new InputDocuments(surroundings, request).Open([.. files.Select(static file => (file.Name, file.Bytes))]))
        {
            tell(new ReadingStep(ReadingStage.Understanding, 0, 0));
            read.Add(opened.Document is { } document ? Read(document) : Told(opened.Fault ?? Faults.Empty(files[0].Name)));
        }

        return read;
    }

    private static BroughtDocument Read(InputDocument document)
    {
        Plan plan = document.Read(Catalogues.Default);
        return new BroughtDocument(document.Path, plan, DocumentSource.Of(document, plan), string.Empty, string.Empty);
    }

    private static BroughtDocument Told(Fault fault) => new(fault.Place ?? string.Empty, null, null, fault.Chinese, fault.English);
}
