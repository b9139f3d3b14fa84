using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

[assembly: AssemblyFixture(typeof(Lantu.App.Tests.Archive.PostgresServer))]

namespace Lantu.App.Tests.Archive;

/// <summary>A server of PostgreSQL of our own on the loopback, started when the first test asks and stopped behind the last.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly Lock Gate = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static System.Diagnostics.Process? _server;
    private static string? _folder;
    private static int _port;
    private static int _schemas;

    /// <summary>Why there is none; null where there is one.</summary>
    internal static string? Absence { get; } = Binaries() is null ? "PostgreSQL is not installed (apt-get install postgresql)" : null;

    /// <summary>A connection string to a schema that no other test uses.</summary>
    internal static string NewSchema()
    {
        Assert.SkipWhen(Absence is not null, Absence ?? string.Empty);
        lock (Gate)
        {
            if (_server is null)
            {
                Start();
            }

            string schema = string.Create(CultureInfo.InvariantCulture, $"test{++_schemas}");
            string server = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=lantu;Database=postgres;Include Error Detail=true");
            using var connection = new Npgsql.NpgsqlConnection(server);
            connection.Open();
            using Npgsql.NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
            command.CommandText = $"CREATE SCHEMA {schema}";
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            return $"{server};Search Path={schema}";
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (_server is { } server && _folder is { } folder)
            {
                // SIGINT: end at once, and in order.
                Run("kill", "-INT", server.Id.ToString(CultureInfo.InvariantCulture));
                server.WaitForExit(Patience);
                server.Dispose();
                Directory.Delete(folder, recursive: true);
                _server = null;
            }
        }
    }

    private static string? Binaries()
    {
        const string home = "/usr/lib/postgresql";
        return !Directory.Exists(home) ? null : Directory.GetDirectories(home)
            .Where(static folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault() is { } newest ? Path.Combine(newest, "bin") : null;
    }

    private static void Start()
    {
        string binaries = Binaries() ?? throw new InvalidOperationException(Absence);
        _folder = Directory.CreateTempSubdirectory("lantu-postgres-").FullName;
        string data = Path.Combine(_folder, "data");

        // It refuses to run as root: then the user that Debian made for it runs it.
        bool isRoot = Environment.UserName == "root";
        string[] asUser = isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
        if (isRoot)
        {
            Run("chown", "postgres", _folder);
        }

        Run([.. asUser, Path.Combine(binaries, "initdb"), "-D", data, "-U", "lantu", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"]);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        string[] words = [.. asUser, Path.Combine(binaries, "postgres"), "-D", data, "-k", _folder, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "fsync=off"];
        _server = System.Diagnostics.Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = _folder })
            ?? throw new InvalidOperationException("The server did not start.");
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        AwaitConnection();
    }

    private static void AwaitConnection()
    {
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var connection = new Npgsql.NpgsqlConnection(string.Create(
                    CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=lantu;Database=postgres;Pooling=false"));
                connection.Open();
                return;
            }
            catch (Npgsql.NpgsqlException) when (Stopwatch.GetElapsedTime(begun) < Patience)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static void Run(params string[] words)
    {
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(
            new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })
            ?? throw new InvalidOperationException($"{words[0]} did not start.");
        string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }
}
