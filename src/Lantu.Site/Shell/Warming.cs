using Lantu.Archive;
using Lantu.Site.Features.Downloads;
using Lantu.Site.Library;

namespace Lantu.Site.Shell;

/// <summary>Does beforehand what the first reader would wait for: the newest pictures and the search.</summary>
internal static class Warming
{
    private const int Newest = 5;

    internal static void Of(PlanLibrary library)
    {
        try
        {
            Shelf shelf = library.Current();
            foreach (ShelfEntry entry in shelf.Entries.Reverse().Take(Newest))
            {
                if (shelf.Open(entry) is { } plan)
                {
                    _ = Pictures.Of(plan, "thumb.png");
                    _ = Questions.TargetQuestions.Followed(library.Archive, shelf, plan, library.Today);
                }
            }

            _ = shelf.Search;
        }
        catch (ArchiveException)
        {
            // The first reader is told what is wrong with it.
        }
        catch (ObjectDisposedException)
        {
            // The site was stopped before it was warm.
        }
    }
}
