namespace Lantu.Drawing.Display;

/// <summary>A place in the picture, in units of the picture: one unit is one pixel at scale 1; x to the right, y downward.</summary>
/// <param name="X">From the left edge.</param>
/// <param name="Y">From the upper edge.</param>
public readonly record struct Point(double X, double Y);

/// <summary>An upright rectangle in units of the picture.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">At least 0.</param>
/// <param name="Height">At least 0.</param>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The middle, from left to right.</summary>
    public double CenterX => X + (Width / 2);

    /// <summary>The middle, from top to bottom.</summary>
    public double CenterY => Y + (Height / 2);

    /// <summary>The rectangle with each side moved inward; outward where the number is negative.</summary>
    public Rect Inset(double horizontal, double vertical) =>
        new(X + horizontal, Y + vertical, Width - (2 * horizontal), Height - (2 * vertical));

    /// <summary>Whether two rectangles share an area wider and higher than the tolerance.</summary>
    public bool Overlaps(Rect other, double tolerance) =>
        Math.Min(Right, other.Right) - Math.Max(X, other.X) > tolerance
        && Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y) > tolerance;

    /// <summary>Whether the other lies within, up to the tolerance on each side.</summary>
    public bool Contains(Rect other, double tolerance) =>
        other.X >= X - tolerance && other.Y >= Y - tolerance
        && other.Right <= Right + tolerance && other.Bottom <= Bottom + tolerance;
}
