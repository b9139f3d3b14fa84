using Lantu.Plans.Model;

namespace Lantu.Reading.Indicators;

internal static class FactReader
{
    internal static IReadOnlyList<Fact> Read(ReadingContext context) => [];
}
