using System.Text.RegularExpressions;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Reading.Documents;

/// <summary>
/// Finds whose document it is. What the document says of itself comes first: the meeting (在义乌市第十六届人民代表大会),
/// the title, the salutation (现在，我代表南京市人民政府). Where these tell only the level (我代表市人民政府), the place is the
/// one of that level that the text speaks of most; the file's name may tip the scales, never against the text.
/// </summary>
internal static partial class PlaceReader
{
    private const int Scanned = 30000;
    private const int FirstLines = 20;

    // What ends the name of a place, with the level it tells; longer ones first.
    private static readonly (string Ending, PlaceLevel Level)[] Endings =
    [
        ("自治区", PlaceLevel.Province),
        ("自治州", PlaceLevel.Prefecture),
        ("自治县", PlaceLevel.County),
        ("自治旗", PlaceLevel.County),
        ("地区", PlaceLevel.Prefecture),
        ("省", PlaceLevel.Province),
        ("州", PlaceLevel.Prefecture),
        ("盟", PlaceLevel.Prefecture),
        ("市", PlaceLevel.Prefecture),
        ("县", PlaceLevel.County),
        ("区", PlaceLevel.County),
        ("旗", PlaceLevel.County),
        ("镇", PlaceLevel.Township),
        ("乡", PlaceLevel.Township),
        ("街道", PlaceLevel.Township),
    ];

    // The narrowest first; 全市 and 全区 contend, since a city of an autonomous region says both.
    private static readonly string[][] Ranks = [["县", "旗"], ["州", "盟", "地区"], ["市", "区"], ["省", "自治区"]];

    internal static Place? Find(
        string? title, DocumentHead head, ReadOnlySpan<char> text, string name, int? year, PlaceCatalogue places, List<Problem> problems)
    {
        var names = new PlaceNames(places, year);
        Place? own = InMeeting(head, names)
            ?? (title is null ? null : InTitle(title, names))
            ?? InSalutation(head, names, out string? ending)
            ?? InText(text, ending, name, names);
        if (own is not null && InTitle(Path(name), names) is { Code: { } hinted } hint && hinted != own.Code
            && (own.Code is null || !names.AreRelated(hinted, own.Code)))
        {
            problems.Add(ProblemCodes.NameContradictsText.At(new TextSpan(0, 0), $"文件名是“{hint.Name}”，正文却是“{own.Name}”的文件；以正文为准。"));
        }

        return own;
    }

    internal static Place? FindInEnglish(ReadOnlySpan<char> text, PlaceCatalogue places)
    {
        text = text[..Math.Min(text.Length, Scanned)];
        bool isNational = text.Contains("State Council", StringComparison.OrdinalIgnoreCase)
            || text.Contains("National People", StringComparison.OrdinalIgnoreCase)
            || text.Contains("Republic of China", StringComparison.OrdinalIgnoreCase);
        return isNational ? places.WithCode(PlaceNames.Country)?.Place : null;
    }

    private static string Path(string name) => name[..(name.LastIndexOf('.') is > 0 and var dot ? dot : name.Length)];

    private static Place? InMeeting(DocumentHead head, PlaceNames names)
    {
        foreach (DocumentHead.Line line in head.Lines.Take(FirstLines))
        {
            foreach (Match match in Meeting().Matches(line.Text))
            {
                string congress = match.Groups["name"].Value;
                if (congress.EndsWith("全国", StringComparison.Ordinal) || match.Groups["all"].Success)
                {
                    return names.Nation;
                }

                if (names.Whole(congress) is { } place)
                {
                    return place;
                }
            }
        }

        return null;
    }

    private static Place? InTitle(string title, PlaceNames names)
    {
        if (title.StartsWith("中华人民共和国", StringComparison.Ordinal) || title.Contains("中华人民共和国国民经济", StringComparison.Ordinal))
        {
            return names.Nation;
        }

        foreach (Match match in TitleWords().Matches(title))
        {
            // What a figure leaves behind: 2026|年月桥县; only one of them can stand there.
            bool isBehindFigure = match.Index > 0 && char.IsAsciiDigit(title[match.Index - 1]) && match.Value[0] is ('年' or '月' or '日');
            if (names.Whole(isBehindFigure ? match.Value[1..] : match.Value) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    // Gives the ending alone where the salutation names no place: 市, 省, 自治区.
    private static Place? InSalutation(DocumentHead head, PlaceNames names, out string? ending)
    {
        ending = null;
        foreach (DocumentHead.Line line in head.Lines)
        {
            if (Salutation().Match(line.Text) is not { Success: true } match)
            {
                continue;
            }

            if (match.Groups["council"].Success)
            {
                return names.Nation;
            }

            string spoken = match.Groups["name"].Value;
            if (names.Exactly(spoken) is { } place)
            {
                return place;
            }

            ending ??= Endings.Select(e => e.Ending).FirstOrDefault(e => e == spoken) ?? (match.Groups["office"].Value == "行署" ? "盟" : null);
        }

        return null;
    }

    private static Place? InText(ReadOnlySpan<char> text, string? ending, string name, PlaceNames names)
    {
        text = text[..Math.Min(text.Length, Scanned)];
        ending ??= MostSpoken(text);
        if (ending is null)
        {
            return null;
        }

        return ending == "国" ? names.Nation : names.MostNamed(text, ending, Path(name));
    }

    // 全县, 全州 are said of the place itself only; 全省 and 全国 also of the field in which a city ranks.
    private static string? MostSpoken(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Endings.Length];
        counts.Clear();
        int national = 0;
        for (int i = 1; i < text.Length - 2; i++)
        {
            if (text[i] is not ('全' or '我'))
            {
                continue;
            }

            national += text[i + 1] == '国' ? 1 : 0;
            int e = EndingAt(text[(i + 1)..]);
            if (e >= 0 && text[i + 2] != '县')
            {
                counts[e]++;
            }
        }

        string? best = null;
        int most = 2;
        foreach (string[] rank in Ranks)
        {
            foreach (string ending in rank)
            {
                int count = counts[Array.FindIndex(Endings, e => e.Ending == ending)];
                if (count > most)
                {
                    best = ending;
                    most = count;
                }
            }

            if (best is not null)
            {
                break;
            }
        }

        return best is not null && most * 4 > national ? best : national > 2 ? "国" : null;
    }

    private static int EndingAt(ReadOnlySpan<char> text)
    {
        for (int e = 0; e < Endings.Length; e++)
        {
            if (text.StartsWith(Endings[e].Ending))
            {
                return e;
            }
        }

        return -1;
    }

    [GeneratedRegex("(?:[在向日上]|^)(?<name>[\u4E00-\u9FFF]{2,16}?)(?:第[一二三四五六七八九十百]{1,4}届|[一二三四五六七八九十]{1,4}届)(?:(?<all>全国)人民代表大会|人民代表大会|人大|全国人大)|(?:第[一二三四五六七八九十]{1,3}届)(?<all>全国)(?:人民代表大会|人大)第[一二三四五六七八九十]{1,3}次会[议議]上", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex("(?:(?:我|现)谨?代表|受)(?:(?<council>(?:中华人民共和国)?国务院)|(?:本届)?(?<name>[\u4E00-\u9FFF]{1,14}?)(?:人民)?(?<office>政府|行政公署|行署))", RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();

    [GeneratedRegex("[\u4E00-\u9FFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex TitleWords();
}
