using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Delivery;

/// <summary>Why a move was not made, as <c>application/problem+json</c> with the rule and the way out.</summary>
internal static class MoveProblems
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The procedure refuses it.</summary>
    internal static Answer Of(Refusal told)
    {
        // Here the time is the clock's, not the caller's: where it runs backwards, only who looks after the server can mend it.
        Refusal refusal = told.Rule == MoveRules.Order
            ? told with { WayOut = new Bilingual("时间是服务器的时钟给的，它可能走错了；请管理员校对时钟，再办一次", "The time is that of the server's clock, which may be wrong; ask the administrator to set it, then try again") }
            : told;
        return Refused(refusal);
    }

    private static Answer Refused(Refusal refusal) => Write(StatusOf(refusal.Rule), refusal.Message, json =>
    {
        json.WriteString("rule", refusal.Rule.Code);
        json.WriteString("wayOut", refusal.WayOut.Chinese);
        json.WriteString("wayOutEnglish", refusal.WayOut.English);
    });

    /// <summary>Somebody moved the item meanwhile.</summary>
    /// <param name="item">As it is now.</param>
    /// <param name="meanwhile">What was done since the caller looked.</param>
    internal static Answer Overtaken(WorkItem item, IReadOnlyList<Move> meanwhile)
    {
        string chinese = string.Join("；", meanwhile.Select(static move => $"{DayWords.Of(move.On, english: false)} {Who(move)}办了“{DeliveryWords.Of(move.Kind).Chinese}”"));
        string english = string.Join("; ", meanwhile.Select(static move => $"{Who(move)}: {DeliveryWords.Of(move.Kind).English}, {MoveJson.Day(move.On)}"));
        return Write(
            409,
            new Bilingual(
                $"没有办：你打开之后这一项又有变动（{chinese}），现在是“{DeliveryWords.Of(item.State).Chinese}”。看过再办；写的还在",
                $"not done: the item has moved since you opened it ({english}) and is now {DeliveryWords.Of(item.State).English}. Look at it, then try again; what you wrote is still here"),
            json =>
            {
                json.WriteNumber("moves", item.Moves);
                ItemData.Moves(json, "meanwhile", meanwhile);
            });
    }

    /// <summary>Any other trouble with a move.</summary>
    internal static Answer Of(int status, string chinese, string english) => Write(status, new Bilingual(chinese, english), static _ => { });

    /// <summary>409 where the state of the item stands against it, 403 where the person does, 422 where the content does.</summary>
    internal static int StatusOf(MoveRule rule) =>
        rule == MoveRules.Role || rule == MoveRules.Agency || rule == MoveRules.FourEyes ? 403
        : rule == MoveRules.State || rule == MoveRules.Order || rule == MoveRules.Exists || rule == MoveRules.ExtensionOnce || rule == MoveRules.ReportFirst || rule == MoveRules.Slip || rule == MoveRules.OpenSlips ? 409
        : 422;

    /// <summary>A problem with fields of its own.</summary>
    internal static Answer Write(int status, Bilingual detail, Action<Utf8JsonWriter> more)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", "没有做 not done");
            json.WriteNumber("status", status);
            json.WriteString("detail", detail.Chinese);
            json.WriteString("detailEnglish", detail.English);
            more(json);
            json.WriteEndObject();
        }

        return Answer.Of(status, "application/problem+json; charset=utf-8", body.ToArray());
    }

    private static string Who(Move move) => move.By.Agency is { } agency ? $"{agency}{move.By.Name}" : move.By.Name;
}
