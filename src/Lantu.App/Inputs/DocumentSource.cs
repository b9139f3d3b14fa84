using Lantu.Archive.Documents;
using Lantu.Plans.Model;
using Lantu.Text.Formats;

namespace Lantu.App.Inputs;

/// <summary>The file of a document as the archive keeps it, with its pages.</summary>
internal static class DocumentSource
{
    /// <summary>The file that a plan was read of.</summary>
    internal static SourceFile Of(InputDocument document, Plan plan)
    {
        IReadOnlyList<SourcePage> pages = document.Formatted?.Pages ?? [];
        bool isPicture = plan.Source.MediaType.StartsWith("image/", StringComparison.Ordinal);
        var kept = new List<KeptPage>();
        int at = 0;
        for (int i = 0; i < pages.Count; i++)
        {
            int length = document.Parts.Count > i ? document.Parts[i] : document.File.Length;
            kept.Add(new KeptPage(i + 1, pages[i].Width, pages[i].Height, isPicture ? at : null, isPicture ? length : null));
            at += length;
        }

        return new SourceFile(document.FileName, plan.Source.MediaType, document.File) { Pages = kept };
    }
}
