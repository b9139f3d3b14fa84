using System.Text.Json;
using Lantu.Site.Accounts;
using Lantu.Site.Shell;

namespace Lantu.Site.Api;

/// <summary>What went wrong, as <c>application/problem+json</c> (RFC 9457), in both languages.</summary>
internal static class Problems
{
    /// <summary>Nothing is at an address.</summary>
    internal static Answer Missing(string what) => Of(404, "没有找到", "not found", $"没有 {what}，或它没有这一项；/api/v1/plans 列着全部计划", $"there is no {what}, or it has no such part; /api/v1/plans lists all plans");

    /// <summary>A question that is not understood.</summary>
    internal static Answer Wrong() => Of(400, "没有看懂", "not understood", "参数写得不对；/api/v1/openapi.json 写着每个参数", "a parameter is wrong; /api/v1/openapi.json describes them");

    /// <summary>Any trouble; with how to show who one is, where that is all that is missing.</summary>
    internal static Answer Of(int status, string titleChinese, string titleEnglish, string chinese, string english, WayToConfirm? confirm = null)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", $"{titleChinese} {titleEnglish}");
            json.WriteNumber("status", status);
            json.WriteString("detail", chinese);
            json.WriteString("detailEnglish", english);
            if (confirm is not null)
            {
                json.WriteStartObject("confirm");
                json.WriteString("address", confirm.Address);
                json.WriteBoolean("password", confirm.Password);
                json.WriteBoolean("passkey", confirm.Passkey);
                json.WriteString("again", confirm.Again);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Answer.Of(status, "application/problem+json; charset=utf-8", body.ToArray());
    }
}
