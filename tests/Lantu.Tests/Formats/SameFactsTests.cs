using Lantu.Formats;
using Lantu.Formats.Detection;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats;

/// <summary>
/// A document in another format gives the facts that the Markdown of the same text gives. Compared are the facts whose
/// sentence stands in both; a format is added by a line.
/// </summary>
public sealed class SameFactsTests
{
    private const decimal Least = 0.95m;

    [Theory]
    [InlineData("docx/plan.docx", 40)]
    [InlineData("html/gov_trs.html", 50)]
    [InlineData("pdf/lo_plan.pdf", 40)]
    [InlineData("pdf/cr_plan.pdf", 50)]
    [InlineData("html/gov_old_gb18030.html", 50)]
    public void Gives_the_facts_of_the_markdown(string file, int leastShared)
    {
        Plan markdown = PlanReader.Read(
            SourceText.Decode(File.ReadAllBytes(SharedFiles.At("reference", "yiwu-2026-digest.md"))), "yiwu-2026-digest.md", Catalogues.Default);
        byte[] bytes = File.ReadAllBytes(SharedFiles.At(["cases", .. file.Split('/')]));
        FileFormat format = FormatDetector.Of(bytes, file).Format ?? throw new InvalidOperationException(file);
        FormattedDocument document = DocumentParsers.Parse(format, bytes, new ParserRequest())[0];

        SharedFacts shared = SharedFacts.Of(markdown, PlanReader.Read(document, Path.GetFileName(file), new string('0', 64), Catalogues.Default));

        Assert.True(shared.Wanted >= leastShared, $"only {shared.Wanted} facts stand in both");
        Assert.True(shared.Found >= shared.Wanted * Least, $"{file}: {shared.Found} of {shared.Wanted}; missing\n{string.Join('\n', shared.Missing)}");
    }
}

/// <summary>How many facts of one reading another one has, too.</summary>
internal sealed record SharedFacts(int Wanted, int Found, IReadOnlyList<string> Missing)
{
    /// <summary>Takes the facts whose sentence, without marks and spaces, stands in the other text as well.</summary>
    internal static SharedFacts Of(Plan truth, Plan other)
    {
        string text = Bare(other.Text);
        var there = other.Facts.GroupBy(KeyOf).ToDictionary(static group => group.Key, static group => group.Count());
        string[] wanted = [.. truth.Facts.Where(fact => text.Contains(Bare(fact.Evidence.Of(truth.Text)), StringComparison.Ordinal)).Select(KeyOf)];
        var missing = new List<string>();
        foreach (string key in wanted)
        {
            if (there.TryGetValue(key, out int count) && count > 0)
            {
                there[key] = count - 1;
            }
            else
            {
                missing.Add(key);
            }
        }

        return new SharedFacts(wanted.Length, wanted.Length - missing.Count, missing);
    }

    private static string KeyOf(Fact fact) =>
        $"{fact.Nature} {fact.Indicator.Written} {fact.Measure} {fact.Comparator} {fact.Value.Number} {fact.Value.Upper} {fact.Value.Unit} {fact.Period?.Label}";

    private static string Bare(string text) => string.Concat(text.Where(static character => !char.IsWhiteSpace(character) && character is not ('*' or '#' or '-' or '>' or '|')));
}
