using System.Globalization;
using Lantu.Site.Features.Plans;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lantu.Site.Features.Inbox;

/// <summary>Takes files of a form and makes reading jobs of them.</summary>
internal static class BringIn
{
    /// <summary>Bytes of a request, all its files together.</summary>
    internal const long MostBytes = 100_000_000;

    /// <summary>Files of a request.</summary>
    internal const int MostFiles = 100;

    private const int LongestName = 200;

    internal static async Task<Answer> Take(Desk desk, ReadingJobs jobs)
    {
        HttpContext context = desk.Context;
        if (context.Request.ContentLength > MostBytes)
        {
            return TooLarge(context.Request.ContentLength);
        }

        if (!context.Request.HasFormContentType)
        {
            return Desk.Refuse(415, "请用 multipart/form-data 传文件，字段名 files", "send the files as multipart/form-data in the field 'files'");
        }

        if (desk.Settings.ReadFiles is null)
        {
            return Desk.Refuse(501, "这个程序没有带读文件的部分；用 lantu serve 启动的有", "this program came without what reads files; lantu serve has it");
        }

        try
        {
            IFormCollection form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueCountLimit = 32 }, context.RequestAborted).ConfigureAwait(false);
            return await Take(desk, jobs, form).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(null);
        }
        catch (IOException e) when (e is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            // Large files wait on the disk of the server until they are whole.
            return Desk.Refuse(507, $"服务器存不下传来的文件（{e.Message}），没有收；请管理员腾出磁盘再传", $"the server cannot hold the files ({e.Message}) and nothing was taken; have the administrator make room on the disk");
        }
        catch (InvalidDataException)
        {
            return Desk.Refuse(400, "传来的表单不完整，没有收；请再传一次", "the form that came is not whole and nothing was taken; send it again");
        }
    }

    private static async Task<Answer> Take(Desk desk, ReadingJobs jobs, IFormCollection form)
    {
        IFormFile[] given = [.. form.Files.Where(static file => file.Name is "files" or "file")];
        if (given.Length is 0 or > MostFiles)
        {
            return given.Length == 0
                ? Desk.Refuse(400, "没有收到文件；文件放在字段 files 里", "no file came; send it in the field 'files'")
                : Desk.Refuse(400, FormattableString.Invariant($"一次最多 {MostFiles} 个文件，来了 {given.Length} 个；请分几次传"), FormattableString.Invariant($"at most {MostFiles} files at once, {given.Length} came; send them in several goes"));
        }

        var files = new List<BroughtFile>();
        foreach (IFormFile file in given)
        {
            string name = NameOf(file.FileName);
            if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            {
                return Desk.Refuse(400, FormattableString.Invariant($"有个文件的名字空着、太长（超过 {LongestName} 字）或带控制符；改个名字再传"), "a file's name is empty, too long or has control characters; rename it and send it again");
            }

            var bytes = new byte[file.Length];
            await using Stream stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, desk.Context.RequestAborted).ConfigureAwait(false);
            files.Add(new BroughtFile(name, bytes));
        }

        return Queue(desk, jobs, form["join"] == "true" && files.Count > 1 ? [files] : [.. files.Select(static file => (IReadOnlyList<BroughtFile>)[file])]);
    }

    private static Answer Queue(Desk desk, ReadingJobs jobs, IReadOnlyList<IReadOnlyList<BroughtFile>> groups)
    {
        var made = new List<ReadingJob>();
        foreach (IReadOnlyList<BroughtFile> group in groups)
        {
            if (jobs.Add(group, desk.Caller) is { } job)
            {
                made.Add(job);
            }
        }

        if (made.Count == 0)
        {
            return Desk.Refuse(503, "等着读的文件太多了，这次没有收；过几分钟再传", "too many files wait to be read and nothing was taken; send it again in some minutes");
        }

        string[] left = [.. groups.Skip(made.Count).Select(static group => group[0].Name)];
        Answer answer = FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("jobs");
            foreach (ReadingJob job in made)
            {
                JobJson.Write(json, desk, job);
            }

            json.WriteEndArray();
            json.WriteStartArray("notTaken");
            foreach (string name in left)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return Answer.Json(answer.Body, StatusCodes.Status202Accepted);
    }

    // Some browsers send the whole path, of either kind of system.
    private static string NameOf(string given) => given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Trim();

    private static Answer TooLarge(long? length) => Desk.Refuse(
        413,
        string.Create(CultureInfo.InvariantCulture, $"{(length is { } all ? $"一共 {all / 1_000_000} MB，" : string.Empty)}超过 {MostBytes / 1_000_000} MB，没有收；请分几次传，或压小图片"),
        string.Create(CultureInfo.InvariantCulture, $"{(length is { } size ? $"{size / 1_000_000} MB in all, " : string.Empty)}more than {MostBytes / 1_000_000} MB, and nothing was taken; send it in several goes, or make the pictures smaller"));
}
