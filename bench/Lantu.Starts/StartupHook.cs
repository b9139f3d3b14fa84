using Lantu.Starts;

/// <summary>The runtime calls it before the program that <c>DOTNET_STARTUP_HOOKS</c> is set for.</summary>
internal static class StartupHook
{
    // The events of the runtime come late, from a thread of their own.
    private static readonly TimeSpan Straggling = TimeSpan.FromMilliseconds(500);

    public static void Initialize()
    {
        var compiled = new CompiledMethods();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Thread.Sleep(Straggling);
            compiled.Dispose();
            if (Environment.GetEnvironmentVariable("STARTS_LIST") is { Length: > 0 } list)
            {
                File.WriteAllLines(list, compiled.Describe());
            }

            if (Environment.GetEnvironmentVariable("STARTS_PROFILE") is { Length: > 0 } profile)
            {
                StartProfile.Write(profile, compiled.Generic());
            }

            Console.Error.WriteLine(
                $"{compiled.Count} methods compiled at run time; {GC.GetTotalAllocatedBytes() / 1e6:0.0} MB allocated, "
                + $"{GC.CollectionCount(0)} collections, {GC.CollectionCount(2)} of them full, {GC.GetTotalPauseDuration().TotalMilliseconds:0} ms");
        };
    }
}
