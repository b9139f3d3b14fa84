using System.Globalization;
using Lantu.Formats;
using Lantu.Formats.Detection;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.Fuzz;

/// <summary>Reads mutated files all the way to JSON and back; what throws, takes long, or breaks a promise is kept.</summary>
/// <remarks><c>Lantu.Fuzz FORMAT COUNT [--seed N] [--seeds FOLDER] [--keep FOLDER]</c></remarks>
internal static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static long _begun;
    private static byte[] _current = [];

    private static int Main(string[] words)
    {
        if (words.Length < 2 || !Enum.TryParse(words[0], out FileFormat format) || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            Console.Error.WriteLine("Lantu.Fuzz FORMAT COUNT [--seed N] [--seeds FOLDER] [--keep FOLDER]");
            return 2;
        }

        int seed = int.Parse(After(words, "--seed") ?? "1", CultureInfo.InvariantCulture);
        string keep = After(words, "--keep") ?? Path.Combine(Path.GetTempPath(), "lantu-fuzz");
        Directory.CreateDirectory(keep);
        var mutator = new Mutator(new Random(seed), Seeds.Of(format, After(words, "--seeds")), Seeds.WordsOf(format), format is FileFormat.Docx or FileFormat.Tmx && After(words, "--seeds") is null);
        Func<byte[], byte[]>? pack = After(words, "--seeds") is not null ? null
            : format switch { FileFormat.Docx => Seeds.Pack, FileFormat.Pdf => PdfSeeds.Pack, _ => null };
        int found = 0;
        var results = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var work = new Thread(() => found = Work(format, count, mutator, pack, keep, results), 64 * 1024 * 1024);
        var watch = new Thread(() => Watch(work, keep)) { IsBackground = true };
        work.Start();
        watch.Start();
        work.Join();
        Console.WriteLine($"{format}: {count} inputs, seed {seed}: {string.Join(", ", results.Select(static pair => $"{pair.Key} {pair.Value}"))}; {found} kept in {keep}");
        return found == 0 ? 0 : 1;
    }

    private static int Work(FileFormat format, int count, Mutator mutator, Func<byte[], byte[]>? pack, string keep, SortedDictionary<string, int> results)
    {
        int found = 0;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = mutator.Next();
            bytes = pack?.Invoke(bytes) ?? bytes;
            _current = bytes;
            Volatile.Write(ref _begun, Worked());
            string result;
            try
            {
                result = Read(format, bytes);
            }
            catch (ParserException e)
            {
                result = e.Fault.Kind.ToString();
            }
#pragma warning disable CA1031 // Whatever a door throws is what is looked for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                result = "BROKEN";
                string where = e.GetType().Name + " " + (e.StackTrace ?? string.Empty).Split('\n').FirstOrDefault()?.Trim();
                if (kinds.Add(where))
                {
                    string file = Path.Combine(keep, string.Create(CultureInfo.InvariantCulture, $"{format}-{i}.bin"));
                    File.WriteAllBytes(file, bytes);
                    Console.WriteLine($"{file}: {where}: {e.Message}");
                    found++;
                }
            }

            results[result] = results.GetValueOrDefault(result) + 1;
        }

        return found;
    }

    private static string Read(FileFormat format, byte[] bytes)
    {
        FormatDetector.Of(bytes, "file");
        if (format == FileFormat.Text)
        {
            Check(PlanReader.Read(SourceText.Decode(bytes), "file.md", Catalogues.Default));
            return "read";
        }

        if (format == FileFormat.Zip)
        {
            return Archives.Unpack(bytes).Sum(static entry => entry.Bytes.Length) >= 0 ? "read" : "none";
        }

        foreach (FormattedDocument document in DocumentParsers.Parse(format, bytes, new ParserRequest()))
        {
            FormattedDocument back = FormattedDocumentReader.Read(FormattedDocumentWriter.Write(document));
            Promise(back.Text == document.Text && back.Blocks.SequenceEqual(document.Blocks), "the document comes back from its bytes");
            Check(back);
            Check(PlanReader.Read(back, "file", new string('0', 64), Catalogues.Default));
        }

        return "read";
    }

    private static void Check(FormattedDocument document)
    {
        int end = 0;
        foreach (SourceSegment segment in document.Segments)
        {
            Promise(segment.Span.Start >= end && segment.Span.End <= document.Text.Length && segment.Span.Length > 0, "segments are in order and within the text");
            end = segment.Span.End;
        }

        foreach (FormattedBlock block in document.Blocks)
        {
            Promise(block.Start < block.End && block.End <= document.Text.Length && block.LabelEnd >= block.Start, "blocks have words");
            Promise(block.IsContainer || !document.Text.AsSpan(block.Start, block.End - block.Start).Contains('\n'), "a block is one line");
        }
    }

    private static void Check(Plan plan)
    {
        foreach (Fact fact in plan.Facts)
        {
            Promise(fact.Span.Length > 0 && fact.Span.End <= plan.Text.Length, "a fact quotes its figure");
            Promise(new TextSpan(0, plan.Text.Length).Contains(fact.Evidence) && fact.Confidence is >= 0 and <= 1, "a fact has evidence");
        }

        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        PlanJsonWriter.Write(buffer, plan, true, false);
        if (!plan.Text.Any(char.IsSurrogate))
        {
            var again = new System.Buffers.ArrayBufferWriter<byte>();
            PlanJsonWriter.Write(again, PlanJsonReader.Read(buffer.WrittenMemory), true, false);
            Promise(buffer.WrittenSpan.SequenceEqual(again.WrittenSpan), "JSON comes back as the same plan");
        }
    }

    private static void Promise(bool holds, string promise)
    {
        if (!holds)
        {
            throw new InvalidOperationException("Broken promise: " + promise);
        }
    }

    private static void Watch(Thread work, string keep)
    {
        while (work.IsAlive)
        {
            Thread.Sleep(500);
            if (Worked() - Volatile.Read(ref _begun) > Patience.Ticks)
            {
                string file = Path.Combine(keep, "slow.bin");
                File.WriteAllBytes(file, _current);
                Console.WriteLine($"{file}: not done after {Patience}");
                Environment.Exit(1);
            }
        }
    }

    // The time of the processor: a machine at other work makes nothing slow.
    private static long Worked() => Environment.CpuUsage.TotalTime.Ticks;

    private static string? After(string[] words, string name)
    {
        int at = Array.IndexOf(words, name);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
