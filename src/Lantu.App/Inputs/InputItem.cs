using Lantu.App.Shell;

namespace Lantu.App.Inputs;

/// <summary>One document to be read, or the reason why there is none.</summary>
/// <param name="Path">As the person wrote it, or as a folder or glob led to it; <c>-</c> for standard input.</param>
/// <param name="Fault">Why it cannot even be tried; else null.</param>
internal sealed record InputItem(string Path, Fault? Fault = null)
{
    /// <summary>Pictures that go on where this one ends, in order; empty for a document of its own.</summary>
    internal IReadOnlyList<string> Following { get; init; } = [];

    internal const string StandardInput = "-";

    /// <summary>The file's name without its folder.</summary>
    internal string Name => Path == StandardInput ? Path : System.IO.Path.GetFileName(Path);
}
