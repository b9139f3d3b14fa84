using System.Net;
using Lantu.Analysis.Assignments;
using Lantu.App.Commands.Track;
using Lantu.App.Inputs;
using Lantu.App.Inputs.Tables;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Site;
using Lantu.Site.Features.Reminding;

namespace Lantu.App.Commands;

/// <summary>One run of <c>lantu serve</c>: the archive, the reports of <c>--open</c>, the site.</summary>
internal static class ServeRun
{
    /// <summary>Does it, and answers the exit code once it is told to stop.</summary>
    internal static async Task<int> Start(ServeRequest request, Surroundings surroundings)
    {
        if (Misuse(request) is { } misuse)
        {
            return misuse.End(surroundings);
        }

        if (!MailSettings.TryRead(Environment.GetEnvironmentVariable, out MailServer? mail, out Fault? wrong))
        {
            return wrong.End(surroundings);
        }

        try
        {
            ArchiveLocation location = ArchiveLocation.Parse(request.Database);
            using PlanArchive archive = PlanArchive.Create(location, surroundings.Clock);
            foreach (string file in request.Open)
            {
                if (!TrackPlan.TryAdd(archive, file, publish: true, request.Who, surroundings))
                {
                    return ExitCode.Nothing;
                }
            }

            return await Serve(request, archive, mail, surroundings).ConfigureAwait(false);
        }
        catch (ArchiveException e)
        {
            return new Fault(null, e.Chinese, e.Message).End(surroundings);
        }
    }

    private static async Task<int> Serve(ServeRequest request, PlanArchive archive, MailServer? mail, Surroundings surroundings)
    {
        if (!ServeVariables.TryOutside(surroundings.Variable, out OutsideSignIn? outside, out Fault? fault) || !ServeVariables.TryProxies(request.Proxies, out IReadOnlyList<IPNetwork> proxies, out fault))
        {
            return fault.End(surroundings);
        }

        var settings = new SiteSettings
        {
            Archive = archive,
            Urls = request.Urls,
            Clock = surroundings.Clock,
            Version = TrackPlan.Reader,
            KeyFolder = KeyFolderOf(request),
            Outside = outside,
            Proxies = proxies,
            Hooks = ServeVariables.Hooks(surroundings.Variable),
            Telemetry = surroundings.Variable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 },
            PublicAddress = request.Public is { } address ? new Uri(address) : null,
            ReadFiles = (files, tell) => BroughtReading.Read(files, tell, surroundings),
            DrawPages = PagePictures.Draw,
            OpenTable = OpenTable,
            TasksWorkbook = static plan => Workbook.Write(AssignmentSheets.All(AssignmentTable.Of(plan), new Dictionary<string, AssignmentEntry>())),
        };
        settings = OfficeDoors.With(settings, archive, mail);
        try
        {
            await using SiteHost host = await SiteHost.Start(settings, surroundings.Stop).ConfigureAwait(false);
            int plans = archive.Read(ShelfIndex.All).Count;
            string where = string.Join("  ", host.Addresses);
            surroundings.Print($"{plans} 份文件，在这里看：{where}\n{plans} documents, to be seen at {where}\n");
            if (SiteHost.FirstRun(settings) is { } first)
            {
                string at = (settings.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? host.Addresses[0]) + first;
                surroundings.Print($"还没有账号；24 小时内在这里建第一个管理员，只能用一次：\nNo account yet: make the first administrator here within 24 hours, once:\n  {at}\n");
            }

            surroundings.Output.Flush();
            await host.Run(surroundings.Stop).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or InvalidOperationException or UnauthorizedAccessException)
        {
            return new Fault(
                string.Join(' ', request.Urls),
                $"不能在这里听（{e.Message}）；换一个端口，例如 --urls http://127.0.0.1:5081",
                $"cannot be listened on ({e.Message}); choose another port, as --urls http://127.0.0.1:5081").End(surroundings);
        }
    }

    // What came over the web is parsed as files are: workbooks in a process of their own.
    private static OpenedTable OpenTable(string name, byte[] bytes) =>
        TableFile.TryOpen(new InputItem(name), bytes, out TableFile? table, out Fault? fault)
            ? new OpenedTable(table.File, table.Grids, string.Empty, string.Empty)
            : new OpenedTable(null, [], fault.Chinese, fault.English);

    // Beside a database in one file; the folder of the program's start for a server.
    private static string KeyFolderOf(ServeRequest request) => request.Keys ?? (ArchiveLocation.Parse(request.Database) is ArchiveLocation.SqliteFile file ? file.Path + ".keys" : "lantu.keys");

    private static Fault? Misuse(ServeRequest request)
    {
        string? wrong = request.Urls.FirstOrDefault(static url => !Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out Uri? known) || known.Scheme is not "http");
        if (wrong is not null)
        {
            return new Fault("--urls", $"“{wrong}”不是能听的地址；写成 http://127.0.0.1:5080（https 由前面的代理来做，见 docs/site.md）", $"'{wrong}' is no address to listen on; write http://127.0.0.1:5080 (https is the task of a proxy, see docs/site.md)");
        }

        return request.Public is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out Uri? seen) && seen.Scheme is ("http" or "https"))
            ? new Fault("--public", $"“{address}”不是网址；写成 https://plans.example.gov.cn", $"'{address}' is no web address; write https://plans.example.gov.cn")
            : null;
    }
}
