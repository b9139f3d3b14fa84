using System.Globalization;
using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;

namespace Lantu.App.Commands;

/// <summary>Writes the drawings that <c>--overlay</c> asked for.</summary>
internal static class OverlayFiles
{
    /// <summary>Writes them; answers what went wrong, else null.</summary>
    /// <param name="path">The file of the first picture; OUT.png is followed by OUT-2.png.</param>
    /// <param name="documents">What was read.</param>
    internal static Fault? Write(string path, IReadOnlyList<InputDocument> documents)
    {
        byte[][] drawn = [.. documents.SelectMany(static document => document.Overlays)];
        if (drawn.Length == 0)
        {
            return new Fault(
                "--overlay",
                "读的不是图片，没有框可画；PDF 请先把页面存成图片",
                "no picture was read, so there are no boxes to draw; save the pages of a PDF as pictures first");
        }

        for (int i = 0; i < drawn.Length; i++)
        {
            string place = i == 0 ? path : Numbered(path, i + 1);
            try
            {
                File.WriteAllBytes(place, drawn[i]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Destination.CannotWrite(place, e);
            }
        }

        return null;
    }

    private static string Numbered(string path, int number) => Path.Combine(
        Path.GetDirectoryName(path) ?? string.Empty,
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"));
}
