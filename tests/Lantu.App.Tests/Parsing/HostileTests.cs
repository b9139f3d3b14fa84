using System.Diagnostics;
using Xunit;

namespace Lantu.App.Tests.Parsing;

/// <summary>Every hostile file is refused with a message, or read where it is only strange, in little time.</summary>
public sealed class HostileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Nothing_hostile_ends_the_program_or_takes_long()
    {
        string folder = Path.GetFullPath(Path.Combine(Door.Root, "..", "shared", "cases", "hostile"));
        Assert.SkipUnless(Directory.Exists(folder), "../shared/cases is absent");
        foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var clock = Stopwatch.StartNew();

            Said said = await Door.Open("read", file, "--format", "text");

            Assert.True(clock.Elapsed < Patience, $"{file}: {clock.Elapsed}");
            Assert.True(said.Code == 0 || (said.Code == 2 && said.Error.Contains(Path.GetFileName(file) + ": ", StringComparison.Ordinal)), $"{file}: {said.Code} {said.Error}");
        }
    }
}
