using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Reading.Claims;
using Lantu.Reading.Documents;
using Lantu.Reading.Events;
using Lantu.Reading.Indicators;
using Lantu.Reading.Sections;
using Lantu.Reading.Statements;
using Lantu.Reading.Tasks;
using Lantu.Text.Decoding;
using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Bench;

/// <summary>Times the steps of one reading, as <see cref="PlanReader"/> takes them.</summary>
internal sealed class Stages
{
    private static readonly string[] Steps =
        ["folding, alone", "folding and outline", "document", "sections", "passages", "facts", "tasks", "events", "statements", "claims"];

    private readonly long[] _times = new long[Steps.Length];
    private readonly long[] _bytes = new long[Steps.Length];
    private long _time;
    private long _allocated;
    private int _step;

    /// <summary>A pass over all documents; the nanoseconds of each step for a character, and the bytes it takes.</summary>
    internal static (double[] Nanoseconds, double[] Bytes) Pass(Corpus corpus)
    {
        var stages = new Stages();
        foreach ((string name, SourceText source) in corpus.Documents)
        {
            stages.Read(source, name);
        }

        double characters = corpus.Characters;
        double each = 1.0 / characters;
        return ([.. stages._times.Select(time => time * each)], [.. stages._bytes.Select(bytes => bytes / characters)]);
    }

    /// <summary>Prints the median of several passes.</summary>
    internal static void Print(Corpus corpus, int passes)
    {
        var all = new List<(double[] Nanoseconds, double[] Bytes)>();
        for (int i = 0; i < passes; i++)
        {
            all.Add(Pass(corpus));
        }

        all.RemoveRange(0, passes / 2); // the compiler was still at work
        Console.WriteLine("| step | ns a character | least | bytes allocated a character |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        for (int step = 0; step < Steps.Length; step++)
        {
            double[] times = [.. all.Select(pass => pass.Nanoseconds[step]).Order()];
            Console.WriteLine(FormattableString.Invariant(
                $"| {Steps[step]} | {times[times.Length / 2]:0.00} | {times[0]:0.00} | {all[^1].Bytes[step]:0.0} |"));
        }

        double[] others = [.. all.Select(static pass => pass.Nanoseconds.Skip(1).Sum() - pass.Nanoseconds[5]).Order()];
        Console.WriteLine(FormattableString.Invariant($"| all but the facts | {others[others.Length / 2]:0.00} | {others[0]:0.00} | |"));
    }

    private void Read(SourceText source, string name)
    {
        Catalogues catalogues = Catalogues.Default;
        Begin();
        _ = FoldedText.Of(source.Text);
        End();
        var outline = DocumentOutline.Of(source.Text);
        End();
        var problems = new List<Problem>();
        PlanDocument document = DocumentReader.Read(outline, name, catalogues, problems);
        End();
        IReadOnlyList<PlanSection> sections = SectionReader.Read(outline, document);
        End();
        var passages = PassageRoles.Of(outline, sections, SectionReader.YearOf(outline, document));
        End();
        var context = new ReadingContext(outline, document, sections, passages, catalogues, problems, null);
        IReadOnlyList<Fact> facts = FactReader.Read(context);
        End();
        IReadOnlyList<PlanTask> tasks = TaskReader.Read(context, facts);
        End();
        _ = EventReader.Read(context);
        End();
        _ = StatementReader.Read(context);
        End();
        _ = ClaimReader.Read(context, tasks);
        End();
    }

    private void Begin()
    {
        _step = 0;
        _allocated = GC.GetAllocatedBytesForCurrentThread();
        _time = ThreadClock.Nanoseconds;
    }

    private void End()
    {
        long now = ThreadClock.Nanoseconds;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        _times[_step] += now - _time;
        _bytes[_step] += allocated - _allocated;
        _step++;
        _allocated = allocated;
        _time = ThreadClock.Nanoseconds;
    }
}
