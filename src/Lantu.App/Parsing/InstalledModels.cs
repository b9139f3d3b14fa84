using Lantu.Formats.Pictures;

namespace Lantu.App.Parsing;

/// <summary>Finds the models that read pictures: they lie in the folder <c>models</c> beside the program.</summary>
internal static class InstalledModels
{
    internal const string Folder = "models";

    /// <summary>The models; null where one of them is missing or is not what it must be.</summary>
    internal static RecognitionModels? Load() => Load(Path.Combine(AppContext.BaseDirectory, Folder));

    /// <summary>The models of a folder.</summary>
    internal static RecognitionModels? Load(string folder)
    {
        var files = new List<byte[]>();
        foreach ((string name, string _) in RecognitionModels.Files)
        {
            string path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                return null;
            }

            files.Add(File.ReadAllBytes(path));
        }

        return RecognitionModels.Of(files);
    }
}
