using Lantu.Reading;
using Xunit;

namespace Lantu.Tests.Reading;

public sealed class ProblemCodesTests
{
    [Fact]
    public void Every_code_is_listed_once_with_meaning_and_remedy()
    {
        Assert.Equal(ProblemCodes.All.Count, ProblemCodes.All.Select(code => code.Code).Distinct().Count());
        Assert.All(ProblemCodes.All, code =>
        {
            Assert.Matches("^R[0-9]{3}$", code.Code);
            Assert.NotEmpty(code.Meaning);
            Assert.NotEmpty(code.Remedy);
        });
        int fields = typeof(ProblemCodes).GetFields().Count(field => field.FieldType == typeof(ProblemCode));
        Assert.Equal(fields, ProblemCodes.All.Count);
    }

    [Fact]
    public void Bytes_of_no_character_are_a_problem()
    {
        byte[] bytes = [.. "各位代表：现在向大会报告工作，请予审议，并提出意见。"u8, 0xFF];
        var plan = PlanReader.Read(Lantu.Text.Decoding.SourceText.Decode(bytes), "a.txt", Lantu.Plans.Catalogue.Catalogues.Default);
        Assert.Contains(plan.Problems, problem => problem.Code == ProblemCodes.Undecodable.Code);
    }
}
