using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.Tests.Reading;

/// <summary>Reads a document written in a test.</summary>
internal static class Readings
{
    internal static Plan Of(string text) => PlanReader.Read(SourceText.FromText(text), "report.md", Catalogues.Default);
}
