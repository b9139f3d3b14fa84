using Lantu.Archive.Documents;
using Lantu.Archive.Observations;

namespace Lantu.Archive.Bench;

/// <summary>Fills an archive with a million made-up figures and a hundred thousand work items, and times what people ask of it.</summary>
internal static class Program
{
    private static int Main(string[] words)
    {
        if (words.Length != 1)
        {
            Console.Error.WriteLine("dotnet run -c Release --project bench/Lantu.Archive.Bench FILE|URL   (a new file, or an empty database)");
            return 2;
        }

        using var archive = PlanArchive.Create(ArchiveLocation.Parse(words[0]), TimeProvider.System);
        if (archive.Read(SeriesIndex.All).Count == 0)
        {
            Figures.Fill(archive);
        }

        if (archive.Read(DocumentIndex.All).Count == 0)
        {
            Items.Fill(archive);
        }

        Questions.AskAll(archive);
        return 0;
    }
}
