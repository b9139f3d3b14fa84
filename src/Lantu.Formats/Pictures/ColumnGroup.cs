namespace Lantu.Formats.Pictures;

/// <summary>Bands, one below the other, that leave the same gutters free.</summary>
internal sealed class ColumnGroup
{
    private ColumnGroup(IReadOnlyList<Piece[]> bands, IReadOnlyList<(int Left, int Right)> columns)
    {
        Bands = bands;
        Columns = columns;
    }

    /// <summary>From the top.</summary>
    internal IReadOnlyList<Piece[]> Bands { get; }

    /// <summary>Where the columns begin and end; two or more.</summary>
    internal IReadOnlyList<(int Left, int Right)> Columns { get; }

    /// <summary>The column of a piece.</summary>
    internal int ColumnOf(Piece piece)
    {
        for (int i = Columns.Count - 1; i > 0; i--)
        {
            if (piece.Box.Left >= Columns[i].Left)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The group that begins with a band; null where that band is of one column.</summary>
    /// <param name="bands">From the top.</param>
    /// <param name="first">The band to begin with.</param>
    /// <param name="gutter">How wide a gutter is at least, in letters.</param>
    internal static ColumnGroup? At(IReadOnlyList<Piece[]> bands, int first, double gutter)
    {
        List<(int Left, int Right)> columns = Join(bands[first], [], gutter);
        if (columns.Count < 2)
        {
            return null;
        }

        int end = first + 1;
        var pieces = new List<Piece>(bands[first]);
        while (end < bands.Count && !BeginsAnew(pieces, columns, bands[end]))
        {
            List<(int Left, int Right)> wider = Join(bands[end], columns, gutter);

            // One column the fewer is a band that reaches over a gutter: a heading, or the text below.
            if (wider.Count < 2 || (wider.Count < columns.Count && Spans(bands[end], columns)))
            {
                break;
            }

            columns = wider;
            pieces.AddRange(bands[end]);
            end++;
        }

        return new ColumnGroup([.. bands.Skip(first).Take(end - first)], columns);
    }

    private static bool Spans(Piece[] band, List<(int Left, int Right)> columns) => band.Length == 1
        || band.Any(piece => columns.Count(column => column.Left < piece.Box.Right && column.Right > piece.Box.Left) > 1);

    // 「二、重点工作」, larger or on another ground than all above it, at the left below two columns.
    private static bool BeginsAnew(List<Piece> pieces, List<(int Left, int Right)> columns, Piece[] band)
    {
        if (band.Length != 1 || columns.Count < 2)
        {
            return false;
        }

        PictureLine line = band[0].First;
        return !band[0].IsTile && line.Characters.Count(static character => CharacterPlaces.IsIdeograph(character.Text)) >= 4
            && pieces.TrueForAll(piece => piece.IsTile || piece.First.Em * 1.15 < line.Em || (piece.First.Em * 0.95 < line.Em && piece.First.Ground.Distance(line.Ground) > 60));
    }

    private static List<(int Left, int Right)> Join(Piece[] band, List<(int Left, int Right)> columns, double gutter)
    {
        var all = new List<(int Left, int Right)>(columns);
        all.AddRange(band.Select(static piece => (piece.Box.Left, piece.Box.Right)));
        all.Sort();
        double least = gutter * band.Min(static piece => piece.Em);
        var joined = new List<(int Left, int Right)> { all[0] };
        foreach ((int left, int right) in all.Skip(1))
        {
            if (left - joined[^1].Right < least)
            {
                joined[^1] = (joined[^1].Left, Math.Max(joined[^1].Right, right));
            }
            else
            {
                joined.Add((left, right));
            }
        }

        return joined;
    }
}
