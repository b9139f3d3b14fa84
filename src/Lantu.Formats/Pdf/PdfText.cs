using System.Globalization;
using Lantu.Formats.Pictures;
using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.Formats.Pdf;

/// <summary>Writes the pages of a PDF as blocks.</summary>
internal sealed class PdfText
{
    private const double LargerThanText = 1.12;
    private const double TitleSize = 1.25;
    private const double NoteSize = 0.92;
    private const double LowerPart = 0.55;
    private const int LongestHeading = 60;
    private const int Hundred = 100;
    private readonly FormattedDocumentBuilder _builder;
    private readonly List<PdfParagraph> _notes = [];
    private readonly double _size;
    private readonly bool _bold;
    private List<double> _headings = [];
    private PdfParagraph? _title;
    private int _line;

    private PdfText(FormattedDocumentBuilder builder, IReadOnlyList<PdfLine> lines)
    {
        _builder = builder;
        _size = Middle(lines);
        _bold = lines.Sum(static line => line.IsBold ? line.Text.Length : -line.Text.Length) > 0;
    }

    /// <summary>Writes all pages.</summary>
    internal static void Write(FormattedDocumentBuilder builder, IReadOnlyList<PdfPage> pages)
    {
        PdfPage[] withText = [.. pages.Where(static page => page.Content is PageContent.Text)];
        List<List<PdfLine>> kept = PageFurniture.Remove(
            [.. withText.Select(static page => ((PageContent.Text)page.Content).Lines.Lines)], [.. withText.Select(static page => page.Height)]);
        var writer = new PdfText(builder, [.. kept.SelectMany(static lines => lines)]);
        var run = new List<(PdfPage Page, List<PdfLine> Lines)>();
        int text = 0;
        foreach (PdfPage page in pages)
        {
            if (page.Content is PageContent.Text)
            {
                run.Add((page, kept[text]));
                text++;
                continue;
            }

            writer.WriteRun(run);
            writer.WriteOther(page);
        }

        writer.WriteRun(run);
        writer.WriteNotes();
    }

    private static double Middle(IReadOnlyList<PdfLine> lines) => lines
        .GroupBy(static line => Math.Round(line.Size, 1))
        .OrderByDescending(static size => size.Sum(static line => line.Text.Length))
        .ThenBy(static size => size.Key)
        .Select(static size => size.Key)
        .FirstOrDefault(12);

    private void WriteOther(PdfPage page)
    {
        switch (page.Content)
        {
            case PageContent.Scan scan:
                foreach ((PictureLines lines, PicturePlace place) in scan.Pictures)
                {
                    PictureText.Add(_builder, place, lines, page.Number == 1);
                }

                break;
            case PageContent.Unread unread:
                _builder.Doubt(ParserDoubtKind.PageUnread, Here(), Reason(page.Number, unread.Fault));
                break;
        }
    }

    private TextSpan Here() => new(_builder.Length, _builder.Length);

    private static string Reason(int page, PageFault fault) => string.Create(CultureInfo.InvariantCulture, $"第{page}页：") + fault switch
    {
        PageFault.Damaged => "已损坏",
        PageFault.NoMeaning => "字体没有说明每个符号是什么字",
        PageFault.NoModels => "是扫描的图片，没有识别图片的模型",
        PageFault.UnknownPicture => "是 JBIG2 或 JPEG 2000 图片，这里解不开",
        PageFault.NoText => "图片里没有认出文字",
    };

    private void WriteRun(List<(PdfPage Page, List<PdfLine> Lines)> run)
    {
        var parts = new List<(PdfPage Page, List<PdfLine> Lines, int Table)>();
        foreach ((PdfPage page, List<PdfLine> lines) in run)
        {
            var content = (PageContent.Text)page.Content;
            AddDoubts(page.Number, content);
            foreach (PdfLine line in WithoutNotes(page, lines))
            {
                int table = content.Rules.CellAt((line.Left + line.Right) / 2, (line.Top + line.Bottom) / 2)?.Table ?? -1;
                if (parts.Count == 0 || parts[^1].Table != table || (table >= 0 && parts[^1].Page != page))
                {
                    parts.Add((page, [], table));
                }

                parts[^1].Lines.Add(line);
            }
        }

        run.Clear();
        List<(PdfPage Page, List<PdfParagraph>? Text, List<PdfLine> Lines, int Table)> all =
            [.. parts.Select(static part => (part.Page, part.Table < 0 ? PdfParagraphs.Of(part.Lines) : null, part.Lines, part.Table))];
        Rank([.. all.SelectMany(static part => part.Text ?? [])]);
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Text is { } paragraphs)
            {
                paragraphs.ForEach(WriteParagraph);
                continue;
            }

            int end = i + 1;
            while (end < all.Count && all[end].Text is null && GoesOn(all[end - 1].Page, all[end - 1].Table, all[end].Page, all[end].Table))
            {
                end++;
            }

