namespace Lantu.Drawing.Typesetting;

/// <summary>Chooses the ends of the lines of a paragraph, all at once, by least cost.</summary>
internal sealed class LineBreaker
{
    private const double Orphan = 400;
    private const double ShortEnd = 60;
    private const double NewLine = 40;
    private const double Emergency = 5000;

    private readonly List<Cell> _cells;
    private readonly Typesetter.Advances _advances;
    private readonly double _width;
    private readonly bool _balanced;
    private readonly double _unevenness;
    private readonly double[] _costs;
    private readonly string _text;

    internal LineBreaker(string text, List<Cell> cells, Typesetter.Advances advances, double width, bool balanced, bool justified)
    {
        _text = text;
        _cells = cells;
        _advances = advances;
        _width = width;
        _balanced = balanced;
        _unevenness = justified ? 2400 : 160;
        double[] costs = LineWords.Costs(text);
        _costs = [.. cells.Select(cell => costs[cell.Start + cell.Length - 1])];
    }

    /// <summary>The lines, each from a cell to another (exclusive).</summary>
    internal List<(int From, int To)> Lines()
    {
        int count = _cells.Count;
        if (_advances.Width(0, count) <= _width)
        {
            return [(0, count)];
        }

        double goal = _balanced ? Goal() : _width;
        double[] best = new double[count + 1];
        int[] before = new int[count + 1];
        for (int end = 1; end <= count; end++)
        {
            best[end] = double.PositiveInfinity;
            for (int start = end - 1; start >= 0; start--)
            {
                double width = _advances.Width(start, end);
                if (width > _width && start < end - 1)
                {
                    break;
                }

                double cost = best[start] + LineCost(start, end, width, goal);
                if (cost < best[end])
                {
                    best[end] = cost;
                    before[end] = start;
                }
            }
        }

        var lines = new List<(int From, int To)>();
        for (int end = count; end > 0; end = before[end])
        {
            lines.Add((before[end], end));
        }

        lines.Reverse();
        return lines;
    }

    // With the same number of lines, the width that makes them equal.
    private double Goal()
    {
        double total = _advances.Width(0, _cells.Count);
        return Math.Min(_width, total / Math.Ceiling(total / _width) * 1.02);
    }

    private double LineCost(int start, int end, double width, double goal)
    {
        bool last = end == _cells.Count;
        double slack = Math.Max(0, goal - width) / goal;
        double over = _balanced ? Math.Max(0, width - goal) / goal : 0;
        double cost = NewLine + (last && !_balanced ? 0 : slack * slack * _unevenness) + (over * over * 160);
        if (!last)
        {
            double endCost = _costs[end - 1];
            return cost + (double.IsPositiveInfinity(endCost) ? Emergency + Cramped(end) : endCost);
        }

        int seen = end - start;
        bool shortEnd = seen <= 2 && _cells.Count > 4;
        return cost + (seen == 1 || (seen == 2 && !CharacterClass.IsHan(_advances.At(end - 1))) ? Orphan : shortEnd ? ShortEnd : 0);
    }

    // Where a line must end though it may not, it ends before a letter rather than before a mark.
    private double Cramped(int end) => CharacterClass.MayStartLine(_text[_cells[end].Start]) ? 0 : Emergency;
}
