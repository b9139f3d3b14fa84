using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>A server of PostgreSQL of a test's own, that can go away and come back.</summary>
internal sealed class OwnPostgres : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-postgres-").FullName;
    private readonly string _binaries;
    private readonly string[] _asUser;
    private readonly int _port;
    private Process? _server;

    internal OwnPostgres()
    {
        const string home = "/usr/lib/postgresql";
        string? newest = Directory.Exists(home) ? Directory.GetDirectories(home).Where(static folder => File.Exists(Path.Combine(folder, "bin", "initdb"))).Order(StringComparer.Ordinal).LastOrDefault() : null;
        Assert.SkipWhen(newest is null, "PostgreSQL is not installed (apt-get install postgresql)");
        _binaries = Path.Combine(newest!, "bin"); // not null: see above

        // It refuses to run as root: then the user that Debian made for it runs it.
        bool isRoot = Environment.UserName == "root";
        _asUser = isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
        if (isRoot)
        {
            Run("chown", "postgres", _folder);
        }

        Run([.. _asUser, Path.Combine(_binaries, "initdb"), "-D", Path.Combine(_folder, "data"), "-U", "lantu", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"]);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        Start();
    }

    /// <summary>Its address as <c>--db</c> takes it.</summary>
    internal string Address => string.Create(CultureInfo.InvariantCulture, $"postgres://lantu@127.0.0.1:{_port}/postgres");

    internal void Start()
    {
        string[] words = [.. _asUser, Path.Combine(_binaries, "postgres"), "-D", Path.Combine(_folder, "data"), "-k", _folder, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "fsync=off"];
        _server = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = _folder });
        _server!.BeginErrorReadLine(); // it was started: the words name a program
        _server.BeginOutputReadLine();
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=lantu;Database=postgres;Pooling=false"));
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(begun) < Patience)
            {
                Thread.Sleep(100);
            }
        }
    }

    internal void Stop()
    {
        if (_server is { } server)
        {
            // SIGINT: end at once, and in order.
            Run("kill", "-INT", server.Id.ToString(CultureInfo.InvariantCulture));
            server.WaitForExit(Patience);
            server.Dispose();
            _server = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Run(params string[] words)
    {
        using Process process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })
            ?? throw new InvalidOperationException($"{words[0]} did not start.");
        string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }
}
