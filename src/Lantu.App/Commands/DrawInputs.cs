using System.Diagnostics.CodeAnalysis;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Themes;

namespace Lantu.App.Commands;

/// <summary>The files that <c>lantu draw</c> reads beside the document: themes, storyboards, fonts.</summary>
internal static class DrawInputs
{
    private const long GreatestText = 8_000_000;
    private const long GreatestFont = 200_000_000;

    /// <summary>A theme by its name, or from a file.</summary>
    internal static bool TryTheme(string? named, [NotNullWhen(true)] out Theme? theme, [NotNullWhen(false)] out Fault? fault)
    {
        fault = null;
        theme = named is null ? Theme.Red : Theme.All.FirstOrDefault(known => known.Name == named);
        if (theme is not null)
        {
            return true;
        }

        if (!named!.Contains('.', StringComparison.Ordinal) && !named.Contains('/', StringComparison.Ordinal) && !File.Exists(named))
        {
            fault = DrawFaults.UnknownTheme(named);
            return false;
        }

        if (!TryText(named, out string? text, out fault))
        {
            return false;
        }

        try
        {
            theme = ThemeReader.Read(text);
            return true;
        }
        catch (Lantu.Drawing.Yaml.YamlFormatException e)
        {
            fault = DrawFaults.Yaml(named, e);
            return false;
        }
    }

    /// <summary>The fonts of the program, with a further one.</summary>
    internal static bool TryFonts(string? path, [NotNullWhen(true)] out FontLibrary? fonts, [NotNullWhen(false)] out Fault? fault)
    {
        (fonts, fault) = (FontLibrary.Standard, null);
        if (path is null)
        {
            return true;
        }

        if (!TryBytes(path, GreatestFont, out byte[]? bytes, out fault))
        {
            fonts = null;
            return false;
        }

        try
        {
            fonts = fonts.With(bytes);
            return true;
        }
        catch (FontFormatException e)
        {
            fonts = null;
            fault = DrawFaults.NoFont(path, e);
            return false;
        }
    }

    /// <summary>A file of text in UTF-8.</summary>
    internal static bool TryText(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Fault? fault)
    {
        text = TryBytes(path, GreatestText, out byte[]? bytes, out fault) ? Lantu.Text.Decoding.SourceText.Decode(bytes).Text : null;
        return text is not null;
    }

    private static bool TryBytes(string path, long greatest, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out Fault? fault)
    {
        (bytes, fault) = (null, null);
        try
        {
            if (Directory.Exists(path))
            {
                fault = DrawFaults.Folder(path);
            }
            else if (new FileInfo(path).Length > greatest)
            {
                fault = Faults.TooLarge(path, (int)(greatest / 1_000_000));
            }
            else
            {
                bytes = File.ReadAllBytes(path);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = Faults.Missing(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            fault = Faults.Unreadable(path, e);
        }

        return bytes is not null;
    }
}
