namespace Lantu.Drawing.Display;

/// <summary>What an area is filled with.</summary>
public abstract record Paint
{
    private Paint()
    {
    }

    /// <summary>One color.</summary>
    /// <param name="Color">The color.</param>
    public sealed record Solid(Color Color) : Paint;

    /// <summary>Two colors along a line; beyond its ends the color of the end.</summary>
    /// <param name="From">Where the first color stands.</param>
    /// <param name="To">Where the second stands.</param>
    /// <param name="First">The first color.</param>
    /// <param name="Second">The second color.</param>
    public sealed record Gradient(Point From, Point To, Color First, Color Second) : Paint;

    /// <summary>A color is a paint.</summary>
    /// <param name="color">The color.</param>
    public static implicit operator Paint(Color color) => new Solid(color);
}
