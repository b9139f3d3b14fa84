using System.Globalization;
using System.Text;
using Lantu.Analysis.Observations.Tables;
using Lantu.Archive.Observations;
using Lantu.Plans.Observations;

namespace Lantu.App.Commands.Track;

/// <summary>Says what became of a table: what is new, what changed, and every cell that was not taken.</summary>
internal static class TrackImportReport
{
    private const int Shown = 10;

    /// <summary>Of a table of which nothing could be taken.</summary>
    internal static string Of(string path, IReadOnlyList<GridReading> readings, bool all)
    {
        var text = new StringBuilder();
        text.Append(path).Append('\n');
        AddRefusals(text, readings, all);
        AddNotes(text, readings);
        return text.ToString();
    }

    /// <summary>Of a table that was taken, or looked at.</summary>
    internal static string Of(string path, IReadOnlyList<GridReading> readings, ImportOutcome outcome, TrackImportRequest request)
    {
        var text = new StringBuilder();
        Revisions revisions = outcome.Revisions;
        int read = readings.Sum(static reading => reading.Observations.Count);
        text.Append(path).Append('\n');
        if (outcome.MadeBefore is { } before)
        {
            Line(text, $"  这份文件 {before:yyyy-MM-dd} 已经导入过，什么也没有变", $"  was taken over on {before:yyyy-MM-dd} already; nothing changed");
            return text.ToString();
        }

        string would = request.Preview ? "（预览，没有写进去）" : string.Empty;
        string wouldEnglish = request.Preview ? " (a preview: nothing was written)" : string.Empty;
        Line(
            text,
            $"  读出 {read} 个数：新 {revisions.First}，修订 {revisions.Revised}，与已有的相同 {revisions.Unchanged}{would}",
            $"  {read} figures: {revisions.First} new, {revisions.Revised} revised, {revisions.Unchanged} as they were{wouldEnglish}");
        if (readings.Any(static reading => reading.Observations.Any(static one => one.Published is null)))
        {
            Line(text, "  没有写明发布日期，按导入这天记；可以用 --published 说明", "  no day of publication is told: that of the import is kept; --published tells it");
        }

        AddSeries(text, readings, request.Preview);
        AddRevised(text, revisions, request.All);
        AddRefusals(text, readings, request.All);
        AddNotes(text, readings);
        return text.ToString();
    }

    private static void AddSeries(StringBuilder text, IReadOnlyList<GridReading> readings, bool preview)
    {
        if (!preview)
        {
            return;
        }

        foreach (IGrouping<Series, Observation> group in readings.SelectMany(static reading => reading.Observations).GroupBy(static one => one.Series))
        {
            Observation first = group.MinBy(static one => one.Period.To)!; // a group has one at least
            Observation last = group.MaxBy(static one => one.Period.To)!;
            string span = first.Period == last.Period ? last.Period.Label : $"{first.Period.Label} … {last.Period.Label}";
            text.Append(CultureInfo.InvariantCulture, $"    {TrackViews.Words(group.Key)}：{group.Count()}（{span}），{last.Cell} {last.Written} = {TrackViews.Value(group.Key, last.Value)}\n");
        }
    }

    private static void AddRevised(StringBuilder text, Revisions revisions, bool all)
    {
        Revision[] revised = [.. revisions.Additions.Where(static revision => revision.Replaces is not null)];
        foreach (Revision revision in all ? revised : revised.Take(Shown))
        {
            Observation one = revision.Observation;
            text.Append(CultureInfo.InvariantCulture, $"    {TrackViews.Words(one.Series)} {one.Period.Label}：{revision.Replaces?.Written} → {one.Written}（{one.Cell}，{TrackViews.Reason(revision.Reason)}）\n");
        }

        AddRest(text, revised.Length, all);
    }

    private static void AddRefusals(StringBuilder text, IReadOnlyList<GridReading> readings, bool all)
    {
        GridRefusal[] refusals = [.. readings.SelectMany(static reading => reading.Refusals)];
        if (refusals.Length == 0)
        {
            return;
        }

        Line(text, $"  没有读进去的格 {refusals.Length} 个", $"  {refusals.Length} cells were not taken");
        foreach (IGrouping<string, GridRefusal> reason in refusals.GroupBy(static refusal => refusal.English.Split(' ')[0]))
        {
            GridRefusal[] some = [.. reason];
            foreach (GridRefusal refusal in all ? some : some.Take(Shown))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {refusal.Cell} “{Short(refusal.Text)}”：{refusal.Chinese} / {refusal.English}\n");
            }

            AddRest(text, some.Length, all);
        }
    }

    private static void AddNotes(StringBuilder text, IReadOnlyList<GridReading> readings)
    {
        foreach (GridNote note in readings.SelectMany(static reading => reading.Notes).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"  注 note: {note.Chinese} / {note.English}\n");
        }
    }

    private static void AddRest(StringBuilder text, int count, bool all)
    {
        if (!all && count > Shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"    …… 还有 {count - Shown} 个，--all 全列 / {count - Shown} more, --all lists them\n");
        }
    }

    private static string Short(string words) => words.Length > 40 ? words[..40] + "…" : words;

    private static void Line(StringBuilder text, FormattableString chinese, FormattableString english) =>
        text.Append(chinese.ToString(CultureInfo.InvariantCulture)).Append('\n').Append(english.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder text, string chinese, string english) => text.Append(chinese).Append('\n').Append(english).Append('\n');
}
