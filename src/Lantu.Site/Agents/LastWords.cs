using System.Text.Json;

namespace Lantu.Site.Agents;

/// <summary>
/// The two streams of an agent that says all it has to say and closes its end at once, as a pipe in a shell does: the end is told
/// to the server only when all that was asked has been answered, for the server breaks off what is not.
/// </summary>
internal sealed class LastWords : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;
    private bool _isAtEnd;

    /// <summary>Wraps what an agent says and what it is answered.</summary>
    internal LastWords(Stream input, Stream output)
    {
        Input = new WatchedStream(input, line => Count(line, isQuestion: true), End);
        Output = new WatchedStream(output, line => Count(line, isQuestion: false), static () => Task.CompletedTask);
    }

    /// <summary>What the agent says.</summary>
    internal Stream Input { get; }

    /// <summary>What it is answered.</summary>
    internal Stream Output { get; }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    private async Task End()
    {
        lock (_gate)
        {
            _isAtEnd = true;
            Settle();
        }

        await Task.WhenAny(_ended.Task, Task.Delay(Longest)).ConfigureAwait(false);
    }

    // A question has an id and a method, its answer an id and none; what has no id is neither.
    private void Count(ReadOnlySpan<byte> line, bool isQuestion)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var message = JsonDocument.ParseValue(ref reader);
            if (message.RootElement.ValueKind != JsonValueKind.Object || !message.RootElement.TryGetProperty("id", out _) || message.RootElement.TryGetProperty("method", out _) != isQuestion)
            {
                return;
            }
        }
        catch (JsonException)
        {
            return; // The server tells what is wrong with it.
        }

        lock (_gate)
        {
            _open += isQuestion ? 1 : -1;
            Settle();
        }
    }

    private void Settle()
    {
        if (_isAtEnd && _open <= 0)
        {
            _ended.TrySetResult();
        }
    }
}
