using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Lantu.App.Inputs.Office;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Xunit;

namespace Lantu.App.Tests.Outputs.Office;

/// <summary>Workbooks and documents are held against the schemas of the format by a library of another hand.</summary>
public sealed class OfficeFilesTests
{
    private static readonly Sheet Sample = new(
        "数据", null, [new("编号", 10), new("说明", 30), new("数", 8)],
        [
            [SheetCell.Of("t1-9"), SheetCell.Of("=HYPERLINK(\"http://example.org\")"), SheetCell.Of(1.5m)],
            [SheetCell.Of("t2-9"), SheetCell.Of("<b>&\u0001两行\n文字"), SheetCell.Empty],
        ]);

    [Theory]
    [InlineData("compare", "yunzhou-2025.md", "yunzhou-2026.md")]
    [InlineData("compare", "yunzhou-2026.md", "yiwu-2026.md")]
    [InlineData("tasks", "yunzhou-2026.md", null)]
    [InlineData("tasks", "yiwu-2026.md", null)]
    public async Task Workbooks_keep_to_the_format(string verb, string first, string? second)
    {
        string[] line = second is null ? [verb, Door.Sample(first), "-f", "xlsx"] : [verb, Door.Sample(first), Door.Sample(second), "-f", "xlsx"];
        Said said = await Door.Open(line);
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(new MemoryStream(said.Bytes), isEditable: false);

        Assert.Equal([], Faults(workbook));
    }

    [Theory]
    [InlineData("yunzhou-2025.md")]
    [InlineData("yiwu-2026.md")]
    public async Task Documents_keep_to_the_format(string report)
    {
        Said said = await Door.Open("tasks", Door.Sample(report), "-f", "docx");
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(said.Bytes), isEditable: false);

        Assert.Equal([], Faults(document));
        Assert.Single(document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>());
    }

    [Fact]
    public void Words_come_back_as_they_went_in()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = WorkbookReader.Read(new MemoryStream(Workbook.Write([Sample])), "数据")!;

        Assert.Equal(["编号", "说明", "数"], rows[0]);
        Assert.Equal(["t1-9", "=HYPERLINK(\"http://example.org\")", "1.5"], rows[1]);
        Assert.Equal(["t2-9", "<b>& 两行\n文字", ""], rows[2]);
    }

    [Fact]
    public void No_cell_is_a_formula()
    {
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(new MemoryStream(Workbook.Write([Sample])), isEditable: false);

        Assert.Empty(workbook.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
    }

    [Fact]
    public void Csv_runs_no_formula()
    {
        string csv = SeparatedRows.Write(Sample, byteOrderMark: false);

        Assert.Contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_printed_on_every_page()
    {
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(new MemoryStream(Workbook.Write([Sample])), isEditable: false);

        Assert.Equal("'数据'!$1:$1", workbook.WorkbookPart!.Workbook!.DefinedNames!.InnerText);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_none() => Assert.Null(WorkbookReader.Read(new MemoryStream(Workbook.Write([Sample])), "别的"));

    [Theory]
    [InlineData("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>")]
    [InlineData("xl/workbook.xml", "<workbook><unclosed>")]
    [InlineData("xl/other.xml", "<x/>")]
    public void A_hostile_workbook_is_refused(string part, string xml)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(xml);
        }

        bytes.Position = 0;
        Assert.Throws<InvalidDataException>(() => WorkbookReader.Read(bytes, "填报"));
    }

    [Fact]
    public void A_workbook_that_nests_without_end_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open());
            writer.Write(string.Concat(Enumerable.Repeat("<a>", 100_000)));
        }

        bytes.Position = 0;
        Assert.Throws<InvalidDataException>(() => WorkbookReader.Read(bytes, "填报"));
    }

    private static string[] Faults(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext.Current.CancellationToken).Select(static fault => $"{fault.Path?.XPath}: {fault.Description}")];
}
