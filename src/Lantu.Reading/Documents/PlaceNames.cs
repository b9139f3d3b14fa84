using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Reading.Documents;

/// <summary>Places as the words of one document name them.</summary>
internal sealed class PlaceNames(PlaceCatalogue places, int? year)
{
    /// <summary>The code of the country.</summary>
    internal const string Country = "100000";

    private const int LongestInvented = 8;

    // Words that stand around the name of a place in titles and salutations.
    private static readonly string[] Around =
        ["关于", "一图读懂", "一图看懂", "一图速览", "图解", "在", "政府", "人民", "两会", "最新", "全文"];

    internal Place? Nation => places.WithCode(Country)?.Place;

    /// <summary>
    /// The place that words name from their start, from the larger to the smaller: 海拉尔区, 呼伦贝尔市海拉尔区, 安徽省政府工作报告.
    /// A name of no catalogue is taken by its ending: 云洲市.
    /// </summary>
    internal Place? Whole(string words) => Read(words, out _);

    /// <summary>The place that words name and nothing else: 南京市, 海拉尔区; null for 市 and for 海拉尔区委、区.</summary>
    internal Place? Exactly(string words) => Read(words, out int rest) is { } place && rest == 0 ? place : null;

    /// <summary>The division with an ending (市, 自治区) that a text names most often, its parts counted for it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ending">How its name must end.</param>
    /// <param name="hint">The file's name: what it names weighs more where the text names it too.</param>
    internal Place? MostNamed(ReadOnlySpan<char> text, string ending, string hint)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = places.NextStart(text, 0); i < text.Length;)
        {
            IReadOnlyList<Division> candidates = places.StartingAt(text[i..], out int length);
            for (int k = 0; k < candidates.Count; k++)
            {
                Weigh(candidates[k], ending, weights);
            }

            i = places.NextStart(text, i + Math.Max(length, 1));
        }

        for (int i = 0; i < hint.Length; i++)
        {
            foreach (Division division in places.StartingAt(hint.AsSpan(i), out _))
            {
                if (weights.TryGetValue(division.Place.Code!, out int weight) && weight > 1)
                {
                    weights[division.Place.Code!] = weight * 10;
                }
            }
        }

        Division? best = null;
        int most = 0;
        foreach ((string code, int weight) in weights)
        {
            Division division = places.WithCode(code)!;
            bool isBetter = weight > most || (weight == most && best is not null && string.CompareOrdinal(code, best.Place.Code) < 0);
            if (isBetter)
            {
                best = division;
                most = weight;
            }
        }

        return most > 1 ? best!.Place : null;
    }

    /// <summary>Whether one place lies in the other.</summary>
    internal bool AreRelated(string code, string other) =>
        places.WithCode(code) is { } one && places.WithCode(other) is { } two
        && ((places.LiesIn(one, other) && other != Country) || (places.LiesIn(two, code) && code != Country));

    private Place? Read(string words, out int left)
    {
        ReadOnlySpan<char> rest = words;
        for (bool again = true; again;)
        {
            again = false;
            foreach (string word in Around)
            {
                if (rest.StartsWith(word) && places.StartingAt(rest, out int named) is { Count: 0 } && named == 0)
                {
                    rest = rest[word.Length..];
                    again = true;
                }
            }
        }

        Division? last = null;
        while (places.StartingAt(rest, out int length) is { Count: > 0 } candidates)
        {
            ReadOnlySpan<char> name = rest[..length];
            Division? next = places.Choose(candidates, name, null, last?.Place.Code, year)
                ?? (last is null ? places.Choose(candidates, name, null, null, year) : null);
            if (next is null)
            {
                break;
            }

            last = next;
            rest = rest[length..];
        }

        if (last is not null)
        {
            left = rest.Length;
            return last.Place;
        }

        Place? invented = Invented(rest);
        left = rest.Length - (invented?.Name.Length ?? 0);
        return invented;
    }

    private static bool Ends(Division division, string ending) => ending switch
    {
        "市" => division.Place.Name.EndsWith('市'),
        "州" => division.Place.Name.EndsWith("自治州", StringComparison.Ordinal),
        "区" => division.Place.Name.EndsWith('区') && division.Place.Level is PlaceLevel.County or PlaceLevel.Province,
        "省" => division.Place.Level == PlaceLevel.Province,
        "县" => division.Place.Name.EndsWith('县'),
        "旗" => division.Place.Name.EndsWith('旗'),
        _ => division.Place.Name.EndsWith(ending, StringComparison.Ordinal),
    };

    private static Place? Invented(ReadOnlySpan<char> words)
    {
        for (int i = 2; i < Math.Min(words.Length, LongestInvented); i++)
        {
            PlaceLevel? level = words[i] switch
            {
                '省' => PlaceLevel.Province,
                '市' or '州' or '盟' => PlaceLevel.Prefecture,
                '县' or '区' or '旗' => PlaceLevel.County,
                '镇' or '乡' => PlaceLevel.Township,
                _ => null,
            };
            if (level is { } told && (i + 1 == words.Length || IsFollowed(words[(i + 1)..])))
            {
                return new Place(words[..(i + 1)].ToString(), told, null);
            }
        }

        return null;
    }

    // 云洲市|政府工作报告, 云洲市|国民经济和社会发展; not 推进城市|更新.
    private static bool IsFollowed(ReadOnlySpan<char> rest) =>
        rest.StartsWith("政府") || rest.StartsWith("人民政府") || rest.StartsWith("国民经济") || rest.StartsWith("第")
        || rest.StartsWith("统计");

    private void Weigh(Division division, string ending, Dictionary<string, int> weights)
    {
        if (year is { } told && !division.IsValidIn(told))
        {
            return;
        }

        // The place itself weighs three, a part of it one.
        int weight = 3;
        for (Division? at = division; at is not null; at = at.Parent is { } parent ? places.WithCode(parent) : null)
        {
            if (Ends(at, ending))
            {
                string code = at.Place.Code!;
                weights[code] = weights.GetValueOrDefault(code) + weight;
            }

            weight = 1;
        }
    }
}
