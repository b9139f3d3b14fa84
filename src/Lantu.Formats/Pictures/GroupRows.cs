namespace Lantu.Formats.Pictures;

/// <summary>Tells whether a group of columns is read column by column or row by row, and whether it is a table.</summary>
internal sealed class GroupRows
{
    private const double Aligned = 0.7;
    private const double WideGap = 1.6;
    private const int LongestLabel = 4;
    private const int LongestCell = 16;
    private readonly ColumnGroup _group;
    private readonly Grounds _grounds;
    private readonly List<int> _starts;

    internal GroupRows(ColumnGroup group, Grounds grounds)
    {
        _group = group;
        _grounds = grounds;
        _starts = Starts();
        bool eachBand = IsTabular();
        IsTable = eachBand || (_starts.Count > 2 && IsRuled());
        if (eachBand)
        {
            _starts = [.. Enumerable.Range(0, group.Bands.Count)];
        }
    }

    /// <summary>Whether its rows and columns are those of a table, each cell of few words.</summary>
    internal bool IsTable { get; }

    /// <summary>What is read in one go, in order: row by row, in each row from the left.</summary>
    internal IEnumerable<(int Row, int Column, IReadOnlyList<Piece> Pieces)> Cells()
    {
        for (int row = 0; row < _starts.Count; row++)
        {
            int end = row + 1 < _starts.Count ? _starts[row + 1] : _group.Bands.Count;
            Piece[] pieces = [.. _group.Bands.Skip(_starts[row]).Take(end - _starts[row]).SelectMany(static band => band)];
            foreach (IGrouping<int, Piece> cell in pieces.GroupBy(_group.ColumnOf).OrderBy(static cell => cell.Key))
            {
                yield return (row, cell.Key, [.. cell]);
            }
        }
    }

    // The bands with which a row begins; the first always does.
    private List<int> Starts()
    {
        double usual = UsualGap();
        HashSet<int> labelled = LabelledBands();
        var starts = new List<int> { 0 };
        for (int band = 1; band < _group.Bands.Count; band++)
        {
            if (labelled.Count > 0 ? labelled.Contains(band) : AllBeginAnew(band, starts.Count, usual))
            {
                starts.Add(band);
            }
        }

        return IsEachBand(starts) ? starts : LikeTheFirst(starts);
    }

    private bool IsEachBand(List<int> starts) => starts.Count == _group.Bands.Count;

    // 「实施市场繁荣行动…」 on blue with its measures below: a card begins as the first one does, not with its measures.
    private List<int> LikeTheFirst(List<int> starts)
    {
        PictureLine first = _group.Bands[0].MinBy(static piece => piece.Box.Left)!.First;
        return
        [
            .. starts.Where(band => band == 0 || _group.Bands[band].Any(piece => piece.IsTile
                || (piece.First.Ground.Distance(first.Ground) < 60 && Math.Max(piece.First.Em, first.Em) < 1.12 * Math.Min(piece.First.Em, first.Em)))),
        ];
    }

    // 1 2 3 in a narrow column, each beside what it counts.
    private HashSet<int> LabelledBands()
    {
        for (int column = 0; column < _group.Columns.Count; column++)
        {
            int[] bands = [.. Enumerable.Range(0, _group.Bands.Count).Where(i => _group.Bands[i].Any(piece => _group.ColumnOf(piece) == column))];
            Piece[] labels = [.. bands.SelectMany(i => _group.Bands[i]).Where(piece => _group.ColumnOf(piece) == column)];
            if (bands.Length >= 2 && Array.TrueForAll(labels, static piece => piece.Length <= LongestLabel && !piece.IsTile)
                && Array.TrueForAll(bands, i => _group.Bands[i].Length > 1) && bands.Length < _group.Bands.Count)
            {
                return [.. bands];
            }
        }

        return [];
    }

    private bool AllBeginAnew(int band, int before, double usual)
    {
        Piece[] next = _group.Bands[band];
        if (Array.TrueForAll(next, static piece => piece.IsTile) && Array.Exists(_group.Bands[band - 1], static piece => piece.IsTile))
        {
            return true;
        }

        if (next.Select(_group.ColumnOf).Distinct().Count() < 2 && !IsLastRow(band, before))
        {
            return false;
        }

        double top = next.Min(static piece => piece.Box.Top);
        double lowest = next.Where(piece => !Array.Exists(next, other => _group.ColumnOf(other) == _group.ColumnOf(piece) && other.Box.Top < piece.Box.Top))
            .Max(static piece => piece.Box.Top);
        return lowest - top <= Aligned * next.Min(static piece => piece.Em) && Array.TrueForAll(next, piece => IsApart(piece, band, usual));
    }

    // The last row of cards is seldom full: it is filled from the left, and nothing stands in the columns beside it.
    private bool IsLastRow(int band, int before)
    {
        int last = _group.Bands[band].Max(_group.ColumnOf);
        return (_group.Columns.Count > 2 || before > 1)
            && _group.Bands.Skip(band).SelectMany(static pieces => pieces).All(piece => _group.ColumnOf(piece) <= last)
            && _group.Bands[band].Select(_group.ColumnOf).Distinct().Count() == last + 1
            && last + 1 < _group.Columns.Count;
    }

    // Whether a piece stands in another card than the one above it, or far below it.
    private bool IsApart(Piece piece, int band, double usual)
    {
        int column = _group.ColumnOf(piece);
        for (int above = band - 1; above >= 0; above--)
        {
            Piece? last = _group.Bands[above].Where(other => _group.ColumnOf(other) == column).MaxBy(static other => other.Box.Bottom);
            if (last is not null)
            {
                return _grounds.AreDividedDown(last.Lines[^1], piece.First)
                    || piece.Box.Top - last.Box.Bottom > Math.Max(usual * WideGap, 0.8 * piece.Em);
            }
        }

        return true;
    }

    private double UsualGap()
    {
        var gaps = new List<int>();
        for (int column = 0; column < _group.Columns.Count; column++)
        {
            Piece[] pieces = [.. _group.Bands.SelectMany(static band => band).Where(piece => _group.ColumnOf(piece) == column).OrderBy(static piece => piece.Box.Top)];
            gaps.AddRange(pieces.Skip(1).Select((piece, i) => Math.Max(0, piece.Box.Top - pieces[i].Box.Bottom)));
        }

        gaps.Sort();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 3];
    }

    // Three columns or more, and nearly every band has a short word in most of them.
    private bool IsTabular()
    {
        Piece[] pieces = [.. _group.Bands.SelectMany(static band => band)];
        return _group.Columns.Count >= 3 && _group.Bands.Count >= 3
            && !Array.Exists(pieces, static piece => piece.IsTile)
            && pieces.Average(static piece => piece.Length) <= LongestCell
            && _group.Bands.Count(band => band.Length * 2 > _group.Columns.Count) * 5 >= _group.Bands.Count * 4;
    }

    // Cells that meet at a rule; between cards there is more room.
    private bool IsRuled()
    {
        int rules = 0;
        int pairs = 0;
        foreach (Piece[] band in _group.Bands)
        {
            Piece[] row = [.. band.OrderBy(static piece => piece.Box.Left)];
            for (int i = 1; i < row.Length; i++)
            {
                int left = _grounds.Room(row[i - 1].First.Box).Right;
                int right = _grounds.Room(row[i].First.Box).Left;
                pairs++;
                rules += right - left is >= -4 and <= 8 && left > row[i - 1].Box.Right && right <= row[i].Box.Left ? 1 : 0;
            }
        }

        return pairs > 0 && rules * 4 >= pairs * 3;
    }
}
