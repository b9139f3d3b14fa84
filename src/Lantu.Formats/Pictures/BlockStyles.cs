namespace Lantu.Formats.Pictures;

/// <summary>Tells titles and headings from text by the size of their letters and by what they stand on.</summary>
internal sealed class BlockStyles
{
    private const double LargerThanText = 1.15;
    private const double TitleSize = 1.6;
    private const int LongestHeading = 48;
    private const int Contrast = 60;
    private const double Bolder = 1.25;
    private readonly double _em;
    private readonly double _weight;
    private readonly Colour _ground;
    private readonly List<double> _sizes;
    private readonly Piece? _title;

    /// <summary>Looks at all paragraphs of a picture: most of their characters are text.</summary>
    internal BlockStyles(IReadOnlyList<Piece> paragraphs)
    {
        Piece[] text = [.. paragraphs.Where(static piece => !piece.IsTile)];
        _em = Middle(text, static line => line.Em);
        _weight = Middle(text, static line => line.Weight);
        _ground = text.SelectMany(static piece => piece.Lines).OrderByDescending(static line => line.Characters.Count).Select(static line => line.Ground)
            .FirstOrDefault(new Colour(255, 255, 255));
        _title = text.Take(6).Where(piece => SizeOf(piece) >= _em * TitleSize && IsWords(piece)).MaxBy(SizeOf);
        _sizes = SizesOf([.. text.Where(IsHeading)]);
    }

    /// <summary>Whether a paragraph is the title of the document.</summary>
    internal bool IsTitle(Piece paragraph) => ReferenceEquals(paragraph, _title);

    /// <summary>Whether a paragraph heads what follows.</summary>
    internal bool IsHeading(Piece paragraph)
    {
        if (paragraph.IsTile || IsTitle(paragraph) || !IsWords(paragraph))
        {
            return false;
        }

        PictureLine first = paragraph.First;
        double em = SizeOf(paragraph);
        bool banner = first.Ground.Distance(_ground) > Contrast && first.Ground.Strength > 50 && first.Ink.Brightness > first.Ground.Brightness + Contrast;
        bool bold = _weight > 0 && first.Weight > _weight * Bolder && paragraph.Lines.Count == 1 && IsOfOneColour(paragraph);
        return em >= _em * LargerThanText || (banner && em >= _em * 0.9) || (bold && em >= _em * 0.95);
    }

    /// <summary>The rank of a heading: 1 for the largest.</summary>
    internal int LevelOf(Piece heading)
    {
        double size = SizeOf(heading);
        return 1 + _sizes.FindIndex(other => size >= other * 0.94);
    }

    private static double SizeOf(Piece piece) => piece.Lines.Select(static line => line.Em).Order().ElementAt((piece.Lines.Count - 1) / 2);

    private static bool IsWords(Piece piece)
    {
        int ideographs = piece.Lines.Sum(static line => line.Characters.Count(static character => CharacterPlaces.IsIdeograph(character.Text)));
        string opening = piece.First.Characters[0].Text;
        return opening is not ("（" or "(" or "—" or "注") && piece.Length <= LongestHeading && ideographs >= 2 && ideographs * 2 >= piece.Length
            && !FigureLines.IsFigure(string.Concat(piece.Lines.Select(static line => line.Text)).TrimEnd('。', '，', '；'));
    }

    // A line whose figure alone is bold is text.
    private static bool IsOfOneColour(Piece piece) => !piece.Lines.Any(static line => line.Characters.Any(static character => char.IsAsciiDigit(character.Text[0])));

    private static double Middle(Piece[] text, Func<PictureLine, double> of)
    {
        (double Value, int Count)[] values = [.. text.SelectMany(static piece => piece.Lines).Select(line => (of(line), line.Characters.Count)).OrderBy(static pair => pair.Item1)];
        int rest = values.Sum(static pair => pair.Count) / 2;
        foreach ((double value, int count) in values)
        {
            rest -= count;
            if (rest <= 0)
            {
                return value;
            }
        }

        return 0;
    }

    private static List<double> SizesOf(Piece[] headings)
    {
        var sizes = new List<double>();
        foreach (double size in headings.Select(SizeOf).OrderDescending())
        {
            if (sizes.Count == 0 || size < sizes[^1] * 0.94)
            {
                sizes.Add(size);
            }
        }

        return sizes;
    }
}
