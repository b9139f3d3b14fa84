using Lantu.Plans.Model;

namespace Lantu.Reading.Tasks;

internal static class TaskReader
{
    internal static IReadOnlyList<PlanTask> Read(ReadingContext context, IReadOnlyList<Fact> facts) => [];
}
