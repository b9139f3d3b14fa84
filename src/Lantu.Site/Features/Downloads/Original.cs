using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Site.Library;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Downloads;

/// <summary>The file as it came.</summary>
internal static class Original
{
    /// <summary>The file of a plan; null where the archive has lost it.</summary>
    /// <remarks>A browser shows pictures of points and nothing else of it: what came from outside is never run on this site.</remarks>
    internal static Answer? Of(PlanArchive archive, OpenPlan plan)
    {
        if (archive.Read(session => SourceFile.Find(session, plan.Entry.Document.Sha256)) is not { } file)
        {
            return null;
        }

        bool isPicture = file.MediaType is "image/png" or "image/jpeg" or "image/webp" or "image/gif";
        return isPicture ? Answer.File(file.MediaType, file.Bytes.ToArray()) : Answer.File("application/octet-stream", file.Bytes.ToArray(), file.Name);
    }
}
