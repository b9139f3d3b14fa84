using System.Text;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.Bench;

/// <summary>The figures of docs/performance.md, each printed as one line.</summary>
internal static class Figures
{
    private const double Million = 1e6;

    // The tenfold text may take twelve times as long, and no more.
    private const int Fold = 10;

    /// <summary>The whole reading of all documents.</summary>
    internal static void PrintWhole(Corpus corpus, int runs)
    {
        int facts = 0;
        Series series = Series.Of(runs, runs, () =>
        {
            facts = 0;
            foreach ((string name, SourceText source) in corpus.Documents)
            {
                facts += PlanReader.Read(source, name, Catalogues.Default).Facts.Count;
            }
        });
        Print($"whole reading: {corpus.Documents.Count} documents, {corpus.Bytes / Million:0.000} MB, {facts} facts: median {corpus.Bytes / Million / series.Median:0.0} MB/s, best {corpus.Bytes / Million / series.Least:0.0} MB/s");
    }

    /// <summary>The text of one document against ten times that text, in one piece.</summary>
    internal static void PrintLinearity(Corpus corpus, int runs)
    {
        foreach ((string name, SourceText source) in Spread(corpus))
        {
            var tenfold = SourceText.FromText(string.Concat(Enumerable.Repeat(source.Text + "\n", Fold)));
            Series one = Series.Of(runs, runs, () => PlanReader.Read(source, name, Catalogues.Default));
            Series ten = Series.Of(runs, runs, () => PlanReader.Read(tenfold, name, Catalogues.Default));
            Print($"linearity: {name}, {source.Text.Length} characters {one.Least * 1000:0.00} ms, tenfold {ten.Least * 1000:0.00} ms: {ten.Least / one.Least:0.0} times");
        }
    }

    /// <summary>The peer beside us on the same texts.</summary>
    internal static void PrintPeer(Corpus corpus)
    {
        var peer = new Peer();
        foreach ((string name, SourceText source) in Spread(corpus))
        {
            int found = 0;
            Plan? plan = null;
            double megabytes = Encoding.UTF8.GetByteCount(source.Text) / Million;
            Series theirs = Series.Of(1, 3, () => found = peer.Read(source.Text));
            Series ours = Series.Of(20, 21, () => plan = PlanReader.Read(source, name, Catalogues.Default));
            Print($"peer: {name}: Recognizers-Text {megabytes / theirs.Median:0.000} MB/s ({found} entities), Lantu {megabytes / ours.Median:0.0} MB/s ({plan?.Facts.Count} facts): ratio {theirs.Median / ours.Median:0}");
        }
    }

    // The first, the middle and the last by length.
    private static IEnumerable<(string Name, SourceText Source)> Spread(Corpus corpus)
    {
        List<(string Name, SourceText Source)> byLength = [.. corpus.Documents.OrderBy(static document => document.Source.Text.Length)];
        return new[] { 0, byLength.Count / 2, byLength.Count - 1 }.Distinct().Select(index => byLength[index]);
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
