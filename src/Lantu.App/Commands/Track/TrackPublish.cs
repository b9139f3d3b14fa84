using System.CommandLine;
using System.Globalization;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Publications;

namespace Lantu.App.Commands.Track;

/// <summary><c>lantu track plan publish</c>: what was kept becomes a version that the public of the site sees.</summary>
internal static class TrackPublish
{
    internal const string Name = "publish";

    internal static Command Make(Surroundings surroundings)
    {
        var number = new Argument<long>("NUMBER");
        var note = new Option<string?>("--note");
        Option<string> database = TrackOptions.Database();
        Option<string?> who = TrackOptions.Who();
        var command = new Command(Name) { number, note, database, who };
        command.SetAction(line => TrackOptions.On(
            line.GetValue(database) ?? TrackOptions.UsualPlace, surroundings,
            archive => Publish(archive, line.GetValue(number), line.GetValue(note) ?? string.Empty, TrackOptions.WhoOf(line.GetValue(who)), surroundings)));
        return command;
    }

    private static int Publish(PlanArchive archive, long document, string note, string who, Surroundings surroundings)
    {
        int before = archive.Read(session => PublicationBook.Of(session, document)).Count;
        Publication version = archive.Write(who, work => PublicationBook.Publish(work, document, note));
        surroundings.Print(version.Number > before
            ? string.Create(CultureInfo.InvariantCulture, $"第 {document} 号文件发布了第 {version.Number} 版\nversion {version.Number} of document {document} was published\n")
            : string.Create(CultureInfo.InvariantCulture, $"第 {document} 号文件从第 {version.Number} 版以来没有变化，没有新的版本\nnothing has changed since version {version.Number} of document {document}: no new version\n"));
        return ExitCode.Done;
    }
}
