using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Lantu.Archive.Migrations;

/// <summary>One step of the tables from one version to the next; never changed once it was released.</summary>
/// <param name="Number">Counts up from 1.</param>
/// <param name="Name">What it brings.</param>
/// <param name="Sqlite">The statements for SQLite.</param>
/// <param name="Postgres">The same for PostgreSQL.</param>
internal sealed record Migration(int Number, string Name, string Sqlite, string Postgres)
{
    /// <summary>All steps, from the resources: <c>sqlite/0001-name.sql</c> and its twin <c>postgres/0001-name.sql</c>.</summary>
    internal static IReadOnlyList<Migration> All { get; } = Load();

    internal string For(string folder) => folder == "sqlite" ? Sqlite : Postgres;

    /// <summary>SHA-256 of the statements, line ends as line feeds.</summary>
    internal string Checksum(string folder) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(For(folder))));

    private static List<Migration> Load()
    {
        const string folder = "sqlite/";
        Assembly assembly = typeof(Migration).Assembly;
        var all = new List<Migration>();
        foreach (string resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string file = resource[folder.Length..];
            int number = int.Parse(file.AsSpan(0, file.IndexOf('-', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture);
            all.Add(new Migration(number, file[..^".sql".Length], Text(assembly, resource), Text(assembly, "postgres/" + file)));
        }

        return all;
    }

    private static string Text(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not among the resources of this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
