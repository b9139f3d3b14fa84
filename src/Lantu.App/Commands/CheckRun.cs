using System.Diagnostics.CodeAnalysis;
using System.IO.Pipes;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Observations;
using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands;

/// <summary>One run of <c>lantu check</c>: from the names of files to findings at the destination.</summary>
internal sealed class CheckRun
{
    private readonly CheckRequest _request;
    private readonly Surroundings _surroundings;
    private readonly IReadOnlyList<InputItem> _items;
    private readonly FindingsRendering _rendering;
    private readonly List<Plan> _plans = [];
    private readonly List<Plan> _earlier = [];
    private int _done;
    private int _failed;
    private bool _contradicted;

    private CheckRun(CheckRequest request, Surroundings surroundings, IReadOnlyList<InputItem> items)
    {
        _request = request;
        _surroundings = surroundings;
        _items = items;
        bool forPeople = surroundings.OutputIsTerminal && request.Output is null;
        _rendering = new FindingsRendering(
            request.Format ?? (forPeople && !request.Indented ? CheckFormat.Table : CheckFormat.Json),
            request.Derived,
            request.Indented,
            request.Width ?? (request.Output is null ? surroundings.Width : Surroundings.WidthElsewhere),
            forPeople && surroundings.Color);
    }

    /// <summary>Does it, and answers the exit code.</summary>
    internal static async Task<int> Start(CheckRequest request, Surroundings surroundings)
    {
        var run = new CheckRun(request, surroundings, InputList.Expand(request.Files, request.Recurse));
        if (run.Misuse() is { } misuse)
        {
            return misuse.End(surroundings);
        }

        if (!run.TryReadTable(out ObservationTable? table, out Fault? fault) || !run.TryReadEarlier(out fault))
        {
            return fault.End(surroundings);
        }

        if (!Destination.TryOpen(request.Output, surroundings, out Destination? destination, out fault))
        {
            return fault.End(surroundings);
        }

        using (destination)
        {
            try
            {
                return await run.CheckInto(destination, table).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                // Whoever reads the pipe has seen enough: that is their right, and no fault.
                return destination.Stream is PipeStream
                    ? ExitCode.Done
                    : Destination.CannotWrite(request.Output ?? "标准输出 stdout", e).End(surroundings);
            }
        }
    }

    private Fault? Misuse()
    {
        if (_request.Indented && _rendering.Format != CheckFormat.Json)
        {
            return new Fault("--indent", "只用于 json", "is for json only");
        }

        string? place = _request.Output is { } output && File.Exists(output) ? Path.GetFullPath(output) : null;
        IEnumerable<string> read = _items.Select(static item => item.Path).Concat(_request.Against);
        return place is not null && read.Append(_request.Observations ?? string.Empty).Any(path => path.Length > 0 && Path.GetFullPath(path) == place)
            ? new Fault(
                _request.Output,
                "要写的文件正是要读的文件，会把原文盖掉；请换一个名字",
                "the file to be written is one of those to be read and would be lost; choose another name")
            : null;
    }

    private bool TryReadTable(out ObservationTable? table, [NotNullWhen(false)] out Fault? fault)
    {
        (table, fault) = (null, null);
        if (_request.Observations is not { } path)
        {
            return true;
        }

        InputItem item = InputList.Expand([path], recurse: false)[0];
        fault = item.Fault;
        try
        {
            if (fault is not null)
            {
                return false;
            }

            table = ObservationTable.Read(SourceText.Decode(File.ReadAllBytes(path)), item.Name, Catalogues.Default);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = Faults.Unreadable(path, e);
            return false;
        }
        catch (ObservationFormatException e)
        {
            string column = e.Column is null ? string.Empty : $"（{e.Column}）";
            fault = new Fault($"{path}:{e.Line}", $"{column}{e.Chinese}", $"{(e.Column is null ? string.Empty : e.Column + ": ")}{e.English}");
            return false;
        }
    }

