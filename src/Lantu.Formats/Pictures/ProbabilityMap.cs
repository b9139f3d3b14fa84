namespace Lantu.Formats.Pictures;

/// <summary>How likely each point of a scaled picture belongs to text, in 255ths.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
internal sealed record ProbabilityMap(int Width, int Height)
{
    private readonly byte[] _points = new byte[(long)Width * Height];

    internal byte this[int x, int y] => _points[((long)y * Width) + x];

    /// <summary>Writes one row of probabilities from 0 to 1.</summary>
    internal void Write(int y, ReadOnlySpan<float> row)
    {
        Span<byte> target = _points.AsSpan(y * Width, Width);
        for (int x = 0; x < Width; x++)
        {
            target[x] = (byte)Math.Clamp((int)((row[x] * 255) + 0.5f), 0, 255);
        }
    }
}
