using Xunit;

namespace Lantu.App.Tests.Commands.Delivery;

/// <summary>Every command of the tutorial does what the tutorial says.</summary>
public sealed class TutorialTests
{
    [Fact]
    public async Task Runs_from_the_first_command_to_the_last()
    {
        using var folder = new TemporaryFolder();
        bool within = false;
        bool refused = false;
        int run = 0;
        foreach (string line in File.ReadLines(Path.Combine(Door.Root, "docs", "track-tutorial.md")))
        {
            within = line.StartsWith("```", StringComparison.Ordinal) ? line == "```sh" : within;
            if (within && line.StartsWith('#'))
            {
                refused = true;
            }
            else if (within && line.StartsWith("lantu ", StringComparison.Ordinal))
            {
                Said said = await Door.Open([.. TrackStoryTests.Words(line).Select(word => Placed(word, folder)), "--db", folder.At("lantu.db")]);
                Assert.True(said.Code == (refused ? 2 : 0), $"{line}\n{said.Error}");
                (refused, run) = (false, run + 1);
            }
        }

        Assert.True(run > 30);
        Assert.All(["督办单.docx", "填报.xlsx", "通报.docx", "通报.pdf", "通报.html"], name => Assert.True(new FileInfo(folder.At(name)).Length > 1000));
    }

    // What the tutorial writes goes into a folder of the test.
    private static string Placed(string word, TemporaryFolder folder) =>
        word.EndsWith(".docx", StringComparison.Ordinal) || word.EndsWith(".xlsx", StringComparison.Ordinal) || word is "通报.pdf" or "通报.html" ? folder.At(word) : word;
}
