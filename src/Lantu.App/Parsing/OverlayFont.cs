using System.Reflection;

namespace Lantu.App.Parsing;

/// <summary>The letters in which <c>--overlay</c> writes what was read: those that the room of drawing brings along.</summary>
internal static class OverlayFont
{
    private const string Holder = "Lantu.Drawing";
    private const string Name = "NotoSansSC-400.ttf";

    /// <summary>The font's file.</summary>
    internal static byte[] Load()
    {
        using Stream font = Assembly.Load(Holder).GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Holder} holds no {Name}.");
        using var bytes = new MemoryStream();
        font.CopyTo(bytes);
        return bytes.ToArray();
    }
}
