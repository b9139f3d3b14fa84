using System.Globalization;
using System.Security.Cryptography;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Archive.Hooks;
using Lantu.Archive.Publications;
using Lantu.Site.Library;
using Lantu.Site.Questions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lantu.Site.Features.Hooks;

/// <summary>
/// Goes its rounds while the site runs: finds what has happened since the last one, writes down whom it is told, and tells it. What was
/// written down is told after a restart too, so that a receiver may hear something twice, and never not at all within the day.
/// </summary>
internal sealed partial class HookRounds(PlanLibrary library, SiteSettings settings, IDataProtectionProvider protection, ILogger<HookRounds> log) : BackgroundService
{
    /// <summary>How often something is tried, the first time included.</summary>
    internal const int MostAttempts = 10;

    private const int MostAtOnce = 20;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    private readonly HookSender _sender = new(new HookHosts(settings.Hooks.Hosts));
    private readonly HookBodies _bodies = new(settings.PublicAddress);
    private string _assessed = string.Empty;

    /// <summary>Seals and opens secrets; the keys lie with those of the cookies.</summary>
    internal static IDataProtector Seal(IDataProtectionProvider protection) => protection.CreateProtector("lantu.hooks.1");

    /// <summary>How long is waited after a number of tries: four times as long each time, six hours at most.</summary>
    internal static TimeSpan Pause(TimeSpan first, int attempts) => first * Math.Min(Math.Pow(4, attempts - 1), LongestPause / first);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _sender.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Hooks.Round);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                try
                {
                    await Round(stoppingToken).ConfigureAwait(false);
                }
                catch (ArchiveException e)
                {
                    // It is tried again in the next round; nothing that was written down is lost.
                    Failed(log, e.Message);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    private async Task Round(CancellationToken stop)
    {
        PlanArchive archive = settings.Archive;
        IReadOnlyList<Hook> hooks = archive.Read(HookBook.Open);
        if (hooks.Count > 0)
        {
            LookForVersions(hooks);
            LookForLights(hooks);
        }

        foreach (HookDelivery due in archive.Read(session => HookBook.Due(session, settings.Clock.GetUtcNow(), MostAtOnce)))
        {
            await Tell(due, stop).ConfigureAwait(false);
        }
    }

    private void LookForVersions(IReadOnlyList<Hook> hooks)
    {
        long? last = settings.Archive.Read(HookMemory.LastPublication);
        long latest = settings.Archive.Read(HookMemory.LatestPublication);
        if (latest == last)
        {
            return;
        }

        library.Forget();
        IReadOnlyList<ShelfEntry> versions = library.Versions().Entries;
        settings.Archive.Write("lantu", work =>
        {
            // Another program of the same archive may have told it meanwhile.
            long from = HookMemory.LastPublication(work.Session) ?? long.MaxValue;
            foreach (Publication version in PublicationBook.All(work.Session).Where(version => version.Id > from && version.Id <= latest))
            {
                if (versions.FirstOrDefault(one => one.Document.Id == version.Document && one.Version == version.Number) is not { } entry)
                {
                    continue;
                }

                foreach (Hook hook in hooks.Where(hook => hook.Events.Contains(HookEvent.PlanPublished) && hook.MadeAt <= version.At))
                {
                    HookBook.Tell(work, hook.Id, HookEvent.PlanPublished, _bodies.Published(entry, version.Note, version.At));
                }
            }

            HookMemory.Told(work, latest);
            return 0;
        });
    }

    // Lights change when figures come in, and when time passes: they are looked at after each change of the archive and once a day.
    private void LookForLights(IReadOnlyList<Hook> hooks)
    {
        Hook[] told = [.. hooks.Where(static hook => hook.Events.Contains(HookEvent.LightChanged))];
        string mark = string.Create(CultureInfo.InvariantCulture, $"{settings.Archive.Read(ShelfIndex.Mark)}-{library.Today:yyyy-MM-dd}");
        if (told.Length == 0 || mark == _assessed)
        {
            return;
        }

        library.Forget();
        Shelf shelf = library.Current();
        foreach (ShelfEntry entry in shelf.Entries)
        {
            if (shelf.Open(entry) is { } plan)
            {
                Compare(entry, settings.Hooks.Assess?.Invoke(plan.Plan, library.Today) ?? TargetQuestions.Assessed(settings.Archive, plan, library.Today), told);
            }
        }

        _assessed = mark;
    }

    private void Compare(ShelfEntry entry, IReadOnlyList<TargetAssessment> assessments, Hook[] told)
    {
        var lights = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TargetAssessment one in assessments)
        {
            lights.TryAdd(one.Target.Id, one.KnownTo is null ? "gray" : one.Light.Color.ToString().ToLowerInvariant());
        }

        if (SameLights(settings.Archive.Read(session => HookMemory.Lights(session, entry.Document.Id)), lights))
        {
            return;
        }

        settings.Archive.Write("lantu", work =>
        {
            IReadOnlyDictionary<string, string> before = HookMemory.Lights(work.Session, entry.Document.Id);
            foreach (TargetAssessment one in assessments.DistinctBy(static one => one.Target.Id).Where(one => before.TryGetValue(one.Target.Id, out string? light) && light != lights[one.Target.Id]))
            {
                foreach (Hook hook in told)
                {
                    HookBook.Tell(work, hook.Id, HookEvent.LightChanged, _bodies.Light(entry, one.Target, before[one.Target.Id], lights[one.Target.Id], work.Now));
                }
            }

            HookMemory.Keep(work, entry.Document.Id, lights);
            return 0;
        });
    }

    private static bool SameLights(IReadOnlyDictionary<string, string> before, Dictionary<string, string> now) =>
        before.Count == now.Count && now.All(light => before.TryGetValue(light.Key, out string? known) && known == light.Value);

    private async Task Tell(HookDelivery due, CancellationToken stop)
    {
        if (settings.Archive.Read(session => HookBook.Find(session, due.Hook)) is not { EndedAt: null } hook)
        {
            settings.Archive.Write("lantu", work => { HookBook.Keep(work, due with { NextAt = null, Trouble = "ended" }); return 0; });
            return;
        }

        DateTimeOffset now = settings.Clock.GetUtcNow();
        (int? status, string? trouble) = Open(hook) is { } secret
            ? await _sender.Send(hook, due, secret, now, stop).ConfigureAwait(false)
            : (null, "签名用的密钥打不开：建它的密钥文件夹不在了，请重建这个通知地址 its secret cannot be opened: the folder of keys has changed, make the hook anew");
        int attempts = due.Attempts + 1;
        HookDelivery after = due with
        {
            Attempts = attempts,
            Status = status,
            Trouble = trouble,
            DoneAt = trouble is null ? now : null,
            NextAt = trouble is null || attempts >= MostAttempts ? null : now + Pause(settings.Hooks.FirstPause, attempts),
        };
        settings.Archive.Write("lantu", work => { HookBook.Keep(work, after); return 0; });
    }

    private string? Open(Hook hook)
    {
        try
        {
            return Seal(protection).Unprotect(hook.Secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Hooks were not looked after: {Reason}")]
    private static partial void Failed(ILogger log, string reason);
}
