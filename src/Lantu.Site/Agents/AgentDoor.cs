using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Site.Accounts;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Lantu.Site.Agents;

/// <summary>Where agents come in: the Model Context Protocol, over the streams of a process and over HTTP. It only reads, unless a key allows more.</summary>
public static class AgentDoor
{
    /// <summary>Its address on the site.</summary>
    internal const string Address = "/mcp";

    private const string Instructions = """
        蓝图把中国的政府工作报告读成计划：结果、目标、任务，每个数都连着原句。先 search 或 list_plans，再看 get_plan 和别的工具。引用一个数以前用 get_source 取原句，照抄并附地址。原文没有写的不要补；“不评判”“不预测”照说，并说缺什么。
        Lantu reads Chinese government work reports into plans: results, targets and tasks, every number tied to its sentence. Begin with search or list_plans. Before you quote a number, fetch its sentence with get_source, quote it letter by letter and give the address. Do not supply what the text does not state; where something is not judged or not forecast, say so, and what is missing.
        """;

    private static readonly (string Name, string Title, string Method)[] Tools =
    [
        ("search", "查找 Search", nameof(PlanTools.Search)),
        ("list_plans", "有哪些计划 Plans", nameof(PlanTools.ListPlans)),
        ("get_plan", "一份计划 One plan", nameof(PlanTools.GetPlan)),
        ("list_facts", "事实 Facts", nameof(PlanTools.ListFacts)),
        ("list_targets", "目标和进度 Targets with progress", nameof(PlanTools.ListTargets)),
        ("list_findings", "核对 Findings", nameof(PlanTools.ListFindings)),
        ("compare", "对比 Compare", nameof(PlanTools.Compare)),
        ("list_tasks", "任务 Tasks", nameof(PlanTools.ListTasks)),
        ("get_source", "原句 Source sentence", nameof(PlanTools.GetSource)),
    ];

    // Without the relaxed encoder Chinese would be sent as \u6C5F: three times the bytes, and unreadable in a log.
    private static readonly JsonSerializerOptions Readable = new(McpJsonUtilities.DefaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Serves one agent over two streams until it has gone, or until it is told to stop.</summary>
    /// <param name="settings">The archive, the clock, the address of the site where one is known.</param>
    /// <param name="drafts">Whether plans that are not published are seen as well; whoever holds the archive may decide that.</param>
    /// <param name="input">What the agent says.</param>
    /// <param name="output">What it is answered; nothing else may be written there.</param>
    /// <param name="stop">Tells to stop.</param>
    public static async Task Serve(SiteSettings settings, bool drafts, Stream input, Stream output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var library = new PlanLibrary(settings.Archive, settings.Catalogues, settings.Clock);
        McpServerOptions options = new();
        Describe(options, settings);
        options.ToolCollection = [.. ToolsOf(new PlanTools(library, drafts ? library.Drafts : library.Current, () => Origin(settings.PublicAddress)))];
        using var words = new LastWords(input, output);
        var transport = new StreamServerTransport(words.Input, words.Output, "lantu", NullLoggerFactory.Instance);
        McpServer server = McpServer.Create(transport, options, NullLoggerFactory.Instance);
        Task served = server.RunAsync(stop);

        // A process cannot leave off a read of its input: who is told to stop does not wait for the agent's next word.
        await Task.WhenAny(served, Task.Delay(Timeout.Infinite, stop)).ConfigureAwait(false);
        if (served.IsCompletedSuccessfully)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            await transport.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Adds what the site needs to serve agents.</summary>
    internal static void Add(IServiceCollection services, PlanLibrary library, SiteSettings settings)
    {
        var asked = new HttpContextAccessor();
        services.AddSingleton<IHttpContextAccessor>(asked);
        services.AddMcpServer(options => Describe(options, settings))
            .WithHttpTransport(static transport =>
            {
                transport.SessionMode = HttpServerSessionMode.Stateless;
                transport.ConfigureSessionOptions = static (context, options, _) =>
                {
                    AllowMore(context, options);
                    return Task.CompletedTask;
                };
            })
            .WithTools(ToolsOf(new PlanTools(library, library.Current, () => Origin(settings.PublicAddress) ?? OriginOf(asked.HttpContext?.Request))));
    }

    /// <summary>Puts its address into the table of a site.</summary>
    internal static void Map(WebApplication application)
    {
        // A page of another site may not ask in the name of its reader.
        application.UseWhen(static context => context.Request.Path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase), static door => door.Use(static (context, next) =>
        {
            string? origin = context.Request.Headers.Origin;
            if (string.IsNullOrEmpty(origin) || origin == OriginOf(context.Request))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("来自别的网站，不答 / asked by another site: refused\n");
        }));
        application.MapMcp(Address).Needs(Right.Read, fromAnywhere: true);
    }

    private static void Describe(McpServerOptions options, SiteSettings settings)
    {
        options.ServerInfo = new Implementation { Name = "lantu", Title = "蓝图 Lantu", Version = settings.Version, WebsiteUrl = Origin(settings.PublicAddress) };
        options.ServerInstructions = Instructions;
    }

    // By key alone: who is signed in with a browser works on the pages, and no page may make an agent of them.
    private static void AllowMore(HttpContext context, McpServerOptions options)
    {
        Caller caller = Callers.Known(context);
        if (caller.Key is null)
        {
            return;
        }

        var tools = new DeskTools(context.RequestServices.GetRequiredService<Desks>().Of(context));
        options.ToolCollection = [.. options.ToolCollection ?? [], .. DeskTools.Of(caller).Select(tool => ToolOf(tools, tool.Name, tool.Title, tool.Method, tool.Reads))];
    }

    private static IEnumerable<McpServerTool> ToolsOf(PlanTools tools) => Tools.Select(tool => ToolOf(tools, tool.Name, tool.Title, tool.Method, reads: true));

    // What an agent changes can be taken back, and the journal keeps both: nothing is destroyed.
    private static McpServerTool ToolOf<T>(T tools, string name, string title, string method, bool reads)
        where T : class => McpServerTool.Create(
        typeof(T).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic) ?? throw new InvalidOperationException($"{method} is no tool."),
        tools,
        new McpServerToolCreateOptions
        {
            Name = name,
            Title = title,
            ReadOnly = reads,
            Destructive = false,
            Idempotent = reads,
            OpenWorld = false,
            SerializerOptions = Readable,
        });

    private static string? Origin(Uri? address) => address?.GetLeftPart(UriPartial.Authority);

    private static string? OriginOf(HttpRequest? request) => request is null ? null : $"{request.Scheme}://{request.Host}";
}
