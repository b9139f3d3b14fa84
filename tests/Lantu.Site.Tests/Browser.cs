using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Somebody at the site: keeps cookies, follows no redirection, and sends the word against foreign pages along.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    internal Browser(Uri address, string from)
    {
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = Cookies,
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(new DnsEndPoint("127.0.0.1", context.DnsEndPoint.Port), stop).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = address };
    }

    internal CookieContainer Cookies { get; } = new();

    /// <summary>The word against foreign pages, once a page was seen.</summary>
    internal string? Word { get; set; }

    /// <summary>A key that is sent along.</summary>
    internal string? Key { get; set; }

    /// <summary>The secret of the stay as the browser keeps it; null where it keeps none.</summary>
    internal string? Stay => Cookies.GetCookies(_client.BaseAddress!)["lantu-stay"]?.Value; // set in the constructor

    internal Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    internal Task<HttpResponseMessage> Send(string method, string path, object? body = null) => Send(new HttpMethod(method), path, body is null ? null : JsonContent.Create(body));

    internal async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (Word is not null)
        {
            request.Headers.Add("X-Lantu-Token", Word);
        }

        if (Key is not null)
        {
            request.Headers.Add("Authorization", "Bearer " + Key);
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>What is answered as JSON, where the status is the one that is expected.</summary>
    internal async Task<JsonElement> Json(string method, string path, object? body = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Send(method, path, body);
        string words = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{method} {path}: {(int)answer.StatusCode} {words}");
        return JsonSerializer.Deserialize<JsonElement>(words);
    }

    /// <summary>The text of a page; its word is kept.</summary>
    internal async Task<string> Page(string path)
    {
        using HttpResponseMessage answer = await Get(path);
        string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Word = Token().Match(text) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : Word;
        return text;
    }

    /// <summary>Signs in as the form does, and takes the word of the first page then.</summary>
    internal async Task<HttpResponseMessage> SignIn(string name, string password, string back = "/office")
    {
        await Page("/sign-in");
        HttpResponseMessage answer = await Form("/sign-in", ("name", name), ("password", password), ("back", back));
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            await Page("/me");
        }

        return answer;
    }

    /// <summary>Sends a form.</summary>
    internal Task<HttpResponseMessage> Form(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))));

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"lantu-token\" content=\"([^\"]*)\"")]
    private static partial Regex Token();
}
