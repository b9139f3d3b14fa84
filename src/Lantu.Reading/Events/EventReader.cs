using Lantu.Plans.Model;

namespace Lantu.Reading.Events;

internal static class EventReader
{
    internal static IReadOnlyList<PlanEvent> Read(ReadingContext context) => [];
}
