using System.IO.Pipes;
using Xunit;

namespace Lantu.App.Tests.Outputs;

public sealed class DestinationTests
{
    private const string Report = "- 出口7307亿元，增长24.1%。\n";

    [Fact]
    public async Task Puts_a_file_in_place_whole_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Write("out.json", "old");

        Said said = await Door.Open("read", folder.Write("a.md", Report), "-o", output);

        Assert.Equal(0, said.Code);
        Assert.Empty(said.Bytes);
        PlanSchema.Hold(File.ReadAllText(output));
        Assert.Equal(["a.md", "out.json"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Makes_a_file_that_was_not_there()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("a.md", Report), "-o", folder.At("new.json"));

        Assert.Equal(0, said.Code);
        PlanSchema.Hold(File.ReadAllText(folder.At("new.json")));
    }

    [Fact]
    public async Task Loses_nothing_where_the_reading_fails()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Write("out.json", "old");

        Said said = await Door.Open("read", folder.At("missing.md"), "-o", output);

        Assert.Equal(2, said.Code);
        Assert.Equal("old", File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFiles(folder.Root));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Keeps_the_permissions_of_the_file_it_replaces()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Write("out.json", "old");
        File.SetUnixFileMode(output, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await Door.Open("read", folder.Write("a.md", Report), "-o", output);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(output));
    }

    [Fact]
    public async Task Writes_through_a_link_to_the_file_behind_it()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Write("real/out.json", "old");
        File.CreateSymbolicLink(folder.At("link.json"), output);

        await Door.Open("read", folder.Write("a.md", Report), "-o", folder.At("link.json"));

        PlanSchema.Hold(File.ReadAllText(output));
        Assert.NotNull(new FileInfo(folder.At("link.json")).LinkTarget);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdout")]
    public async Task Knows_standard_output_by_its_names(string name)
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), "-o", name);

        PlanSchema.Hold(said.Output);
    }

    [Fact]
    public async Task Refuses_to_write_over_a_file_that_it_reads()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.md", Report);

        Said said = await Door.Open("read", file, "-o", file);

        Assert.Equal(2, said.Code);
        Assert.Equal(Report, File.ReadAllText(file));
        Assert.Contains("要写的文件正是要读的文件", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_folder_is_no_file_to_write()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("a.md", Report), "-o", folder.Root);

        Assert.Equal(2, said.Code);
        Assert.Contains("-o 要写的是一个文件夹", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_folder_is_missing_before_it_reads()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("a.md", Report), "-o", folder.At("no/out.json"));

        Assert.Equal(2, said.Code);
        Assert.Contains("out.json: 写不进去", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_quiet_when_nobody_reads_the_pipe_any_more()
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        using (var client = new AnonymousPipeClientStream(PipeDirection.In, server.GetClientHandleAsString()))
        {
        }

        server.DisposeLocalCopyOfClientHandle();
        Said said = await Door.Open(new Visitor { Output = server }, "read", Door.Sample("yiwu-2026.md"), "--text");

        Assert.Equal(0, said.Code);
        Assert.Equal(string.Empty, said.Error);
    }

    [Fact]
    public async Task Says_that_the_disk_is_full()
    {
        Said said = await Door.Open(new Visitor { Output = new FullDisk() }, "read", Door.Sample("yiwu-2026.md"));

        Assert.Equal(2, said.Code);
        Assert.Contains("写不进去：No space left", said.Error, StringComparison.Ordinal);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
