using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Lantu.App.Parsing;
using Lantu.Formats;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.App.Tests.Parsing;

/// <summary>What a file can do to its parser ends a process of its own, and becomes a message.</summary>
public sealed class ParserProcessTests
{
    private const string Page = "<!DOCTYPE html><html><body><div id=zoom><p>出口7307亿元，增长24.1%。</p></div></body></html>";

    [Fact]
    public void Hands_back_the_document()
    {
        ParserAnswer answer = Run(FileFormat.Html, Page, ParserBounds.Usual);

        Assert.Null(answer.Fault);
        Assert.Equal("出口7307亿元，增长24.1%。", Assert.Single(answer.Documents).Text);
    }

    [Fact]
    public void Hands_back_the_fault_of_the_parser() =>
        Assert.Equal(ParserFaultKind.Damaged, Run(FileFormat.Docx, "PK", ParserBounds.Usual).Fault?.Kind);

    // The shell stands in for a parser. Its bound is of its own processor time, or of the clock while it sleeps: neither
    // depends on how busy the machine is.
    [Theory]
    [InlineData("while :; do :; done")]
    [InlineData("exec sleep 600")]
    public void Ends_a_parser_that_turns_in_a_circle_and_one_that_sleeps(string hang)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no sh");

        ParserAnswer answer = Run(hang, new ParserBounds { Silence = TimeSpan.FromMilliseconds(400), Awake = TimeSpan.FromMilliseconds(100) });

        Assert.Equal(ParserFaultKind.TimeOut, answer.Fault?.Kind);
    }

    [Fact]
    public void Ends_a_parser_that_says_it_comes_on_and_comes_to_no_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no sh");
        const string Word = @"printf 'P\010\000\000\000\001\000\000\000\002\000\000\000'";

        ParserAnswer answer = Run($"while :; do {Word}; done", new ParserBounds { Work = TimeSpan.FromMilliseconds(500) });

        Assert.Equal(ParserFaultKind.TimeOut, answer.Fault?.Kind);
    }

    [Fact]
    public void Ends_a_parser_that_holds_too_much_memory()
    {
        ParserAnswer answer = Run(FileFormat.Html, Page, ParserBounds.Usual with { Memory = 1_000_000, Watch = TimeSpan.FromMilliseconds(5) });

        Assert.Equal(ParserFaultKind.Memory, answer.Fault?.Kind);
    }

    [Fact]
    public void Says_so_where_the_runtime_refuses_more_memory()
    {
        string large = string.Concat(Enumerable.Repeat("<p>出口7307亿元，增长24.1%。</p>", 200_000));

        ParserAnswer answer = Run(FileFormat.Html, "<html><body>" + large, ParserBounds.Usual with { Heap = 40_000_000 });

        Assert.Equal(ParserFaultKind.Memory, answer.Fault?.Kind);
    }

    [Fact]
    public void Says_so_where_the_parser_ends_without_a_word() =>
        Assert.Equal(ParserFaultKind.Crash, Run((FileFormat)999, Page, ParserBounds.Usual).Fault?.Kind);

    [Fact]
    public async Task A_file_that_breaks_its_parser_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        string bad = folder.Write("bad.docx", "PK\u0003\u0004");
        string good = folder.Write("good.html", Page);

        Said said = await Door.Open("read", bad, good, "--format", "text", "--quiet");

        Assert.Equal(1, said.Code);
        Assert.Contains("出口7307亿元", said.Output, StringComparison.Ordinal);
        Assert.Contains("bad.docx: ", said.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Door.Open("read", bad)).Code);
    }

    [Fact]
    public async Task Reads_the_files_of_an_archive_each_by_itself()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("all.zip");
        using (ZipArchive archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            foreach ((string name, string content) in new[] { ("a.md", "出口增长5%。"), ("b.html", Page), ("c.exe", "MZ\0"), ("d/e.txt", "进口增长3%。") })
            {
                await using Stream entry = await archive.CreateEntry(name).OpenAsync(TestContext.Current.CancellationToken);
                await entry.WriteAsync(Encoding.UTF8.GetBytes(content), TestContext.Current.CancellationToken);
            }
        }

        Said said = await Door.Open("read", path, "--format", "json");

        Assert.Equal(["a.md", "b.html", "e.txt"], said.Lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("name").GetString()));
        Assert.Equal(1, said.Code);
        Assert.Contains("all.zip!c.exe: 这是二进制文件", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maps_characters_to_the_source()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("page.html", Page), "--source-map");

        JsonElement map = JsonDocument.Parse(said.Output).RootElement;
        JsonElement segment = map.GetProperty("segments")[0];
        Assert.Equal("lantu/source-map/1", map.GetProperty("schema").GetString());
        Assert.Equal("出口", Page.Substring(segment.GetProperty("offset").GetInt32(), 2));
        Assert.Equal(2, (await Door.Open("read", folder.Write("page.html", Page), "--source-map", "--format", "json")).Code);
    }

    [Fact]
    public void Says_what_an_old_word_document_needs()
    {
        ParserException refusal = Assert.Throws<ParserException>(() => WordProcessorConversion.ToPackage("{\\rtf1 x}"u8.ToArray(), null));

        Assert.Equal(ParserFaultKind.PartMissing, refusal.Fault.Kind);
        Assert.Contains("LANTU_SOFFICE", refusal.Fault.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_what_the_converter_wrote_and_says_so_where_it_wrote_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // a script of the shell stands in for LibreOffice
        }

        using var folder = new TemporaryFolder();
        string converter = folder.Write("soffice", "#!/bin/sh\nfor last; do :; done\ncase $(cat \"$last\") in good*) cp \"$last\" \"${last%.bin}.docx\";; esac\n");
        File.SetUnixFileMode(converter, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal("good one", Encoding.UTF8.GetString(WordProcessorConversion.ToPackage("good one"u8.ToArray(), converter)));
        Assert.Equal(ParserFaultKind.Damaged, Assert.Throws<ParserException>(() => WordProcessorConversion.ToPackage("bad"u8.ToArray(), converter)).Fault.Kind);
    }

    [Fact]
    public async Task Reads_an_old_word_document_through_LibreOffice()
    {
        Assert.SkipWhen(WordProcessorConversion.Find() is null, "LibreOffice is not installed here");
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("old.doc", "{\\rtf1\\ansi exports up 24.1%\\par imports up 3%\\par}"), "--format", "text");

        Assert.Equal("exports up 24.1%\nimports up 3%\n", said.Output);
    }

    private static ParserAnswer Run(FileFormat format, string content, ParserBounds bounds) =>
        new ParserProcess(format, new ParserRequest(), bounds).Run(Encoding.UTF8.GetBytes(content));

    private static ParserAnswer Run(string script, ParserBounds bounds)
    {
        void Fill(ProcessStartInfo start)
        {
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(script);
        }

        return new ParserProcess(FileFormat.Html, new ParserRequest(), bounds with { Watch = TimeSpan.FromMilliseconds(5) }, Fill).Run([]);
    }
}
