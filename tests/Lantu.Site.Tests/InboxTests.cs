using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Lantu.Archive.Documents;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Reports are brought in, read in the background, and listed.</summary>
public sealed class InboxTests
{
    private const string Report = "# 2026年云洲市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口300亿元，增长12%。\n";

    [Fact]
    public async Task A_report_is_read_and_leads_to_its_review()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();

        JsonElement job = await ReviewSite.Bring(office, "云洲.md", Report);

        Assert.Equal("kept", job.GetProperty("state").GetString());
        Assert.Equal(1, job.GetProperty("fraction").GetDouble());
        JsonElement document = Assert.Single(job.GetProperty("documents").EnumerateArray());
        Assert.Equal(2, document.GetProperty("facts").GetInt32());
        Assert.True(document.GetProperty("isNew").GetBoolean());
        Assert.Equal("/office/plans/" + Uri.EscapeDataString("云洲市") + "/2026/review", document.GetProperty("review").GetString());
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(document.GetProperty("review").GetString(), ReviewSite.Stop)).StatusCode);
        JsonElement listed = Assert.Single((await ReviewSite.Get(office, "/api/v1/documents?year=2026")).GetProperty("documents").EnumerateArray());
        Assert.Equal(0, listed.GetProperty("version").GetInt32());
        Assert.Empty((await ReviewSite.Get(office, "/api/v1/documents?year=2025")).GetProperty("documents").EnumerateArray());
        JsonElement entry = Assert.Single((await ReviewSite.Get(office, $"/api/v1/documents/{listed.GetProperty("document").GetInt64()}/journal")).GetProperty("entries").EnumerateArray());
        Assert.Equal(("plan-added", "王敏（程序）"), (entry.GetProperty("kind").GetString(), entry.GetProperty("who").GetString()));
    }

    [Fact]
    public async Task The_same_report_twice_is_said_to_be_there_already()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);

        JsonElement again = await ReviewSite.Bring(office, "云洲.md", Report);

        Assert.False(again.GetProperty("documents")[0].GetProperty("isNew").GetBoolean());
        Assert.Single(site.Archive.Read(DocumentIndex.All));
    }

    [Fact]
    public async Task What_cannot_be_read_says_why_and_keeps_nothing()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();

        JsonElement refused = await ReviewSite.Bring(office, "坏.docx", "!fault");
        JsonElement broken = await ReviewSite.Bring(office, "怪.docx", "!bug");
        JsonElement after = await ReviewSite.Bring(office, "云洲.md", Report);

        Assert.Equal(("failed", "打不开；请另存一份"), (refused.GetProperty("state").GetString(), refused.GetProperty("documents")[0].GetProperty("detail").GetString()));
        Assert.Contains("InvalidOperationException", broken.GetProperty("documents")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("kept", after.GetProperty("state").GetString());
        Assert.Single(site.Archive.Read(DocumentIndex.All));
    }

    [Fact]
    public async Task Several_files_are_several_documents_or_one_where_that_is_asked()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        byte[] second = Encoding.UTF8.GetBytes("全市进口20亿元。\n");

        JsonElement joined = await ReviewSite.Bring(office, "一.md", Report, join: true, ("二.md", second));

        Assert.Equal(3, joined.GetProperty("documents")[0].GetProperty("facts").GetInt32());
        Assert.Equal(2, joined.GetProperty("pictures").GetInt32());
    }

    [Fact]
    public async Task More_than_is_allowed_is_refused_in_words_before_it_comes()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        string key = office.DefaultRequestHeaders.Authorization!.ToString();
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port, ReviewSite.Stop);
        await using NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nAuthorization: {key}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000001\r\nConnection: close\r\n\r\n"), ReviewSite.Stop);
        var answer = new byte[8192];
        int read = await stream.ReadAtLeastAsync(answer, 600, throwOnEndOfStream: false, ReviewSite.Stop);

        string told = Encoding.UTF8.GetString(answer, 0, read);
        Assert.StartsWith("HTTP/1.1 413", told, StringComparison.Ordinal);
        Assert.Contains("超过 100 MB，没有收", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_larger_body_is_taken_here_and_nowhere_else()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        string large = Report + new string('字', 100_000);

        JsonElement job = await ReviewSite.Bring(office, "大.md", large);
        using HttpResponseMessage elsewhere = await office.PostAsync("/api/v1/plans/x/2026/decisions", new StringContent(new string(' ', 100_000), Encoding.UTF8, "application/json"), ReviewSite.Stop);

        Assert.Equal("kept", job.GetProperty("state").GetString());
        Assert.NotEqual(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("a\u0001.md", HttpStatusCode.BadRequest)]
    public async Task Names_that_are_none_are_refused(string name, HttpStatusCode expected)
    {
        await using ReviewSite site = await ReviewSite.Start();
        using var form = new MultipartFormDataContent();
        if (name.Length > 0)
        {
            form.Add(new ByteArrayContent([65]), "files", name);
        }

        using HttpResponseMessage answer = await site.Office().PostAsync("/api/v1/documents", form, ReviewSite.Stop);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("detailEnglish", await answer.Content.ReadAsStringAsync(ReviewSite.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_a_name_is_left_out()
    {
        await using ReviewSite site = await ReviewSite.Start();

        _ = await ReviewSite.Bring(site.Office(), "..\\..\\etc\\云洲.md", Report);

        Assert.Equal("云洲.md", Assert.Single(site.Archive.Read(DocumentIndex.All)).Name);
    }

    [Fact]
    public async Task An_account_of_one_place_brings_in_nothing_of_another()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient bound = site.Client(site.Add(AccountRole.Office, "li", "李强", place: "330782"));

        JsonElement job = await ReviewSite.Bring(bound, "云洲.md", Report);

        Assert.Equal("failed", job.GetProperty("state").GetString());
        Assert.Empty(site.Archive.Read(DocumentIndex.All));
    }

    [Fact]
    public async Task Only_the_office_brings_in_and_drafts_are_not_for_all()
    {
        await using ReviewSite site = await ReviewSite.Start();
        _ = await ReviewSite.Bring(site.Office(), "云洲.md", Report);
        HttpClient nobody = site.Client(null);
        HttpClient leader = site.Client(site.Add(AccountRole.Leader, "zhou", "周正"));
        HttpClient unit = site.Client(site.Add(AccountRole.Unit, "shangwu", "商务局"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await Empty(nobody)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Empty(leader)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Empty(unit)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/v1/documents", ReviewSite.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.GetAsync("/api/v1/documents/1/journal", ReviewSite.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/api/v1/documents", ReviewSite.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Office().GetAsync("/api/v1/documents/jobs/none", ReviewSite.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_site_that_reads_nothing_says_so()
    {
        await using ReviewSite site = await ReviewSite.Start(reads: false);

        Assert.Equal(HttpStatusCode.NotImplemented, (await Empty(site.Office())).StatusCode);
    }

    private static async Task<HttpResponseMessage> Empty(HttpClient client)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([65]), "files", "a.md" } };
        return await client.PostAsync("/api/v1/documents", form, ReviewSite.Stop);
    }
}
