using System.Globalization;
using Lantu.Analysis.Observations.Tables;
using Lantu.Archive.Observations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Observations;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Features.Figures;

/// <summary>A table that was sent to be taken over, as it was read: the same for the preview and for the import.</summary>
/// <param name="Import">What would be taken over.</param>
/// <param name="Readings">What each sheet was read as.</param>
internal sealed record TableUpload(ObservationImport Import, IReadOnlyList<GridReading> Readings)
{
    /// <summary>The greatest file that is taken, in bytes.</summary>
    internal const int Greatest = 20 << 20;

    private const int LongestName = 120;
    private static readonly char[] Folders = ['/', '\\'];

    /// <summary>Reads what was sent.</summary>
    /// <returns>It, or a refusal in words.</returns>
    internal static async Task<(TableUpload? Upload, Answer? Refusal)> Read(Desk desk)
    {
        HttpRequest request = desk.Context.Request;
        if (!request.HasFormContentType)
        {
            return (null, Desk.Refuse(415, "请用 multipart/form-data 交一个文件（file）", "send one file as multipart/form-data (file)"));
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(desk.Context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BadHttpRequestException { StatusCode: 413 } or InvalidDataException)
        {
            return (null, TooLarge());
        }

        if (form.Files.GetFile("file") is not { } file)
        {
            return (null, Desk.Refuse(422, "没有文件；请选一份 CSV 或 XLSX", "there is no file; choose a CSV or an XLSX"));
        }

        if (file.Length > Greatest)
        {
            return (null, TooLarge());
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, desk.Context.RequestAborted).ConfigureAwait(false);
        var terms = new ImportTerms(Word("place"), Word("indicator"), Word("unit"), Word("source"), Word("published"), Word("status"), Word("reason"));
        return Of(desk, NameOf(file.FileName), bytes.ToArray(), terms);

        string? Word(string field) => form[field].ToString().Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, 200)] : null;
    }

    private static (TableUpload?, Answer?) Of(Desk desk, string name, byte[] bytes, ImportTerms terms)
    {
        if (Wrong(terms, out DateOnly? published, out ObservationStatus? status, out RevisionReason? reason) is { } wrong)
        {
            return (null, wrong);
        }

        if (desk.Settings.OpenTable is not { } open)
        {
            return (null, Desk.Refuse(501, "这个程序不能读表格", "this program cannot read tables"));
        }

        OpenedTable table = open(name, bytes);
        if (table.File is not { } file)
        {
            return (null, Desk.Refuse(422, $"{name}：{table.Chinese}", $"{name}: {table.English}"));
        }

        var settings = new GridSettings
        {
            Place = terms.Place is { } place ? PlaceOf(place, desk.Settings.Catalogues) : null,
            Indicator = terms.Indicator,
            FileName = name,
            Unit = terms.Unit,
            Source = terms.Source ?? name,
            Published = published,
            Status = status,
        };
        GridReading[] readings = [.. table.Grids.Select(grid => GridReader.Read(grid, settings, desk.Settings.Catalogues))];
        Observation[] observations = [.. readings.SelectMany(static reading => reading.Observations)];
        string? foreign = observations.Select(static one => one.Series.Place).Where(one => !desk.Caller.SeesTo(one.Key)).Select(static one => one.Name).FirstOrDefault();
        return foreign is not null
            ? (null, Desk.Refuse(403, $"这个账号不管{foreign}的数据，整份都没有导入", $"this account does not see to {foreign}; nothing of the file was taken"))
            : (new TableUpload(new ObservationImport(file, terms.Key, observations, readings.Sum(static reading => reading.Refusals.Count), reason), readings), null);
    }

    private static Answer? Wrong(ImportTerms terms, out DateOnly? published, out ObservationStatus? status, out RevisionReason? reason)
    {
        (published, status, reason) = (null, terms.Status is { } final ? ObservationNames.Status(final) : null, terms.Reason is { } why ? ObservationNames.Reason(why) : null);
        if (terms.Published is { } day)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read))
            {
                return Desk.Refuse(422, $"发布日期要写成 2026-04-30，不是“{day}”", $"the day of publication is written as 2026-04-30, not '{day}'");
            }

            published = read;
        }

        return terms.Status is not null && status is null ? Desk.Refuse(422, "状态只能是 preliminary、revised、final、estimated", "the status is preliminary, revised, final or estimated")
            : terms.Reason is not null && reason is null ? Desk.Refuse(422, "原因只能是 routine、census、scope、correction", "the reason is routine, census, scope or correction")
            : null;
    }

    /// <summary>The place of a name or code: the catalogue's where it has it, else as written.</summary>
    internal static ObservedPlace PlaceOf(string written, Catalogues catalogues) =>
        (catalogues.Places.Find(written) ?? catalogues.Places.WithCode(written)) is { } division
            ? new ObservedPlace(division.Place.Name, division.Place.Code)
            : new ObservedPlace(written, null);

    private static Answer TooLarge() => Desk.Refuse(
        413, $"文件超过 {Greatest >> 20} MB，没有导入；请删去不用的工作表，或拆成几份", $"the file has more than {Greatest >> 20} MB and was not taken; leave out sheets, or split it");

    // Without folders and without letters that no name has.
    private static string NameOf(string sent)
    {
        string name = string.Concat(sent[(sent.LastIndexOfAny(Folders) + 1)..].Where(static letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? "table" : name.Length > LongestName ? name[^LongestName..] : name;
    }
}
