using System.IO.Compression;
using System.Text;

namespace Lantu.App.Tests;

/// <summary>Files that hold several documents.</summary>
internal static class Several
{
    /// <summary>A ZIP of files.</summary>
    internal static string Archive(TemporaryFolder folder, params string[] files)
    {
        string path = folder.At("reports.zip");
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (string file in files)
        {
            zip.CreateEntryFromFile(file, Path.GetFileName(file));
        }

        return path;
    }

    /// <summary>A CSV with one document a row.</summary>
    internal static string Table(TemporaryFolder folder, params string[] files)
    {
        var table = new StringBuilder("title,full_text\n");
        foreach (string file in files)
        {
            table.Append(Path.GetFileNameWithoutExtension(file)).Append(",\"").Append(File.ReadAllText(file).Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\n");
        }

        return folder.Write("reports.csv", table.ToString());
    }

    /// <summary>A translation memory of one report, a sentence a unit.</summary>
    internal static string Memory(TemporaryFolder folder, params (string Chinese, string English)[] units)
    {
        var memory = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header srclang=\"zh-CN\"/><body>\n");
        foreach ((string chinese, string english) in units)
        {
            memory.Append("<tu><tuv xml:lang=\"zh-CN\"><seg>").Append(chinese).Append("</seg></tuv><tuv xml:lang=\"en-US\"><seg>").Append(english).Append("</seg></tuv></tu>\n");
        }

        return folder.Write("memory.tmx", memory.Append("</body></tmx>\n").ToString());
    }
}
