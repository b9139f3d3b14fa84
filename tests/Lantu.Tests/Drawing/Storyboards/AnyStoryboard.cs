using CsCheck;
using Lantu.Drawing.Storyboards;

namespace Lantu.Tests.Drawing.Storyboards;

/// <summary>Storyboards with anything in them that a text can hold.</summary>
internal static class AnyStoryboard
{
    // What YAML could take for something else, beside words and any character at all.
    private static readonly Gen<string> Tricky = CsCheck.Gen.OneOf(
        "", " ", "~", "null", "true", "no", "2026", "1.5", "0x1F", "1e3", "- 甲", "? 甲", "甲: 乙", "甲：乙", "# 甲", "甲 # 乙", "[甲, 乙]", "{甲: 乙}", "&甲", "*甲", "!甲", "|", ">",
        "'甲'", "\"甲\"", "\\n", "甲\n乙", "\n", "甲\t乙", "\r\n", "@甲", "`甲`", "%甲", "7.9%", "2693.3亿元", "gap(f1-2-l-00000000,f3-4-l-00000000)", "1.96:1", "---", "...", "甲 ", " 甲",
        "😀", "𠮷野", "\u0085", "\u2028甲", "\uFEFF", "甲\u200B乙", "\u00A0", "\0", "\u001B", "\u007F", "é", "ａ：", "<<", "=", "甲,乙", "甲 - 乙");

    private static readonly Gen<string> Any = CsCheck.Gen.Char.Array[0, 12].Select(letters =>
        new string([.. letters.Select(letter => char.IsSurrogate(letter) ? '字' : letter)]));

    private static readonly Gen<string> Text = CsCheck.Gen.OneOf(Tricky, Any, Tricky.Select(Any, (one, other) => one + other));

    private static readonly Gen<string?> Maybe = CsCheck.Gen.Bool.Select(Text, (has, text) => has ? text : null);

    private static readonly Gen<StoryFigure> Figure = Text.Select(Text.Array[0, 3], (text, from) => new StoryFigure(text, from));

    private static readonly Gen<StoryFigure?> MaybeFigure = CsCheck.Gen.Bool.Select(Figure, (has, figure) => has ? figure : null);

    internal static Gen<Storyboard> Gen { get; } = CsCheck.Gen.Select(Maybe, Maybe, Text, Maybe, Part.Array[0, 3], Text).Select((kicker, year, title, subtitle, parts, source) => new Storyboard
    {
        Kicker = kicker,
        Year = year,
        Title = title,
        Subtitle = subtitle,
        Parts = parts,
        Source = source,
        Sha256 = new string('a', 64),
    });

    private static Gen<StoryPart> Part => CsCheck.Gen.Select(Maybe, Maybe, Block.Array[0, 3], Text.Array[0, 2]).Select((heading, note, blocks, from) => new StoryPart(heading, note, blocks, from));

    private static Gen<StoryBlock> Block => CsCheck.Gen.Select(CsCheck.Gen.Enum<BlockKind>(), Maybe, Maybe, Item(2).Array[0, 3]).Select((kind, heading, note, items) => new StoryBlock(kind, heading, note, items));

    private static Gen<StoryItem> Item(int depth) => CsCheck.Gen.Select(
        Text, Maybe, Maybe, Maybe, Text.Array[0, 2], MaybeFigure, Figure.Array[0, 2], depth == 0 ? CsCheck.Gen.Const(Array.Empty<StoryItem>()) : Item(depth - 1).Array[0, 2]).Select((label, text, number, icon, from, value, notes, items) => new StoryItem
        {
            Label = label,
            Text = text,
            Number = number,
            Icon = icon,
            From = from,
            Value = value,
            Before = notes.Length > 1 ? notes[1] : null,
            Notes = notes,
            Items = items,
        });
}
