using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Lantu.App.Commands;
using Lantu.App.Shell;
using Lantu.Site;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>What somebody brings to the site is read as the terminal reads it.</summary>
public sealed class BroughtReadingTests
{
    private const string First = "# 2026年云洲市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口300亿元，增长12%。\n";
    private const string Second = "# 2025年云洲市政府工作报告\n\n## 一、2024年工作回顾\n\n全市出口268亿元，增长9%。\n";

    [Fact]
    public void An_archive_of_reports_gives_a_document_each_with_its_own_file()
    {
        byte[] zip = Zip(("报告/云洲2026.md", First), ("报告/云洲2025.md", Second), ("说明.exe", "MZ\0\0"));

        IReadOnlyList<BroughtDocument> read = BroughtReading.Read([new BroughtFile("两年.zip", zip)], static _ => { }, Nowhere());

        BroughtDocument[] kept = [.. read.Where(static document => document.Plan is not null)];
        Assert.Equal([2025, 2026], kept.Select(static document => document.Plan!.Document.Year!.Value));
        Assert.Equal(["云洲2025.md", "云洲2026.md"], kept.Select(static document => document.Source!.Name));
        Assert.Equal(Second, Encoding.UTF8.GetString(kept[0].Source!.Bytes.Span));
        Assert.All(kept, static document => Assert.Equal(document.Plan!.Source.Sha256, Convert.ToHexStringLower(SHA256.HashData(document.Source!.Bytes.Span))));
        Assert.Contains("说明.exe", Assert.Single(read, static document => document.Plan is null).Name, StringComparison.Ordinal);
    }

    private static Surroundings Nowhere() => new()
    {
        Input = new MemoryStream(),
        Output = new MemoryStream(),
        Error = TextWriter.Null,
        OutputIsTerminal = false,
        ErrorIsTerminal = false,
        Color = false,
        Processors = 2,
        Clock = TimeProvider.System,
        Stop = CancellationToken.None,
    };

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
