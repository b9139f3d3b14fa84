using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The story of a task in a browser, from the table to the closed item; and every page of it held against axe.</summary>
/// <param name="site">The site.</param>
public sealed class TaskStoryTests(TaskSite site) : IClassFixture<TaskSite>, IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly string Table = "/office/plans/" + Uri.EscapeDataString("云洲市") + "/2026/tasks";
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private readonly string _folder = Directory.CreateTempSubdirectory("lantu-upload-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Executable))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Quiet });
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_task_goes_from_the_table_to_the_closed_item()
    {
        // A site of its own: on the shared one the other test may have proposed everything before.
        await using var own = new TaskSite();
        await own.InitializeAsync();
        site = own;
        IPage office = await SignIn("office", 1440);
        await Fill_in_with_a_paste_undo_and_save(office);
        await Approve_and_send_out(office);
        IPage unit = await SignIn("unit", 390);
        await Sign_and_report_with_a_file(unit);
        await Return_and_close(office, unit);
        await unit.GotoAsync(new Uri(site.Address, "/unit").ToString());
        Assert.Contains("已办结 1 项", await unit.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("office", 1440)]
    [InlineData("office", 390)]
    [InlineData("leader", 1440)]
    [InlineData("leader", 390)]
    [InlineData("unit", 1440)]
    [InlineData("unit", 390)]
    public async Task Axe_finds_nothing_on_any_page_and_nothing_sticks_out(string who, int width)
    {
        string id = await site.Assigned(21);
        string late = await site.Assigned(22);
        (_, System.Text.Json.JsonElement known) = await site.Ask("office", "GET", "/api/v1/items/" + id);
        if (known.GetProperty("item").GetProperty("state").GetString() == "assigned")
        {
            await site.Move("unit", id, new { move = "sign" });
            await site.Move("unit", late, new { move = "sign" });
            await site.Move("unit", id, new { move = "report", text = new { progress = "已开工", problems = "用地手续还没有办完" } });
            await site.Move("unit", id, new { move = "request_extension", until = "2026-09-30", why = "手续慢" });
            await site.Move("office", late, new { move = "issue_slip", number = "督〔2026〕11号", demand = "报送原因", answer_by = "2026-03-01", why = "未反馈" });
        }

        var faults = new List<string>();
        await Judge(who, width, who switch
        {
            "office" => [Table, "/office/tasks", "/office/tasks?view=board", "/office/tasks?view=calendar&month=2026-06", $"/office/tasks/{late}?do=issue_slip", "/office/bulletins", "/office/tasks?lang=en", "/office/tasks?lang=zh"],
            "leader" => [Table, $"/office/tasks/{id}?do=decide_extension"],
            _ => ["/unit", "/unit/tasks/" + late, $"/unit/tasks/{id}/reports/2026-02", $"/unit/tasks/{id}/reports/2026-01", "/unit/tasks/1-001"],
        }, faults);
        Assert.Empty(faults);
    }

    private async Task Judge(string who, int width, IReadOnlyList<string> pages, List<string> faults)
    {
        IPage page = await SignIn(who, width, judged: true);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                faults.Add($"{page.Url}: {message.Text}");
            }
        };
        foreach (string path in pages)
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            AxeResult found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
            faults.AddRange(found.Violations.Select(fault => $"{who} {width} {path} {fault.Id}: {string.Join(' ', fault.Nodes.Take(3).Select(static node => node.Html))}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                faults.Add($"{who} {width} {path} is wider than the window: {await page.EvaluateAsync<string>("[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')")}");
            }
        }
    }

    private async Task Fill_in_with_a_paste_undo_and_save(IPage office)
    {
        await office.GotoAsync(new Uri(site.Address, Table).ToString());
        ILocator lead = office.Locator("#grid tbody tr:nth-child(1) .cell[data-col=lead]");
        Assert.True(await office.Locator("#save").IsDisabledAsync());

        // As a spreadsheet copies: two rows, four columns, a cell with a line end in quotation marks.
        await Paste(lead, "市商务局\t市文旅局\t马市长\t2026-12-31\t\"2026-06-30 首店50家\n2026-09-30 首店80家\"\n市商务局\t\t钱副市长\t6月底前\t");
        Assert.Equal("保存 2 行", await office.InnerTextAsync("#save"));
        Assert.Equal("钱副市长", await office.InputValueAsync("#grid tbody tr:nth-child(2) .cell[data-col=leader]"));
        Assert.Equal("2026-06-30 首店50家\n2026-09-30 首店80家", await office.InputValueAsync("#grid tbody tr:nth-child(1) .cell[data-col=milestones]"));
        await office.ClickAsync("#undo");
        Assert.Equal("没有改动", await office.InnerTextAsync("#save"));

        // Too far to the right: the cells that fit are taken, the other is told.
        await Paste(office.Locator("#grid tbody tr:nth-child(1) .cell[data-col=milestones]"), "2026-06-30 首店50家\t多出来的");
        Assert.Contains("1 格没有收下", await office.InnerTextAsync("#refused"), StringComparison.Ordinal);
        await office.ClickAsync("#undo");
        await Paste(lead, "市商务局\t市文旅局\t马市长\t尽快\t\n市商务局\t\t钱副市长\t6月底前\t");
        await office.ClickAsync("#save");
        await office.Locator("#refused li").First.WaitForAsync();
        Assert.Contains("尽快", await office.InnerTextAsync("#refused"), StringComparison.Ordinal);
        Assert.Equal("尽快", await office.InputValueAsync("#grid tbody tr:nth-child(1) .cell[data-col=due]"));
        await office.FillAsync("#grid tbody tr:nth-child(1) .cell[data-col=due]", "2026-06-30");
        await office.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("due", await office.EvaluateAsync<string>("document.activeElement.dataset.col"));
        await Follow(office, () => office.ClickAsync("#save"));
        Assert.Contains("存了 2 行，其中新立项 2 项", await office.InnerTextAsync("#said"), StringComparison.Ordinal);
        Assert.Equal("2026-06-30", await office.InputValueAsync("#grid tbody tr:nth-child(2) .cell[data-col=due]"));

        // All chosen rows at once.
        await office.CheckAsync("#grid tbody tr:nth-child(2) .pick1");
        await office.ClickAsync(".bulk:first-of-type summary");
        await office.SelectOptionAsync("#b-col", "support");
        await office.FillAsync("#b-val", "市财政局");
        await office.ClickAsync("#b-set");
        await Follow(office, () => office.ClickAsync("#save"));
        Assert.Equal("市财政局", await office.InputValueAsync("#grid tbody tr:nth-child(2) .cell[data-col=support]"));
    }

    private async Task Approve_and_send_out(IPage office)
    {
        IPage leader = await SignIn("leader", 1440);
        await leader.GotoAsync(new Uri(site.Address, Table).ToString());
        await leader.CheckAsync("#grid tbody tr:nth-child(1) .pick1");
        await Follow(leader, () => leader.ClickAsync("#approve"));
        Assert.Contains("审定了 1 项", await leader.InnerTextAsync("#said"), StringComparison.Ordinal);
        await office.ReloadAsync();
        await office.CheckAsync("#grid tbody tr:nth-child(1) .pick1");
        office.Dialog += static (_, dialog) => dialog.AcceptAsync();
        await Follow(office, () => office.ClickAsync("#send"));
        Assert.Contains("交办了 1 项", await office.InnerTextAsync("#said"), StringComparison.Ordinal);
        Assert.Equal(0, await office.Locator("#grid tbody tr:nth-child(1) .cell").CountAsync());
    }

    private async Task Sign_and_report_with_a_file(IPage unit)
    {
        await unit.GotoAsync(new Uri(site.Address, "/unit").ToString());
        await Follow(unit, () => unit.ClickAsync(".usec form button"));
        await unit.ClickAsync(".ulist a.btn");
        await unit.Arrives(static url => url.EndsWith("/reports/2026-02", StringComparison.Ordinal));

        // Refused: what was written stays.
        await unit.FillAsync("#report-next_step", "二月开业三家");
        await unit.ClickAsync(".report button[type=submit]");
        await unit.Locator(".err[role=alert]").WaitForAsync();
        Assert.Contains("没有填进展情况", await unit.InnerTextAsync(".err[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("二月开业三家", await unit.InputValueAsync("#report-next_step"));

        // Left and opened again: the draft is still on this device.
        await unit.ReloadAsync();
        Assert.Equal("二月开业三家", await unit.InputValueAsync("#report-next_step"));
        await unit.FillAsync("#report-progress", "引进首店41家");
        await unit.SetInputFilesAsync("#report-files", [Upload("开业照片.jpg", 300_000), Upload("航拍.mov", 21 << 20)]);
        Assert.Contains("不会传", await unit.InnerTextAsync(".files"), StringComparison.Ordinal);
        await unit.ClickAsync(".files li.bad button");
        await Follow(unit, () => unit.ClickAsync(".report button[type=submit]"));
        Assert.Contains("引进首店41家", await unit.InnerTextAsync(".hist"), StringComparison.Ordinal);
        IDownload download = await unit.RunAndWaitForDownloadAsync(() => unit.ClickAsync(".evid a"));
        Assert.Equal("开业照片.jpg", download.SuggestedFilename);
        await Ask_completion(unit, "首店100家开业");
    }

    private async Task Return_and_close(IPage office, IPage unit)
    {
        await office.GotoAsync(new Uri(site.Address, "/office/tasks?view=board").ToString());
        await office.ClickAsync("section[aria-labelledby=g-InReview] a");
        await Follow(office, () => office.ClickAsync("#do-review"));
        await office.ClickAsync("#do-send_back summary");
        await office.FillAsync("#send_back-why", "缺验收单");
        await Follow(office, () => office.ClickAsync("#do-send_back button"));
        await unit.ReloadAsync();
        Assert.Contains("缺验收单", await unit.InnerTextAsync(".uh"), StringComparison.Ordinal);
        string id = unit.Url.Split('/').Last();
        await unit.GotoAsync(new Uri(site.Address, $"/unit/tasks/{id}/reports/2026-02").ToString());
        await unit.FillAsync("#report-progress", "验收单已补");
        await Follow(unit, () => unit.ClickAsync(".report button[type=submit]"));
        await Ask_completion(unit, "首店100家开业，验收合格");
        await office.ReloadAsync();
        await Follow(office, () => office.ClickAsync("#do-review"));
        await office.ClickAsync("#do-verify summary");
        await office.FillAsync("#verify-finding", "现场看过，属实");
        await Follow(office, () => office.ClickAsync("#do-verify button"));
        await office.ClickAsync("#do-evaluate summary");
        await office.CheckAsync("#do-evaluate input[value=good]");
        await Follow(office, () => office.ClickAsync("#do-evaluate button"));
        await Follow(office, () => office.ClickAsync("#do-close"));
        Assert.Contains("销号", await office.InnerTextAsync(".uh"), StringComparison.Ordinal);
        await office.GotoAsync(new Uri(site.Address, "/office/tasks?view=calendar&month=2026-06").ToString());
        Assert.Contains("1 项到期", await office.InnerTextAsync(".months"), StringComparison.Ordinal);
    }

    private static async Task Ask_completion(IPage unit, string summary)
    {
        await unit.ClickAsync("#do-request_completion summary");
        await unit.FillAsync("#request_completion-summary", summary);
        await Follow(unit, () => unit.ClickAsync("#do-request_completion .btn.go"));
    }

    // What is clicked leads to another page, or to the same one anew.
    private static async Task Follow(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("window.isStale = true");
        await act();
        for (int i = 0; i < 400; i++)
        {
            try
            {
                if (await page.EvaluateAsync<bool>("!window.isStale && document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // It is leaving: the next look is at the new page.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{page.Url} leads nowhere: {await page.InnerTextAsync("main")}");
    }

    private string Upload(string name, int bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, new byte[bytes]);
        return path;
    }

    private static async Task Paste(ILocator cell, string text) => await cell.EvaluateAsync(
        "(cell, text) => { cell.focus(); const data = new DataTransfer(); data.setData('text/plain', text); cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);

    private async Task<IPage> SignIn(string who, int width, bool judged = false)
    {
        Assert.SkipUnless(_browser is not null, $"{Executable} is not installed (Debian package chromium)");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions // not null: see above
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = width < 1000 && judged ? ColorScheme.Dark : ColorScheme.Light,
            BypassCSP = judged,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "zh-CN",
        });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(new Uri(site.Address, "/sign-in?back=/about").ToString());
        await page.FillAsync("input[name=name]", who);
        await page.FillAsync("input[name=password]", TaskSite.Password);
        await Follow(page, () => page.ClickAsync("main button[type=submit]"));
        return page;
    }
}
