using System.Text;
using System.Xml.Linq;

namespace Lantu.Formats.Word;

/// <summary>Counts the labels that Word writes in front of paragraphs by itself.</summary>
/// <remarks>ECMA-376 part 1, 17.9: lists that share an abstract definition count on together; a deeper level begins
/// again when a higher one counts.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, XElement> _abstracts = [];
    private readonly Dictionary<int, (int Abstract, XElement Element)> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _begun = [];
    private readonly Dictionary<(int List, int Level), WordLevel?> _levels = [];

    internal WordNumbering(XElement? root, WordStyles styles)
    {
        foreach (XElement element in root?.Elements(WordXml.Name("abstractNum")) ?? [])
        {
            if (WordXml.Number(element, "abstractNumId") is int id)
            {
                _abstracts.TryAdd(id, element);
            }
        }

        foreach (XElement element in root?.Elements(WordXml.Name("num")) ?? [])
        {
            if (WordXml.Number(element, "numId") is int id && WordXml.Number(element.Element(WordXml.Name("abstractNumId"))) is int of)
            {
                _lists.TryAdd(id, (of, element));
            }
        }

        FollowStyleLinks(styles);
    }

    /// <summary>Counts a paragraph, and answers its label with what stands behind it; null where it has none.</summary>
    /// <param name="list">The list's number; 0 takes a paragraph out of its style's list.</param>
    /// <param name="level">From 0.</param>
    internal WordLabel? Count(int list, int level)
    {
        if (list == 0 || !_lists.TryGetValue(list, out (int Abstract, XElement Element) found) || level is < 0 or >= Levels
            || LevelOf(list, level) is not { } here)
        {
            return null;
        }

        if (!_counters.TryGetValue(found.Abstract, out int?[]? counters))
        {
            _counters.Add(found.Abstract, counters = new int?[Levels]);
        }

        if (_begun.Add((list, level)) && here.StartOverride is int again)
        {
            counters[level] = again;
        }
        else
        {
            counters[level] = counters[level] is int before ? before + 1 : here.Start;
        }

        for (int deeper = level + 1; deeper < Levels; deeper++)
        {
            if (LevelOf(list, deeper)?.Restart is not int restart || restart > level)
            {
                counters[deeper] = null;
            }
        }

        string written = Write(list, here, counters);
        return new WordLabel(written, written.Length == 0 ? string.Empty : here.Suffix, here.Format == "bullet");
    }

    private string Write(int list, WordLevel here, int?[] counters)
    {
        if (here.Format == "bullet")
        {
            // The signs of Symbol and Wingdings have no meaning outside those fonts.
            return here.Text.Length == 0 || here.Text[0] is >= '\uE000' and <= '\uF8FF' || !IsSign(here.Text) ? "•" : here.Text;
        }

        var written = new StringBuilder();
        for (int i = 0; i < here.Text.Length; i++)
        {
            int of = here.Text[i] == '%' && i + 1 < here.Text.Length ? here.Text[i + 1] - '1' : -1;
            if (of is < 0 or >= Levels)
            {
                written.Append(here.Text[i]);
                continue;
            }

            i++;
            WordLevel? other = LevelOf(list, of);
            int number = counters[of] ?? other?.Start ?? 1;
            written.Append(NumberFormats.Write(number, here.IsLegal ? "decimal" : other?.Format ?? "decimal"));
        }

        return written.ToString();
    }

    private static bool IsSign(string text) => text.Length <= 2 && !text.Any(char.IsControl);

    private WordLevel? LevelOf(int list, int level)
    {
        if (!_levels.TryGetValue((list, level), out WordLevel? known))
        {
            _levels.Add((list, level), known = ReadLevel(list, level));
        }

        return known;
    }

    private WordLevel? ReadLevel(int list, int level)
    {
        (int of, XElement element) = _lists[list];
        XElement? change = element.Elements(WordXml.Name("lvlOverride")).FirstOrDefault(found => WordXml.Number(found, "ilvl") == level);
        XElement? definition = change?.Element(WordXml.Name("lvl"))
            ?? (_abstracts.TryGetValue(of, out XElement? all)
                ? all.Elements(WordXml.Name("lvl")).FirstOrDefault(found => WordXml.Number(found, "ilvl") == level)
                : null);
        if (definition is null)
        {
            return null;
        }

        string suffix = WordXml.Value(definition.Element(WordXml.Name("suff"))) ?? "tab";
        return new WordLevel(
            WordXml.Number(definition.Element(WordXml.Name("start"))) ?? 0,
            WordXml.Value(definition.Element(WordXml.Name("numFmt"))) ?? "decimal",
            WordXml.Value(definition.Element(WordXml.Name("lvlText"))) ?? string.Empty,
            suffix == "nothing" ? string.Empty : " ",
            WordXml.IsOn(definition.Element(WordXml.Name("isLgl"))) ?? false,
            WordXml.Number(definition.Element(WordXml.Name("lvlRestart"))),
            WordXml.Number(change?.Element(WordXml.Name("startOverride"))));
    }

    // A definition may say: as the list of that style.
    private void FollowStyleLinks(WordStyles styles)
    {
        foreach ((int id, XElement element) in _abstracts.ToArray())
        {
            string? link = WordXml.Value(element.Element(WordXml.Name("numStyleLink")));
            if (link is not null && styles.Of(link).NumberingId is int list && _lists.TryGetValue(list, out (int Abstract, XElement Element) found)
                && found.Abstract != id && _abstracts.TryGetValue(found.Abstract, out XElement? target))
            {
                _abstracts[id] = target;
            }
        }
    }

    private sealed record WordLevel(int Start, string Format, string Text, string Suffix, bool IsLegal, int? Restart, int? StartOverride);
}

/// <summary>A label that Word counted.</summary>
/// <param name="Written">As （三）.</param>
/// <param name="Suffix">What stands between it and the words: nothing or a space.</param>
/// <param name="IsBullet">Whether it is a bullet, which counts nothing.</param>
internal sealed record WordLabel(string Written, string Suffix, bool IsBullet);
