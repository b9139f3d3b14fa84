using Lantu.Analysis.Delivery;
using Lantu.Archive.Documents;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Features.Delivery;

/// <summary>The files that come with a move.</summary>
internal static class EvidenceFiles
{
    /// <summary>The largest file, in bytes.</summary>
    internal const long MostBytes = 20L << 20;

    /// <summary>How many files come at once.</summary>
    internal const int MostFiles = 8;

    /// <summary>The largest question: all files and some words.</summary>
    internal const long MostAtOnce = (MostFiles * MostBytes) + (1L << 20);

    // What every browser shows by itself is shown as what it is; all else only ever leaves as a file.
    private const string Bytes = "application/octet-stream";

    /// <summary>Takes the files of a form in.</summary>
    /// <param name="form">The form.</param>
    /// <param name="stop">Cancelled when the caller goes away.</param>
    /// <returns>The files, or a refusal that names the one that is too large.</returns>
    internal static async Task<(IReadOnlyList<SourceFile> Files, Answer? Refusal)> Take(IFormCollection form, CancellationToken stop)
    {
        if (form.Files.Count > MostFiles)
        {
            return ([], MoveProblems.Of(413, $"一次交了 {form.Files.Count} 个文件，最多 {MostFiles} 个。分几次交", $"{form.Files.Count} files at once; the limit is {MostFiles}. Send them in several reports"));
        }

        var files = new List<SourceFile>();
        foreach (IFormFile one in form.Files.Where(static one => one.Length > 0 || one.FileName.Length > 0))
        {
            string name = NameOf(one.FileName);
            if (one.Length > MostBytes)
            {
                return ([], MoveProblems.Of(
                    413, $"{name} 有 {one.Length >> 20} MB，超过 {MostBytes >> 20} MB，没有收。压缩后再传，或改传照片",
                    $"{name} has {one.Length >> 20} MB; the limit is {MostBytes >> 20} MB. Compress it, or send photos"));
            }

            if (one.Length == 0)
            {
                return ([], MoveProblems.Of(422, $"{name} 是空文件，没有收。重新选一次", $"{name} is empty. Choose it again"));
            }

            using var bytes = new MemoryStream((int)one.Length);
            await one.CopyToAsync(bytes, stop).ConfigureAwait(false);
            files.Add(new SourceFile(name, Bytes, bytes.ToArray()));
        }

        return (files, null);
    }

    /// <summary>The files as the journal names them.</summary>
    internal static IReadOnlyList<Evidence> Named(IReadOnlyList<SourceFile> files) => [.. files.DistinctBy(static file => file.Sha256).Select(static file => new Evidence(file.Name, file.Sha256, file.Bytes.Length))];

    // Without a folder, without what a file system or a header trips over; a name is for people.
    private static string NameOf(string told)
    {
        string last = told[(told.LastIndexOfAny(['/', '\\']) + 1)..];
        string plain = string.Concat(last.Where(static letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or '|' or ':' or '*' or '?')
            && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)).Trim().TrimStart('.');
        return plain.Length == 0 ? "文件" : plain.Length <= 120 ? plain : plain[..80] + "…" + plain[^32..];
    }
}
