using System.Text.Json;
using Lantu.Archive.Pictures;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Yaml;
using Lantu.Site.Features.Downloads;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.PictureEditor;

/// <summary>The picture of one plan on the desk of an editor.</summary>
/// <param name="Plan">The plan that the public sees; before there is one, the draft.</param>
/// <param name="IsPublished">Whether the public sees it.</param>
/// <param name="Edits">What was kept of the picture, the first first.</param>
internal sealed record PictureDesk(OpenPlan Plan, bool IsPublished, IReadOnlyList<PictureEdit> Edits)
{
    /// <summary>The widest picture that is drawn here, in pixels: drawing takes memory.</summary>
    internal const int Widest = 2160;

    /// <summary>Lays the picture of a plan on the desk.</summary>
    /// <returns>Null where there is no such plan, or it is of a place that the caller does not see to.</returns>
    internal static PictureDesk? Of(Desk desk, string place, string year)
    {
        if (!desk.Caller.SeesTo(place))
        {
            return null;
        }

        OpenPlan? published = desk.Library.Current().Find(place, year);
        return (published ?? desk.Draft(place, year)) is { } plan
            ? new PictureDesk(plan, published is not null, desk.Archive.Read(session => PictureEditBook.Of(session, plan.Entry.Document.Id)))
            : null;
    }

    /// <summary>The number of the last keeping; 0 where nothing was kept yet.</summary>
    internal long Last => Edits.Count > 0 ? Edits[^1].Id : 0;

    /// <summary>What the editor begins with: the last keeping, else what is composed.</summary>
    internal StoryboardFile Begin()
    {
        if (Edits is [.., { Storyboard.Length: > 0 } last] && TryRead(last.Storyboard, out StoryboardFile? file, out _))
        {
            return file!; // it is there where it could be read
        }

        return Composed();
    }

    /// <summary>What is composed of the plan without anybody's doing.</summary>
    internal StoryboardFile Composed() => new(
        Pictures.Composed(Plan) ?? StoryboardComposer.Compose(Plan.Plan, Plan.Catalogues, StoryWords.Chinese), Theme.Blue.Name, "zh")
    { Width = (int)Lantu.Drawing.Posters.Poster.Width };

    /// <summary>Reads what was sent: a storyboard as JSON, its YAML, or the number of one that was kept.</summary>
    internal StoryboardFile? Read(JsonElement body, out Answer? refusal)
    {
        refusal = null;
        string? text = body.ValueKind != JsonValueKind.Object ? null
            : body.TryGetProperty("storyboard", out JsonElement board) && board.ValueKind == JsonValueKind.Object ? board.GetRawText()
            : body.TryGetProperty("yaml", out JsonElement yaml) && yaml.ValueKind == JsonValueKind.String ? yaml.GetString()
            : body.TryGetProperty("edit", out JsonElement edit) && edit.TryGetInt64(out long id) ? Edits.FirstOrDefault(one => one.Id == id)?.Storyboard
            : null;
        if (string.IsNullOrEmpty(text))
        {
            refusal = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("edit", out JsonElement wanted) && wanted.TryGetInt64(out long number)
                ? Desk.Refuse(422, $"没有存过第 {number} 稿；存过的稿列在 edits", $"there is no kept edit {number}; edits lists those that are kept")
                : Desk.Refuse(422, "没有图稿：要有 storyboard、yaml 或 edit", "there is no storyboard: send storyboard, yaml or edit");
            return null;
        }

        if (!TryRead(text, out StoryboardFile? file, out YamlFormatException? wrong))
        {
            refusal = Desk.Refuse(422, wrong!.Line > 0 ? $"第 {wrong.Line} 行第 {wrong.Column} 列：{wrong.Chinese}" : wrong.Chinese, wrong.Line > 0 ? $"line {wrong.Line}, column {wrong.Column}: {wrong.English}" : wrong.English);
            return null;
        }

        refusal = file!.Theme is { } theme && Theme.All.All(known => known.Name != theme) ? Desk.Refuse(422, $"没有“{theme}”这种配色；可用 red、blue、green", $"there is no theme '{theme}'; choose red, blue or green")
            : file.Width > Widest ? Desk.Refuse(422, $"宽度最多 {Widest} 像素", $"the width is {Widest} pixels at most")
            : file.Storyboard.Parts.Count == 0 ? Desk.Refuse(422, "图稿里什么也没有，至少留一部分", "the storyboard is empty; keep one part at least")
            : null;
        return refusal is null ? file with { Theme = file.Theme ?? Theme.Blue.Name } : null;
    }

    /// <summary>What a storyboard says and the plan does not hold.</summary>
    internal IReadOnlyList<StoryFinding> Check(StoryboardFile file) => StoryboardChecks.Of(file, Plan.Plan);

    /// <summary>The refusal of a storyboard that does not agree with the plan; null where it does.</summary>
    internal static Answer? Disagrees(IReadOnlyList<StoryFinding> findings)
    {
        StoryFinding[] wrong = [.. findings.Where(static finding => finding.Refuses)];
        return wrong.Length == 0 ? null : Problem(
            $"图稿有 {wrong.Length} 处和计划对不上：{wrong[0].Chinese}", $"the storyboard does not agree with the plan in {wrong.Length} places: {wrong[0].English}", json => StoryboardData.Write(json, findings));
    }

    /// <summary>Draws a storyboard; a refusal where it cannot be drawn.</summary>
    internal PictureDrawing? Draw(StoryboardFile file, out Answer? refusal)
    {
        refusal = null;
        try
        {
            return Pictures.Draw(Plan, file);
        }
        catch (MissingGlyphException e)
        {
            string letters = string.Join('、', e.Characters.Select(static letter => $"“{letter}”"));
            refusal = Desk.Refuse(422, $"字体里没有{letters}，请换一个字", $"the fonts have no {letters}; use another character");
        }
        catch (PictureSizeException e)
        {
            refusal = TooLarge(e);
        }

        return null;
    }

    /// <summary>A drawing as png, svg, pdf or html; a refusal where it is too large for that.</summary>
    internal Answer Render(PictureDrawing drawing, string format)
    {
        try
        {
            return Pictures.Render(Plan, drawing, "picture." + format);
        }
        catch (PictureSizeException e)
        {
            return TooLarge(e);
        }
    }

    private static Answer TooLarge(PictureSizeException e) => Desk.Refuse(422, $"图太大：{e.Message}；请减小宽度或删减内容", $"the picture is too large: {e.Message}; make it narrower or shorter");

    internal static Answer Problem(string chinese, string english, Action<Utf8JsonWriter> more)
    {
        Answer body = FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", "没有做 not done");
            json.WriteNumber("status", 422);
            json.WriteString("detail", chinese);
            json.WriteString("detailEnglish", english);
            more(json);
            json.WriteEndObject();
        });
        return Answer.Of(422, "application/problem+json; charset=utf-8", body.Body);
    }

    private static bool TryRead(string text, out StoryboardFile? file, out YamlFormatException? wrong)
    {
        (file, wrong) = (null, null);
        try
        {
            file = StoryboardReader.Read(text);
            return true;
        }
        catch (YamlFormatException e)
        {
            wrong = e;
            return false;
        }
    }
}
