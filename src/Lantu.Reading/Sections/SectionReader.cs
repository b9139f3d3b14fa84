using Lantu.Plans.Model;
using Lantu.Text.Outline;

namespace Lantu.Reading.Sections;

internal static class SectionReader
{
    internal static IReadOnlyList<PlanSection> Read(DocumentOutline outline, PlanDocument document) => [];
}
