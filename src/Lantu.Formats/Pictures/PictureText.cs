using System.Globalization;
using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.Formats.Pictures;

/// <summary>Writes the lines of a picture as blocks.</summary>
internal sealed class PictureText
{
    private const double DoubtfulWords = 0.75;
    private const int Hundred = 100;
    private readonly FormattedDocumentBuilder _builder;
    private readonly PicturePlace _place;
    private int _line;

    private PictureText(FormattedDocumentBuilder builder, PicturePlace place)
    {
        _builder = builder;
        _place = place;
    }

    /// <summary>The stretches of a picture in the order of reading, each with its paragraphs.</summary>
    internal static IReadOnlyList<(Flow Flow, List<Piece> Paragraphs)> Order(PictureLines read, int width)
    {
        List<Flow> flows = ReadingOrder.Of(new Tiles(read.Lines, read.Grounds).Find(), read.Grounds);
        var paragraphs = new Paragraphs(read.Grounds, width);
        return [.. flows.Select(flow => (flow, paragraphs.Of(flow)))];
    }

    /// <summary>Adds a picture to a document.</summary>
    /// <param name="builder">The document.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="read">Its lines, put in order.</param>
    /// <param name="canHaveTitle">Whether the title of the document may stand in it.</param>
    internal static void Add(FormattedDocumentBuilder builder, PicturePlace place, PictureLines read, bool canHaveTitle)
    {
        var text = new PictureText(builder, place);
        var styles = new BlockStyles([.. read.Order.Where(static stretch => stretch.Flow.Table < 0).SelectMany(static stretch => stretch.Paragraphs)]);
        int table = -1;
        foreach ((Flow flow, List<Piece> paragraphs) in read.Order)
        {
            if (flow.Table != table)
            {
                text.EndTable(table);
                table = flow.Table;
                text.BeginTable(table);
            }

            if (table >= 0)
            {
                text.WriteCell(flow);
                continue;
            }

            paragraphs.ForEach(paragraph => text.Write(paragraph, styles, canHaveTitle));
        }

        text.EndTable(table);
        if (read.Unread > 0)
        {
            builder.Doubt(
                ParserDoubtKind.DoubtfulWords,
                new TextSpan(builder.Length, builder.Length),
                string.Create(CultureInfo.InvariantCulture, $"第{place.Page}幅图里有{read.Unread}行看不清，没有收进正文"));
        }
    }

    private void BeginTable(int table)
    {
        if (table >= 0)
        {
            _builder.OpenContainer(BlockForm.Table);
        }
    }

    private void EndTable(int table)
    {
        if (table >= 0)
        {
            _builder.CloseContainer();
        }
    }

    private void WriteCell(Flow cell)
    {
        _builder.Open(new FormattedBlock(BlockForm.Cell, 0, 0) { Row = cell.Row, Column = cell.Column, IsHead = cell.Row == 0 });
        foreach (PictureLine line in cell.Pieces.SelectMany(static piece => piece.Lines))
        {
            Append(line);
        }

        _builder.Close();
    }

    private void Write(Piece paragraph, BlockStyles styles, bool canHaveTitle)
    {
        if (paragraph.IsTile)
        {
            WriteTile(paragraph);
            return;
        }

        bool title = canHaveTitle && styles.IsTitle(paragraph);
        bool heading = !title && (styles.IsTitle(paragraph) || styles.IsHeading(paragraph));
        BlockForm form = title ? BlockForm.Title : heading ? BlockForm.Heading : BlockForm.Paragraph;
        _builder.Open(new FormattedBlock(form, 0, 0) { Level = heading ? Math.Max(1, styles.LevelOf(paragraph)) : 0, Strong = title || heading });
        PictureLine? last = null;
        foreach (PictureLine line in paragraph.Lines)
        {
            if (last is not null && IsLatin(last.Characters[^1]) && IsLatin(line.Characters[0]))
            {
                _builder.Append(" ", null);
            }

            Append(line);
            last = line;
        }

        _builder.Close();
    }

    // A figure and its unit are one line of the text, however they were broken.
    private void WriteTile(Piece tile)
    {
        _builder.OpenContainer(BlockForm.FigureTile);
        PictureLine? last = null;
        foreach (PictureLine line in tile.Lines)
        {
            bool unit = last is not null && FigureLines.IsFigure(last.Text) && FigureLines.IsUnit(line.Text);
            if (last is not null && !unit)
            {
                _builder.Close();
            }

            if (!unit)
            {
                _builder.Open(new FormattedBlock(BlockForm.Paragraph, 0, 0));
            }

            Append(line);
            last = line;
        }

        _builder.Close();
        _builder.CloseContainer();
    }

    private static bool IsLatin(PlacedCharacter character) => char.IsAsciiLetter(character.Text[0]);

    private void Append(PictureLine line)
    {
        var starts = new int[line.Characters.Count + 1];
        int begin = 0;
        for (int i = 0; i < line.Characters.Count; i++)
        {
            PlacedCharacter character = line.Characters[i];
            TextSpan span = _builder.Append(character.Text, PlaceOf(character.Box));
            begin = i == 0 ? span.Start : begin;
            starts[i] = span.Start;
            starts[i + 1] = span.End;
        }

        _line++;
        double confidence = line.Characters.Average(static character => character.Confidence);
        var whole = new TextSpan(begin, starts[^1]);
        _builder.Recognised(whole, decimal.Round((decimal)confidence, 2));
        if (confidence < DoubtfulWords)
        {
            _builder.Doubt(ParserDoubtKind.DoubtfulWords, whole, line.Text);
        }

        foreach (DoubtfulNumber number in line.Doubtful)
        {
            string other = number.Other.Length > 0 ? $"另读作 {number.Other}" : "再读时没有读出";
            _builder.Doubt(ParserDoubtKind.DoubtfulNumber, new TextSpan(starts[number.Start], starts[number.Start + number.Length]), other);
        }
    }

    private SourcePlace.Box PlaceOf(PixelBox box)
    {
        int left = Round(_place.Left + (box.Left * _place.Across));
        int top = Round(_place.Top + (box.Top * _place.Down));
        return new SourcePlace.Box(
            _place.Page,
            _line,
            left,
            top,
            Round(_place.Left + (box.Right * _place.Across)) - left,
            Round(_place.Top + (box.Bottom * _place.Down)) - top);
    }

    private static int Round(double units) => (int)Math.Round(units * Hundred);
}

/// <summary>Where a picture stands in its document.</summary>
/// <param name="Page">The page, from 1; several pictures are a page each.</param>
/// <param name="Left">Its left edge, in units of the page.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Across">How many units a pixel is wide.</param>
/// <param name="Down">How many units a pixel is high.</param>
internal readonly record struct PicturePlace(int Page, double Left, double Top, double Across, double Down);
