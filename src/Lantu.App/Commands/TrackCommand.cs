using System.CommandLine;
using Lantu.App.Commands.Delivery;
using Lantu.App.Shell;
using Lantu.Archive;

namespace Lantu.App.Commands;

/// <summary><c>lantu track</c>: from promise to delivery, in an archive.</summary>
internal static class TrackCommand
{
    internal const string Name = "track";

    internal static Command Make(Surroundings surroundings)
    {
        var track = new Command(Name) { MakeInit(surroundings) };
        TrackDelivery.AddTo(track, surroundings);
        track.SetAction(_ =>
        {
            surroundings.Error.Write(DeliveryHelp.Track);
            return ExitCode.Nothing;
        });
        return track;
    }

    private static Command MakeInit(Surroundings surroundings)
    {
        var db = new Option<string?>("--db");
        var init = new Command("init") { db };
        init.SetAction(line =>
        {
            try
            {
                using var archive = PlanArchive.Create(ArchiveLocation.Parse(line.GetValue(db) ?? TrackDoor.UsualArchive), surroundings.Clock);
                surroundings.Print($"{archive.Location.Shown} 建好了 / is ready\n");
                return ExitCode.Done;
            }
            catch (ArchiveException e)
            {
                return new Fault(null, e.Chinese, e.Message).End(surroundings);
            }
        });
        return init;
    }
}