            PdfTable.Write(_builder, [.. all.Skip(i).Take(end - i).Select(static part => (((PageContent.Text)part.Page.Content).Rules, part.Lines))], AppendLines);
            i = end - 1;
        }
    }

    private void AddDoubts(int page, PageContent.Text content)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"第{page}页");
        if (content.IsHidden)
        {
            _builder.Doubt(ParserDoubtKind.DoubtfulWords, Here(), where + "是扫描件，文字是别的程序认出来的");
        }

        if (content.Lines.Struck > 0)
        {
            _builder.Doubt(
                ParserDoubtKind.TrackedChanges,
                Here(),
                where + string.Create(CultureInfo.InvariantCulture, $"有{content.Lines.Struck}个字画了删除线，没有收进正文"));
        }

        if (content.HasPicture)
        {
            _builder.Doubt(ParserDoubtKind.PictureUnread, Here(), where + "有一幅大图");
        }
    }

    // A table at the head of a page with the columns of the one at the foot of the page before.
    private static bool GoesOn(PdfPage page, int table, PdfPage next, int nextTable)
    {
        IReadOnlyList<double> columns = ((PageContent.Text)page.Content).Rules.ColumnsOf(table);
        IReadOnlyList<double> others = ((PageContent.Text)next.Content).Rules.ColumnsOf(nextTable);
        return next.Number == page.Number + 1 && columns.Count == others.Count
            && columns.Zip(others).All(static pair => Math.Abs(pair.First - pair.Second) < 4);
    }

    // Lines at the foot of a page, small and numbered, or opened by a figure that a word above points to, are notes; they
    // are written behind the text.
    private IEnumerable<PdfLine> WithoutNotes(PdfPage page, List<PdfLine> lines)
    {
        IReadOnlySet<string> marks = ((PageContent.Text)page.Content).Lines.Marks;
        PdfLine? first = lines
            .Where(line => line.Top > page.Height * LowerPart && IsNote(line, marks))
            .OrderBy(static line => line.Top)
            .FirstOrDefault();
        if (first is null)
        {
            return lines;
        }

        PdfLine[] notes = [.. lines.Where(line => line.Top >= first.Top - 1 && line.Size <= first.Size * 1.05)];
        if (lines.Exists(line => line.Top > first.Top + 1 && !notes.Contains(line)))
        {
            return lines;
        }

        _notes.AddRange(PdfParagraphs.Of([.. notes.OrderBy(static line => line.Base)]));
        return lines.Except(notes);
    }

    private bool IsNote(PdfLine line, IReadOnlySet<string> marks)
    {
        int digits = line.Text.TakeWhile(char.IsAsciiDigit).Count();
        bool pointed = digits is > 0 and < 3 && marks.Contains(line.Text[..1]) && line.Text.Length > digits && line.Text[digits] is >= '\u4E00';
        return pointed || (line.Size <= _size * NoteSize && (digits > 0 || line.Text[0] is '①' or '*' or '〔' or '[' or '注'));
    }

    private void Rank(List<PdfParagraph> paragraphs)
    {
        _title ??= paragraphs.Take(6).Where(paragraph => paragraph.Size >= _size * TitleSize && paragraph.Length <= LongestHeading && paragraph.Lines[0].Page == 1)
            .MaxBy(static paragraph => paragraph.Size);
        var sizes = new List<double>(_headings);
        foreach (PdfParagraph paragraph in paragraphs.Where(IsHeading))
        {
            if (!sizes.Exists(size => Math.Abs(size - paragraph.Size) <= 0.05 * size))
            {
                sizes.Add(paragraph.Size);
            }
        }

        sizes.Sort();
        sizes.Reverse();
        _headings = sizes;
    }

    private bool IsHeading(PdfParagraph paragraph) =>
        !ReferenceEquals(paragraph, _title) && paragraph.Length <= LongestHeading
        && paragraph.Lines.Any(static line => line.Text.Any(static character => character is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetter(character)))
        && (paragraph.Size >= _size * LargerThanText || (paragraph.IsBold && !_bold && paragraph.Size >= _size * 0.95));

    private void WriteParagraph(PdfParagraph paragraph)
    {
        bool heading = IsHeading(paragraph);
        BlockForm form = ReferenceEquals(paragraph, _title) ? BlockForm.Title : heading ? BlockForm.Heading : BlockForm.Paragraph;
        int level = heading ? 1 + _headings.FindIndex(size => Math.Abs(size - paragraph.Size) <= 0.05 * size) : 0;
        Write(paragraph, form, level);
    }

    private void WriteNotes() => _notes.ForEach(note => Write(note, BlockForm.Note, 0));

    private void Write(PdfParagraph paragraph, BlockForm form, int level)
    {
        _builder.Open(new FormattedBlock(form, 0, 0) { Level = Math.Max(0, level), Strong = paragraph.IsBold && !_bold });
        AppendLines(paragraph.Lines);
        _builder.Close();
    }

    private void AppendLines(IReadOnlyList<PdfLine> lines)
    {
        PdfLine? last = null;
        foreach (PdfLine line in lines)
        {
            if (last is not null && PdfLine.NeedsSpace(last, line))
            {
                _builder.Append(" ", null);
            }

            // Pieces of one row keep one number, so that they are one rectangle.
            _line += last is null || last.Page != line.Page || Math.Abs(last.Base - line.Base) > 0.3 * line.Size ? 1 : 0;
            foreach (PdfLetter letter in line.Letters)
            {
                TextSpan span = _builder.Append(letter.Text, PlaceOf(line.Page, letter));
                if (TextPlausibility.IsStrange(letter.Text[0]))
                {
                    _builder.Doubt(ParserDoubtKind.UnreadableCharacters, span, string.Create(CultureInfo.InvariantCulture, $"第{line.Page}页"));
                }
            }

            last = line;
        }
    }

    private SourcePlace.Box PlaceOf(int page, PdfLetter letter)
    {
        int left = Round(letter.Left);
        int top = Round(letter.Top);
        return new SourcePlace.Box(page, _line, left, top, Math.Max(0, Round(letter.Right) - left), Math.Max(0, Round(letter.Bottom) - top));
    }

    private static int Round(double points) => (int)Math.Round(Math.Clamp(points, -100_000, 100_000) * Hundred);
}
