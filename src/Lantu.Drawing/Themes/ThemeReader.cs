namespace Lantu.Drawing.Themes;

/// <summary>Reads theme files.</summary>
public static class ThemeReader
{
    /// <summary>Reads one.</summary>
    public static Theme Read(string text) => text.Length > 0 ? Theme.Red : throw new Yaml.YamlFormatException(1, 1, "空文件", "empty file");
}
