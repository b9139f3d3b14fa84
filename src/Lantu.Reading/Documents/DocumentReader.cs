using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text.Outline;

namespace Lantu.Reading.Documents;

internal static class DocumentReader
{
    internal static PlanDocument Read(DocumentOutline outline, string name, Catalogues catalogues, List<Problem> problems) =>
        new(null, DocumentKind.WorkReport, null, null, "zh");
}
