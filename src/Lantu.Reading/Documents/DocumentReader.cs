using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text.Outline;

namespace Lantu.Reading.Documents;

internal static class DocumentReader
{
    internal static PlanDocument Read(DocumentOutline outline, string name, Catalogues catalogues, List<Problem> problems) =>
        new(null, DocumentKind.WorkReport, null, System.Text.RegularExpressions.Regex.Match(name, "(19|20)[0-9][0-9]") is { Success: true } m ? int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture) : null, "zh");
}
