using System.Globalization;
using Lantu.Formats.Pictures;
using Lantu.Text.Formats;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Lantu.Formats.Pdf;

/// <summary>Reads PDF: the text of pages that have it, and the pictures of those that were scanned.</summary>
public sealed class PdfParser : IDocumentParser
{
    private const int MostPages = 3_000;
    private const int Hundred = 100;
    private const int Parts = 1000;
    private const int StackDepth = 64;

    /// <inheritdoc/>
    public IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = StackDepth,
            FilterProvider = new LimitedFilters(),
        };
        try
        {
            using PdfDocument document = PdfDocument.Open(bytes, options);
            return [Read(document, request)];
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new ParserException(
                ParserFaultKind.Encrypted, "请先用口令打开，另存为没有口令的 PDF", "open it with its password and save it without one");
        }
        catch (LimitedFilters.StreamTooLargeException)
        {
            throw TooLarge();
        }
        catch (PdfDocumentStackDepthException)
        {
            throw new ParserException(
                ParserFaultKind.TooDeep, $"里面的结构套了 {StackDepth} 层以上", $"its structure is nested more than {StackDepth} deep");
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            throw new ParserException(ParserFaultKind.Damaged, "PDF 的结构已损坏", "the structure of the PDF is damaged");
        }
    }

    // What PdfPig throws over a broken file is whatever its code ran into: all of it means the same.
    private static bool IsOfTheFile(Exception e) => e is PdfDocumentFormatException or PdfDocumentStackDepthException
        or InvalidOperationException or ArgumentException or NullReferenceException or FormatException or ArithmeticException or InvalidCastException
        or IndexOutOfRangeException or KeyNotFoundException or NotSupportedException or NotImplementedException or IOException or InvalidDataException;

    private static ParserException TooLarge() => new(
        ParserFaultKind.TooLarge,
        "解开后一段超过 64 MB 或总共超过 1 GB",
        "a stream of it becomes more than 64 MB, or all of them more than 1 GB, when unpacked");

    // What is broken is told page by page, later.
    private static bool HasTooManyForms(PdfDocument document)
    {
        try
        {
            return new FormShowings(document.Structure).AreTooMany();
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return false;
        }
    }

    private static ParserException TooManyForms() => new(
        ParserFaultKind.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"一页里层层套用的图形超过 {FormShowings.Most} 个"),
        string.Create(CultureInfo.InvariantCulture, $"a page of it shows more than {FormShowings.Most} drawings within drawings"));

    private static FormattedDocument Read(PdfDocument document, ParserRequest request)
    {
        int count = document.NumberOfPages;
        if (count == 0)
        {
            throw new ParserException(ParserFaultKind.Damaged, "里面一页也没有", "there is no page in it");
        }

        if (count > MostPages)
        {
            throw new ParserException(ParserFaultKind.TooLarge, "超过 3000 页；请分成几个文件", "it has more than 3,000 pages; split it into several files");
        }

        var pages = new List<PdfPage>(count);
        if (HasTooManyForms(document))
        {
            throw TooManyForms();
        }

        using var scans = new PageScans(request);
        for (int number = 1; number <= count; number++)
        {
            int before = number - 1;
            pages.Add(ReadPage(document, number, scans, part => request.Progress?.Invoke((int)(Parts * (before + part)), Parts * count)));
            request.Progress?.Invoke(Parts * number, Parts * count);
        }

        if (pages.TrueForAll(static page => page.Content is PageContent.Unread))
        {
            throw Unread(pages);
        }

        var builder = new FormattedDocumentBuilder();
        foreach (PdfPage page in pages)
        {
            builder.AddPage(new SourcePage((int)Math.Round(page.Width * Hundred), (int)Math.Round(page.Height * Hundred), "pt"));
        }

        PdfText.Write(builder, pages);
        return builder.Length > 0
            ? builder.Build("application/pdf")
            : throw new ParserException(ParserFaultKind.NoText, "里面没有文字", "there is no text in it");
    }

    private static PdfPage ReadPage(PdfDocument document, int number, PageScans scans, Action<double> progress)
    {
        try
        {
            Page page = document.GetPage(number);
            return new PdfPage(number, page.Width, page.Height, ContentOf(page, scans, progress));
        }
        catch (LimitedFilters.StreamTooLargeException)
        {
            throw;
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return new PdfPage(number, 0, 0, new PageContent.Unread(PageFault.Damaged));
        }
    }

    private static PageContent ContentOf(Page page, PageScans scans, Action<double> progress)
    {
        PageRules rules = PageRules.Of(page);
        PageLines lines = PdfLines.Of(page, rules, hidden: false);
        bool sound = TextPlausibility.IsText(lines.Text);
        if (sound && lines.Text.Length >= PageScans.FewLetters)
        {
            return new PageContent.Text(lines, rules, PageScans.HasPicture(page));
        }

        PageContent? scanned = scans.Read(page, progress);
        if (scanned is PageContent.Scan)
        {
            return scanned;
        }

        // What another program recognised in a scan is better than nothing, where this one cannot.
        PageLines hidden = PdfLines.Of(page, rules, hidden: true);
        if (hidden.Lines.Count > 0 && TextPlausibility.IsText(hidden.Text))
        {
            return new PageContent.Text(hidden, rules, false) { IsHidden = true };
        }

        return sound && (lines.Text.Length > 0 || scanned is null)
            ? new PageContent.Text(lines, rules, scanned is not null)
            : scanned ?? new PageContent.Unread(PageFault.NoMeaning);
    }

    private static ParserException Unread(List<PdfPage> pages)
    {
        PageFault first = ((PageContent.Unread)pages[0].Content).Fault;
        string where = string.Create(CultureInfo.InvariantCulture, $"共{pages.Count}页");
        return first switch
        {
            PageFault.Damaged => new ParserException(ParserFaultKind.Damaged, $"{where}都已损坏", "its pages are damaged"),
            PageFault.NoMeaning => new ParserException(
                ParserFaultKind.Unreadable,
                $"{where}，字体没有说明每个符号是什么字；请把页面存成图片（PNG）再读",
                "its fonts do not tell which characters their signs are; save the pages as pictures (PNG) and read those"),
            PageFault.NoModels => PictureParser.MissingModels(),
            PageFault.UnknownPicture => new ParserException(
                ParserFaultKind.Unreadable,
                "扫描页的图片是 JBIG2 或 JPEG 2000，这里解不开；请把页面存成 PNG 再读",
                "the pictures of its pages are JBIG2 or JPEG 2000, which are not decoded here; save the pages as PNG and read those"),
            PageFault.NoText => new ParserException(ParserFaultKind.NoText, "扫描页里没有认出文字", "no text was recognised in its scanned pages"),
        };
    }
}