    private bool TryReadEarlier([NotNullWhen(false)] out Fault? fault)
    {
        foreach (InputItem item in InputList.Expand(_request.Against, recurse: false))
        {
            CheckedFile file = CheckedFile.Read(item, _surroundings);
            if (file.Faults.Count > 0)
            {
                fault = file.Faults[0];
                return false;
            }

            _earlier.AddRange(file.Plans);
        }

        fault = null;
        return true;
    }

    private async Task<int> CheckInto(Destination destination, ObservationTable? table)
    {
        bool tells = _items.Count > 1 && !_request.Quiet;
        var progress = new Progress(_surroundings, _items.Count, tells);
        int jobs = _request.Jobs ?? Math.Max(1, _surroundings.Processors);
        await foreach (CheckedFile file in OrderedReading.Of(_items, jobs, item => CheckedFile.Read(item, _surroundings), _surroundings.Stop).ConfigureAwait(false))
        {
            Take(file, progress);
        }

        progress.Clear();
        if (_plans.Count == 0)
        {
            return ExitCode.Nothing;
        }

        if (Stranger() is { } stranger)
        {
            return stranger.End(_surroundings);
        }

        Findings[] all = [.. Groups().Select(group => Check.All(group, table is null ? [] : [table.Of(group[^1].Document.Place)], _request.Derived, Catalogues.Default))];
        if (_request.Indented && all.Length > 1)
        {
            return new Fault("--indent", "只用于一个地方的 json：几个地方时每个地方占一行", "is for the json of a single place: several come one on a line").End(_surroundings);
        }

        _contradicted = all.Any(static findings => findings.HasContradiction);
        IReadOnlyList<Plan>[] groups = [.. Groups()];
        destination.Write(_rendering.Render(groups, all));
        destination.Finish();
        bool partly = _failed > 0 || _done < _items.Count;
        return _contradicted || partly ? ExitCode.Partly : ExitCode.Done;
    }

    private void Take(CheckedFile file, Progress progress)
    {
        _done++;
        _failed += file.Faults.Count;
        if (file.Faults.Count > 0)
        {
            progress.Clear();
        }

        foreach (Fault fault in file.Faults)
        {
            fault.WriteTo(_surroundings.Error);
        }

        if (file.Plans.Count > 0)
        {
            _plans.AddRange(file.Plans);
            progress.Show(_done, file.Item.Path, file.Plans.Sum(static plan => plan.Facts.Count));
        }
    }

    // Reports of one place together, the earlier ones first; a report whose place is not known stands alone.
    private IEnumerable<IReadOnlyList<Plan>> Groups() => _plans
        .GroupBy(plan => KeyOf(plan) ?? OwnKey(plan))
        .Select(group => (IReadOnlyList<Plan>)[.. _earlier.Where(plan => KeyOf(plan) is null || KeyOf(plan) == group.Key).Concat(group)
            .DistinctBy(OwnKey).OrderBy(static plan => plan.Document.Year ?? int.MaxValue)]);

    // An earlier report of another place would be compared with nothing.
    private Fault? Stranger()
    {
        Plan? stranger = _earlier.Find(plan => KeyOf(plan) is { } key && !_plans.Exists(other => KeyOf(other) == key));
        return stranger is null ? null : new Fault(
            "--against",
            $"{stranger.Source.Name} 是{stranger.Document.Place!.Name}的文件，要核对的文件里没有这个地方的",
            $"{stranger.Source.Name} is a document of {stranger.Document.Place.Name}, and none of the files is");
    }

    // A table holds many documents under one hash; each has its own name behind the sign.
    private static string OwnKey(Plan plan)
    {
        int part = plan.Source.Name.IndexOf('#', StringComparison.Ordinal);
        return part < 0 ? plan.Source.Sha256 : plan.Source.Sha256 + plan.Source.Name[part..];
    }

    private static string? KeyOf(Plan plan) => plan.Document.Place is { } place ? place.Code ?? place.Name : null;
}
