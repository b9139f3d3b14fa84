using Lantu.Plans.Model;

namespace Lantu.Reading.Claims;

internal static class ClaimReader
{
    internal static IReadOnlyList<Claim> Read(ReadingContext context, IReadOnlyList<PlanTask> tasks) => [];
}
