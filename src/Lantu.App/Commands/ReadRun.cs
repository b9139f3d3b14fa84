using System.IO.Pipes;
using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Formats;
using Lantu.Plans.Catalogue;

namespace Lantu.App.Commands;

/// <summary>One run of <c>lantu read</c>: from the names of files to bytes at the destination.</summary>
internal sealed class ReadRun
{
    private readonly ReadRequest _request;
    private readonly Surroundings _surroundings;
    private readonly IReadOnlyList<InputItem> _items;
    private readonly PlanRendering _rendering;
    private readonly DocumentReading _reading;
    private readonly List<InputDocument> _documents = [];
    private ReadingFigures _figures;
    private int _failed;
    private int _reached;

    private ReadRun(ReadRequest request, Surroundings surroundings, IReadOnlyList<InputItem> items)
    {
        _request = request;
        _surroundings = surroundings;
        _items = items;
        bool forPeople = surroundings.OutputIsTerminal && request.Output is null;
        OutputFormat usual = forPeople && !request.WithText && !request.Indented ? OutputFormat.Table : OutputFormat.Json;
        _rendering = new PlanRendering(
            request.Format ?? usual,
            request.WithText,
            request.Indented,
            request.ByteOrderMark,
            items.Count > 1,
            request.Width ?? (request.Output is null ? surroundings.Width : Surroundings.WidthElsewhere),
            forPeople && surroundings.Color);
        _reading = new DocumentReading(
            Catalogues.Default,
            new InputDocuments(surroundings, Asked(request, new PartProgress(surroundings, request.Quiet))),
            _rendering,
            request.Repeat > 1 || request.Overlay is not null,
            surroundings);
    }

    private static ParserRequest Asked(ReadRequest request, PartProgress progress) => new()
    {
        Language = request.Language,
        Overlay = request.Overlay is not null,
        Progress = progress.Show,
    };

    private bool Several => _items.Count > 1;

    private int Jobs => _request.Jobs ?? (_request.Stats ? 1 : Math.Max(1, _surroundings.Processors));

    /// <summary>Does it, and answers the exit code.</summary>
    internal static async Task<int> Start(ReadRequest request, Surroundings surroundings)
    {
        IReadOnlyList<InputItem> items = InputList.Expand(request.Files, request.Recurse);
        var run = new ReadRun(request, surroundings, request.Join ? Joined(items) : items);
        if (run.Misuse() is { } misuse)
        {
            return misuse.End(surroundings);
        }

        if (!Destination.TryOpen(request.Output, surroundings, out Destination? destination, out Fault? fault))
        {
            return fault.End(surroundings);
        }

        using (destination)
        {
            try
            {
                return await run.ReadInto(destination).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                // Whoever reads the pipe has seen enough: that is their right, and no fault.
                return IsBrokenPipe(e, destination.Stream)
                    ? ExitCode.Done
                    : Destination.CannotWrite(request.Output ?? "标准输出 stdout", e).End(surroundings);
            }
        }
    }

    private static IReadOnlyList<InputItem> Joined(IReadOnlyList<InputItem> items) =>
        items.FirstOrDefault(static item => item.Fault is not null) is { } wrong
            ? [wrong]
            : [items[0] with { Following = [.. items.Skip(1).Select(static item => item.Path)] }];

    // A pipe fails in one way only, though the runtime words it in several; a pipe named by -o is a file to it.
    private static bool IsBrokenPipe(IOException e, Stream output)
    {
        const int BrokenPipe = 32;
        const int BrokenPipeOnWindows = unchecked((int)0x8007006D);
        return output is PipeStream || e.HResult is BrokenPipe or BrokenPipeOnWindows;
    }

