using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Outline;

namespace Lantu.Reading.Documents;

/// <summary>Reads what document it is: title, genre, place, year and language.</summary>
internal static class DocumentReader
{
    internal static PlanDocument Read(DocumentOutline outline, string name, Catalogues catalogues, List<Problem> problems)
    {
        ReadOnlySpan<char> text = outline.Folded.Characters;
        DocumentHead head = DocumentHead.Of(outline);
        string language = LanguageReader.Of(text);
        (DocumentHead.Line Line, DocumentKind Kind)? found = TitleReader.Find(head);
        string? folded = null;
        string? title = null;
        if (found is { } line)
        {
            folded = line.Line.Text[..TitleReader.LengthOf(line.Line.Text)];
            int end = line.Line.Start + folded.Length;
            title = language == "en"
                ? outline.Folded.Source(line.Line.Start, end).Of(outline.Folded.Text)
                : outline.Folded.Written(line.Line.Start, end);
        }

        DocumentKind kind = found?.Kind ?? TitleReader.KindWithoutTitle(head, text, name);
        int? year = YearReader.Find(folded, kind, head, text, name);
        Place? place = language == "en"
            ? PlaceReader.FindInEnglish(text, catalogues.Places)
            : PlaceReader.Find(folded, head, text, name, year, catalogues.Places, problems);
        var start = new TextSpan(0, Math.Min(outline.Folded.Text.Length, 1));
        if (language != "zh")
        {
            problems.Add(ProblemCodes.LanguageNotRead.At(start, "文件是英文的；目前只识别中文数据，其中的数字没有读取。"));
        }

        if (place is null)
        {
            problems.Add(ProblemCodes.PlaceUnknown.At(start, "标题、开头和会议名称都没有说明是哪个地方的文件。"));
        }

        if (year is null)
        {
            problems.Add(ProblemCodes.YearUnknown.At(start, "标题、会议日期和小标题都没有说明年份。"));
        }

        return new PlanDocument(title, kind, place, year, language);
    }
}
