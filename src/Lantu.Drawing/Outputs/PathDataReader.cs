using System.Globalization;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>Reads the grammar of SVG path data (SVG 2, section 9.3).</summary>
internal sealed class PathDataReader(string data)
{
    private readonly List<PathStep> _steps = [];
    private int _at;
    private Point _pen;
    private Point _start;
    private Point _lastControl;
    private char _last;

    public IReadOnlyList<PathStep> Read()
    {
        SkipSpace();
        while (_at < data.Length)
        {
            char command = data[_at];
            if (!char.IsAsciiLetter(command) || (_steps.Count == 0 && command is not ('M' or 'm')))
            {
                throw Malformed("a command");
            }

            _at++;
            do
            {
                Step(command);
                // Pairs that follow a move without a command of their own are lines.
                command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
                SkipSpace();
            }
            while (_at < data.Length && !char.IsAsciiLetter(data[_at]) && command is not ('Z' or 'z'));
        }

        return _steps;
    }

    private void Step(char command)
    {
        bool relative = char.IsAsciiLetterLower(command);
        char kind = char.ToUpperInvariant(command);
        switch (kind)
        {
            case 'M':
                _pen = _start = ReadPoint(relative);
                Add(PathVerb.Move, _pen, _pen, _pen);
                break;
            case 'L':
                LineTo(ReadPoint(relative));
                break;
            case 'H':
                LineTo(_pen with { X = ReadNumber() + (relative ? _pen.X : 0) });
                break;
            case 'V':
                LineTo(_pen with { Y = ReadNumber() + (relative ? _pen.Y : 0) });
                break;
            case 'C' or 'S':
                Point first = kind == 'C' ? ReadPoint(relative) : Mirrored('C', 'S');
                Point second = ReadPoint(relative);
                CurveTo(first, second, ReadPoint(relative));
                _lastControl = second;
                break;
            case 'Q' or 'T':
                Point control = kind == 'Q' ? ReadPoint(relative) : Mirrored('Q', 'T');
                Point end = ReadPoint(relative);
                // A quadratic curve as a cubic one: its control points lie two thirds of the way to the one it had.
                CurveTo(Toward(_pen, control), Toward(end, control), end);
                _lastControl = control;
                break;
            case 'A':
                ReadArc(relative);
                break;
            case 'Z':
                Add(PathVerb.Close, _start, _start, _start);
                _pen = _start;
                break;
            default:
                throw Malformed("one of M L H V C S Q T A Z");
        }

        _last = kind;
    }

    private static Point Toward(Point from, Point control) =>
        new(from.X + (2.0 / 3 * (control.X - from.X)), from.Y + (2.0 / 3 * (control.Y - from.Y)));

    private Point Mirrored(char one, char other) =>
        _last == one || _last == other ? new Point((2 * _pen.X) - _lastControl.X, (2 * _pen.Y) - _lastControl.Y) : _pen;

    private void ReadArc(bool relative)
    {
        double radiusX = Math.Abs(ReadNumber());
        double radiusY = Math.Abs(ReadNumber());
        double turn = ReadNumber() * Math.PI / 180;
        bool large = ReadFlag();
        bool clockwise = ReadFlag();
        Point end = ReadPoint(relative);
        if (radiusX == 0 || radiusY == 0)
        {
            LineTo(end);
            return;
        }

        foreach ((Point first, Point second, Point stop) in new EllipseArc(_pen, end, radiusX, radiusY, turn, large, clockwise).Curves())
        {
            CurveTo(first, second, stop);
        }
    }

    private void LineTo(Point end)
    {
        _pen = end;
        Add(PathVerb.Line, end, end, end);
    }

    private void CurveTo(Point first, Point second, Point end)
    {
        _pen = end;
        Add(PathVerb.Curve, first, second, end);
    }

    private void Add(PathVerb verb, Point first, Point second, Point end) => _steps.Add(new PathStep(verb, first, second, end));

    private Point ReadPoint(bool relative)
    {
        double x = ReadNumber();
        double y = ReadNumber();
        return relative ? new Point(x + _pen.X, y + _pen.Y) : new Point(x, y);
    }

    private bool ReadFlag()
    {
        SkipSpace();
        // Flags need no space between them: a2 2 0 01-1-1.
        return _at < data.Length && data[_at] is '0' or '1' ? data[_at++] == '1' : throw Malformed("a flag, 0 or 1");
    }

    private double ReadNumber()
    {
        SkipSpace();
        int start = _at;
        if (_at < data.Length && data[_at] is '+' or '-')
        {
            _at++;
        }

        SkipDigits();
        if (_at < data.Length && data[_at] == '.')
        {
            _at++;
            SkipDigits();
        }

        if (_at < data.Length && data[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < data.Length && data[_at] is '+' or '-')
            {
                _at++;
            }

            SkipDigits();
        }

        return double.TryParse(data.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw Malformed("a number");
    }

    private void SkipDigits()
    {
        while (_at < data.Length && char.IsAsciiDigit(data[_at]))
        {
            _at++;
        }
    }

    private void SkipSpace()
    {
        while (_at < data.Length && data[_at] is ' ' or ',' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    private ArgumentException Malformed(string wanted) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The path data wants {wanted} at character {_at + 1}: {data}"));
}