    private Fault? Misuse()
    {
        if (_request.WithText && _rendering.Format != OutputFormat.Json)
        {
            return new Fault(
                "--text",
                "只有 json 带得上正文；请用 --format json --text，或只要正文时用 --format text",
                "only json can carry the text; use --format json --text, or --format text for the text alone");
        }

        if (_request.Indented && (_rendering.Format != OutputFormat.Json || Several))
        {
            return new Fault(
                "--indent",
                "只用于一个文件的 json：几个文件时每个文件占一行",
                "is for the json of a single file: several files come one on a line");
        }

        if (_request.ByteOrderMark && _rendering.Format is not (OutputFormat.Csv or OutputFormat.Tsv))
        {
            return new Fault("--bom", "只用于 csv 和 tsv", "is for csv and tsv only");
        }

        if (_request.Repeat > 1 && !_request.Stats)
        {
            return new Fault("--repeat", "只和 --stats 一起用", "is for --stats only");
        }

        if (_request.Overlay is not null && Several)
        {
            return new Fault(
                "--overlay",
                "一次只画一份文件；几张图片算一份时加 --join",
                "draws one document at a time; add --join where several pictures are one");
        }

        return OverwrittenInput();
    }

    private Fault? OverwrittenInput()
    {
        string? place = _request.Output is { } output && File.Exists(output) ? Path.GetFullPath(output) : null;
        return place is not null && _items.Any(item => Path.GetFullPath(item.Path) == place)
            ? new Fault(
                _request.Output,
                "要写的文件正是要读的文件，会把原文盖掉；请换一个名字",
                "the file to be written is one of those to be read and would be lost; choose another name")
            : null;
    }

    private async Task<int> ReadInto(Destination destination)
    {
        var progress = new Progress(_surroundings, _items.Count, Several && !_request.Quiet);
        await foreach (ReadOutcome outcome in OrderedReading.Of(_items, Jobs, _reading.Read, _surroundings.Stop).ConfigureAwait(false))
        {
            Take(outcome, destination, progress);
        }

        progress.Clear();
        bool stopped = _reached < _items.Count;
        Settle(destination, stopped);
        if (Several && !_request.Quiet)
        {
            progress.Summary(_figures, _failed, _items.Count - _reached);
        }

        if (_request.Overlay is { } overlay && OverlayFiles.Write(overlay, _documents) is { } unwritten)
        {
            return unwritten.End(_surroundings);
        }

        if (_request.Stats && _figures.Documents > 0)
        {
            _surroundings.Error.Write(MedianPass(out int passes).Line(passes));
        }

        return _figures.Documents == 0 ? ExitCode.Nothing : _failed > 0 || stopped ? ExitCode.Partly : ExitCode.Done;
    }

    private void Take(ReadOutcome outcome, Destination destination, Progress progress)
    {
        _reached++;
        foreach (ReadPart part in outcome.Parts)
        {
            if (part.Fault is { } fault)
            {
                _failed++;
                progress.Clear();
                fault.WriteTo(_surroundings.Error);
                continue;
            }

            destination.Write(_figures.Documents == 0 ? _rendering.Opening() : _rendering.Between());
            destination.Write(part.Rendered);
            _figures = _figures.Plus(part.Figures);
            if (part.Document is { } document)
            {
                _documents.Add(document);
            }
        }

        if (outcome.Parts.Any(static part => part.Fault is null))
        {
            progress.Show(_reached, outcome);
        }
    }

    private void Settle(Destination destination, bool stopped)
    {
        if (_figures.Documents == 0)
        {
            return;
        }

        if (!stopped)
        {
            destination.Finish();
        }
        else if (destination.KeepPart() is { } place)
        {
            new Fault(
                place,
                $"已停止；读完的 {_figures.Documents} 个文件保存在这里",
                $"stopped; the {_figures.Documents} documents that were finished are kept here").WriteTo(_surroundings.Error);
        }
    }

    // The first pass pays for the compiler that works while the program runs; the median of several does not.
    private ReadingFigures MedianPass(out int passes)
    {
        var times = new List<TimeSpan> { _figures.Reading };
        while (times.Count < _request.Repeat && !_surroundings.Stop.IsCancellationRequested)
        {
            TimeSpan pass = TimeSpan.Zero;
            foreach (InputDocument document in _documents)
            {
                _reading.Time(document, out TimeSpan reading);
                pass += reading;
            }

            times.Add(pass);
        }

        passes = times.Count;
        times.Sort();
        return _figures with { Reading = times[(passes - 1) / 2] };
    }
}
