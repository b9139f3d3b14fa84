namespace Lantu.Formats.Pictures;

/// <summary>Reads the lines of a picture: finds them, reads them, and reads their numbers again at another scale.</summary>
internal static class PictureReading
{
    // Measured on long pictures 1080 wide with letters of 22 to 60 pixels: letters of 15 to 40 points are found best.
    private const double UsualWidth = 724;
    private const double SmallestScale = 0.2;
    private const double LargestScale = 1.5;

    // Boxes lower than this, in the scaled picture, are of letters too small to be told well: it is searched again, larger.
    private const double SmallBox = 15;
    private const double Closer = 1.6;
    private const double LeastConfidence = 0.5;

    // What each step takes of the whole, as measured.
    private const double FindingShare = 0.25;
    private const double ReadingShare = 0.92;
    private const double PlacingShare = 0.94;

    /// <summary>The lines, from the top.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="engine">The models.</param>
    /// <param name="progress">Told which part is done, from 0 to 1.</param>
    internal static PictureLines Read(Picture picture, RecognitionEngine engine, Action<double> progress)
    {
        var grounds = new Grounds(picture);
        List<PixelBox> boxes = [.. LineBoxes.Join(Boxes(picture, engine, progress), grounds).Select(grounds.WithLastStop)];
        List<ReadCharacter>[] read = engine.Reader.Read(
            picture, boxes, part => progress(FindingShare + ((ReadingShare - FindingShare) * part)));
        var places = new PictureLine?[boxes.Count];
        bool[] doubted = new bool[boxes.Count];
        Workers.Do(
            boxes.Count,
            engine.Workers,
            i =>
            {
                List<ReadCharacter> characters = RecognisedSpelling.Spell(read[i]);
                bool sure = characters.Count > 0 && characters.Average(static character => character.Confidence) >= LeastConfidence;
                doubted[i] = !sure && characters.Count > 1;
                places[i] = sure ? CharacterPlaces.Place(picture, boxes[i], characters) : null;
            },
            part => progress(ReadingShare + ((PlacingShare - ReadingShare) * part)));
        List<PictureLine> lines = [.. places.OfType<PictureLine>()];
        List<PictureLine> checkedLines = SecondReading.Check(
            picture, engine.Reader, lines, part => progress(PlacingShare + ((1 - PlacingShare) * part)));
        progress(1);
        return new PictureLines(checkedLines, grounds, doubted.Count(static line => line));
    }

    private static List<PixelBox> Boxes(Picture picture, RecognitionEngine engine, Action<double> progress)
    {
        double scale = Math.Clamp(UsualWidth / picture.Width, SmallestScale, LargestScale);
        List<PixelBox> boxes = engine.Detector.Find(picture, scale, part => progress(FindingShare * part));
        if (boxes.Count == 0)
        {
            return boxes;
        }

        double height = boxes.Select(static box => box.Height).Order().ElementAt(boxes.Count / 2) * scale;
        double closer = Math.Min(LargestScale, scale * Closer * Math.Max(1, SmallBox / Closer / height));
        return height >= SmallBox || closer <= scale
            ? boxes
            : engine.Detector.Find(picture, closer, part => progress(FindingShare * part));
    }
}

/// <summary>The lines of a picture.</summary>
/// <param name="Lines">From the top.</param>
/// <param name="Grounds">What lies between them.</param>
/// <param name="Unread">How many more there are that cannot be told.</param>
internal sealed record PictureLines(IReadOnlyList<PictureLine> Lines, Grounds Grounds, int Unread)
{
    /// <summary>Its stretches in the order of reading, once <see cref="PictureText.Order"/> has found it.</summary>
    internal IReadOnlyList<(Flow Flow, List<Piece> Paragraphs)> Order { get; init; } = [];
}
