using System.Globalization;
using System.Text;
using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>Writes a storyboard as a file that an editor can read and change.</summary>
/// <remarks>
/// What it writes, <see cref="StoryboardReader"/> reads back into the same storyboard; a lone half of a character pair,
/// which no YAML can hold, becomes U+FFFD.
/// </remarks>
public sealed class StoryboardWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, Fact> _facts;

    private StoryboardWriter(Plan? plan) =>
        _facts = (plan?.Facts ?? []).DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>Writes a storyboard.</summary>
    /// <param name="file">The storyboard, its theme and its language.</param>
    /// <param name="plan">The plan it was made from, so that each computed value can show its sum; null to leave the sums out.</param>
    public static string Write(StoryboardFile file, Plan? plan = null)
    {
        var writer = new StoryboardWriter(plan);
        writer.Header();
        writer.Whole(file);
        return writer._text.ToString();
    }

    private void Header()
    {
        string kinds = string.Join("，", BlockKindNames.All.Select(kind => $"{BlockKindNames.Of(kind)} {BlockKindNames.Chinese(kind)}"));
        foreach (string line in new[]
        {
            "蓝图 Lantu 图稿：这张图画什么、按什么顺序画。改好以后再画一次：",
            "    lantu draw picture.yaml --source 报告.md -o picture.png",
            "可以改：文字（title、heading、label、text …）、顺序（整段移动）、取舍（整段删除）、icon、theme（red、blue、green）。",
            "不要改：from 里的编号，它们指向原文的语句；数字要与原文一致，改错的数字不会画出来，而会指出在哪一行、原文是多少。",
            "带括号的编号（如 gap(…)）是由原文数字算出的值，图上标“计算值”，行尾的注释写着算式。",
            "缩进用空格，不用制表符；冒号用半角，后面空一格；文字里有 : # , [ ] { } 时，整段加双引号。",
            "kind 是画法：" + kinds + "。",
            "",
            "A storyboard of Lantu: what the picture shows and in which order. Change it, then draw from it again.",
            "Change the wording, the order (move whole entries), the choice (delete whole entries), the icons and the theme.",
            "Keep the ids behind “from”: they lead to the sentences of the source. A figure that no longer agrees with its",
            "sentence is refused, with the line and with what the source says. Ids with brackets, as gap(…), are computed values.",
            "Indent with spaces; put texts that hold : # , [ ] { } in double quotes.",
        })
        {
            _text.Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
        }

        _text.Append('\n');
    }

    private void Whole(StoryboardFile file)
    {
        Storyboard storyboard = file.Storyboard;
        Line("", "schema", StoryboardFile.Schema);
        Line("", "kicker", storyboard.Kicker);
        Line("", "year", storyboard.Year);
        Line("", "title", storyboard.Title);
        Line("", "subtitle", storyboard.Subtitle);
        Line("", "theme", file.Theme);
        Line("", "language", file.Language);
        Line("", "width", file.Width?.ToString(CultureInfo.InvariantCulture));
        _text.Append("source:\n");
        Line("  ", "name", storyboard.Source);
        Line("  ", "sha256", storyboard.Sha256);
        List("", "parts", storyboard.Parts, Part);
    }

    private void Part(StoryPart part, string indent)
    {
        Line(indent, "heading", part.Heading);
        Line(indent, "note", part.Note);
        Ids(indent, part.From);
        List(indent, "blocks", part.Blocks, Block);
    }

    private void Block(StoryBlock block, string indent)
    {
        Line(indent, "kind", BlockKindNames.Of(block.Kind));
        Line(indent, "heading", block.Heading);
        Line(indent, "note", block.Note);
        List(indent, "items", block.Items, Item);
    }

    private void Item(StoryItem item, string indent)
    {
        Line(indent, "label", item.Label);
        Line(indent, "text", item.Text);
        Line(indent, "number", item.Number);
        Line(indent, "icon", item.Icon);
        Figure(indent + "value: ", item.Value);
        Figure(indent + "before: ", item.Before);
        if (item.Notes.Count > 0)
        {
            _text.Append(indent).Append("notes:\n");
            foreach (StoryFigure note in item.Notes)
            {
                Figure(indent + "  - ", note);
            }
        }

        Ids(indent, item.From);
        if (item.Items.Count > 0)
        {
            List(indent, "items", item.Items, Item);
        }
    }

    private void Figure(string lead, StoryFigure? figure)
    {
        if (figure is null)
        {
            return;
        }

        _text.Append(lead).Append("{text: ").Append(YamlText(figure.Text));
        if (figure.From.Count > 0)
        {
            _text.Append(", from: [").AppendJoin(", ", figure.From.Select(YamlText)).Append(']');
        }

        _text.Append('}');
        string[] sums = [.. figure.From.Where(Derivation.IsKey).Select(key => Derivation.Of(key, _facts.GetValueOrDefault)?.Sum).OfType<string>()];
        if (sums.Length > 0)
        {
            _text.Append("  # 计算值：").AppendJoin("；", sums.Select(sum => sum.ReplaceLineEndings(" ")));
        }

        _text.Append('\n');
    }

    private void Ids(string indent, IReadOnlyList<string> ids)
    {
        if (ids.Count > 0)
        {
            _text.Append(indent).Append("from: [").AppendJoin(", ", ids.Select(YamlText)).Append("]\n");
        }
    }

    private void Line(string indent, string key, string? value)
    {
        if (value is not null)
        {
            _text.Append(indent).Append(key).Append(": ").Append(YamlText(value)).Append('\n');
        }
    }

    // The first key of an entry stands behind its dash.
    private void List<T>(string indent, string key, IReadOnlyList<T> entries, Action<T, string> write)
    {
        _text.Append(indent).Append(key).Append(entries.Count == 0 ? ": []\n" : ":\n");
        string inner = indent + "    ";
        foreach (T entry in entries)
        {
            if (entry is StoryPart)
            {
                _text.Append('\n');
            }

            int start = _text.Length;
            write(entry, inner);
            _text[start + inner.Length - 2] = '-';
        }
    }

    private static string YamlText(string text) => IsPlain(text) ? text : Quoted(text);

    // Plain is only what no reader of YAML could take for anything but a text, in a list in brackets as well.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] is '-' or '?' or '%' or '@' or '`' or '.' or '=' or '~' or '<' or '+' || text[0] == ' ' || text[^1] == ' ')
        {
            return false;
        }

        bool letters = false;
        foreach (char letter in text)
        {
            if (letter < ' ' || letter is ':' or '#' or ',' or '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '\\'
                || IsSpecial(letter))
            {
                return false;
            }

            letters |= !(char.IsAsciiDigit(letter) || letter is '.' or '-' or '_' or 'e' or 'E' or 'x' or 'o');
        }

        return letters && text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n");
    }

    // Invisible, a line end to some readers, or outside of the first plane: escaped, so that no editor loses it.
    private static bool IsSpecial(char letter) =>
        letter is >= '\u007F' and <= '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFF0' || char.IsSurrogate(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(letter).Append(text[i + 1]);
                i++;
            }
            else if (char.IsSurrogate(letter))
            {
                quoted.Append('\uFFFD');
            }
            else if (letter is '"' or '\\')
            {
                quoted.Append('\\').Append(letter);
            }
            else if (letter == '\n')
            {
                quoted.Append("\\n");
            }
            else if (letter < ' ' || IsSpecial(letter))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }
}
