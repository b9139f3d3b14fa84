using Lantu.Plans.Model;

namespace Lantu.Reading.Statements;

internal static class StatementReader
{
    internal static IReadOnlyList<Statement> Read(ReadingContext context) => [];
}
