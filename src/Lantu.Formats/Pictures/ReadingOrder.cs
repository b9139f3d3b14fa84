namespace Lantu.Formats.Pictures;

/// <summary>A stretch of a picture that is read from top to bottom.</summary>
/// <param name="Pieces">In the order of reading.</param>
internal sealed record Flow(IReadOnlyList<Piece> Pieces)
{
    /// <summary>How far to the right its lines may reach: to the next column, or to the rim.</summary>
    internal int Limit { get; init; } = int.MaxValue;

    /// <summary>Of a cell its table, told by a number; -1 outside of tables.</summary>
    internal int Table { get; init; } = -1;

    /// <summary>Of a cell its row, from 0.</summary>
    internal int Row { get; init; }

    /// <summary>Of a cell its column, from 0.</summary>
    internal int Column { get; init; }
}

/// <summary>Brings the pieces of a picture into the order in which a person reads them.</summary>
/// <remarks>
/// Rows that leave the same gutter free belong together and are columns; where all columns begin anew at the same
/// height, they are rows of cards. After the cuts of X and Y (Nagy and Seth 1984), with that one addition.
/// </remarks>
internal sealed class ReadingOrder
{
    private const double Gutter = 0.9;
    private readonly List<Flow> _flows = [];
    private readonly Grounds _grounds;
    private int _tables;

    private ReadingOrder(Grounds grounds) => _grounds = grounds;

    /// <summary>The stretches in order.</summary>
    internal static List<Flow> Of(IReadOnlyList<Piece> pieces, Grounds grounds)
    {
        var order = new ReadingOrder(grounds);
        order.Read(pieces, int.MaxValue);
        return order._flows;
    }

    private void Read(IReadOnlyList<Piece> pieces, int limit)
    {
        var plain = new List<Piece>();
        List<Piece[]> bands = BandsOf(pieces);
        int at = 0;
        while (at < bands.Count)
        {
            ColumnGroup? group = ColumnGroup.At(bands, at, Gutter);
            if (group is null)
            {
                plain.AddRange(bands[at].OrderBy(static piece => piece.Box.Left));
                at++;
                continue;
            }

            Add(plain, limit);
            at += group.Bands.Count;
            ReadGroup(group, limit);
        }

        Add(plain, limit);
    }

    private void ReadGroup(ColumnGroup group, int limit)
    {
        var rows = new GroupRows(group, _grounds);
        if (rows.IsTable)
        {
            int table = _tables++;
            foreach ((int row, int column, IReadOnlyList<Piece> pieces) in rows.Cells())
            {
                _flows.Add(new Flow([.. pieces.OrderBy(static piece => piece.Box.Top).ThenBy(static piece => piece.Box.Left)])
                {
                    Table = table,
                    Row = row,
                    Column = column,
                });
            }

            return;
        }

        foreach ((int _, int column, IReadOnlyList<Piece> pieces) in rows.Cells())
        {
            Read(pieces, column + 1 < group.Columns.Count ? group.Columns[column + 1].Left : limit);
        }
    }

    private void Add(List<Piece> plain, int limit)
    {
        if (plain.Count > 0)
        {
            _flows.Add(new Flow([.. plain]) { Limit = limit });
            plain.Clear();
        }
    }

    // Pieces that share rows, from the top.
    private static List<Piece[]> BandsOf(IReadOnlyList<Piece> pieces)
    {
        var bands = new List<Piece[]>();
        var band = new List<Piece>();
        int bottom = int.MinValue;
        foreach (Piece piece in pieces.OrderBy(static piece => piece.Core.Top).ThenBy(static piece => piece.Box.Left))
        {
            if (band.Count > 0 && piece.Core.Top >= bottom)
            {
                bands.Add([.. band]);
                band.Clear();
                bottom = int.MinValue;
            }

            band.Add(piece);
            bottom = Math.Max(bottom, piece.Core.Bottom);
        }

        if (band.Count > 0)
        {
            bands.Add([.. band]);
        }

        return bands;
    }
}
