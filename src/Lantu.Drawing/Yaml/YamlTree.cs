using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lantu.Drawing.Yaml;

/// <summary>Reads YAML into nodes: within limits, and without anchors, tags and a second document, which no such file needs.</summary>
internal static class YamlTree
{
    /// <summary>UTF-16 units of a file; the storyboard of the longest report has a tenth of it.</summary>
    internal const int LongestFile = 2_000_000;

    // Nodes within one another: a storyboard needs a dozen. The parser's own stack is not touched by depth.
    private const int Deepest = 40;

    /// <summary>Reads a file; <paramref name="example"/> is the first line that a file of its kind has.</summary>
    /// <exception cref="YamlFormatException">It is no YAML, or none within the limits.</exception>
    internal static YamlNode Read(string text, string example)
    {
        if (text.Length > LongestFile)
        {
            throw new YamlFormatException(
                0, 0, $"文件有 {Text(text.Length)} 个字符，超过 {Text(LongestFile)} 个；请检查是不是选错了文件",
                $"the file has {Text(text.Length)} characters, more than {Text(LongestFile)}; check that it is the right one");
        }

        try
        {
            return new Walk(text).Whole(example);
        }
        catch (YamlException fault)
        {
            throw Explain(text, fault.Message, fault.Start, fault.End);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // On some broken texts the parser loses its own state before it finds words for the mistake; of a tag that is no
            // address (!!I]T]) it complains as of a wrong argument.
            throw Explain(text, fault.Message, Mark.Empty, Mark.Empty);
        }
    }

    // The mistakes that are made again and again have words of their own.
    private static YamlFormatException Explain(string text, string message, Mark start, Mark end)
    {
        int line = Math.Max(1, (int)start.Line);
        string[] lines = text.Split('\n');
        int last = Math.Min(Math.Max(line, (int)end.Line), lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            int tab = lines[i].AsSpan(0, indent).IndexOf('\t');
            if (tab >= 0 && indent < lines[i].TrimEnd().Length)
            {
                return new YamlFormatException(
                    i + 1, tab + 1, "用制表符缩进了；YAML 只能用空格缩进，请把制表符换成两个空格", "indented with a tab; YAML is indented with spaces alone: write two spaces instead");
            }
        }

        for (int i = last - 1; i >= Math.Max(0, line - 2); i--)
        {
            if (WideColon(lines[i]) is { } at)
            {
                return new YamlFormatException(
                    i + 1, at + 1, "键的后面是全角冒号“：”；请写半角冒号和一个空格“: ”", "a full-width colon stands behind the key; write a plain colon and a space");
            }
        }

        return new YamlFormatException(
            line,
            Math.Max(1, (int)start.Column),
            $"这里不是正确的 YAML（{message}）；请检查缩进是否对齐，含有 : # , [ ] {{ }} 的文字请加双引号",
            $"this is no YAML ({message}); check that the indents agree, and put texts that hold : # , [ ] {{ }} in double quotes");
    }

    /// <summary>Where a full-width colon stands behind a word of letters that opens a line; null where none does.</summary>
    private static int? WideColon(string line)
    {
        int at = 0;
        while (at < line.Length && line[at] is ' ' or '-' or '{')
        {
            at++;
        }

        int start = at;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] == '-'))
        {
            at++;
        }

        return at > start && at < line.Length && line[at] == '：' ? at : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Walk(string text)
    {
        private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));

        internal YamlNode Whole(string example)
        {
            _parser.MoveNext();
            if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
            {
                throw new YamlFormatException(
                    0, 0, $"文件是空的；第一行应当是“{example}”", $"the file is empty; its first line is “{example}”");
            }

            _parser.MoveNext();
            YamlNode root = Node(0);
            if (_parser.MoveNext() && _parser.Current is DocumentStart second)
            {
                throw At(second.Start, "文件里有第二份文档（“---”）；请只留一份", "a second document begins here (“---”); keep one alone");
            }

            return root;
        }

        // Leaves the parser behind the node.
        private YamlNode Node(int depth)
        {
            ParsingEvent here = _parser.Current!;
            if (here is AnchorAlias || here is NodeEvent { Anchor.IsEmpty: false })
            {
                throw At(here.Start, "这里用了锚点或引用（& 或 *）；请把内容写出来，以 & * 开头的文字请加双引号", "an anchor or an alias (& or *); write out what it stands for, and put texts that begin with & or * in double quotes");
            }

            if (here is NodeEvent { Tag.IsEmpty: false })
            {
                throw At(here.Start, "这里用了标签（!）；请去掉，以 ! 开头的文字请加双引号", "a tag (!); leave it out, and put texts that begin with ! in double quotes");
            }

            if (depth > Deepest)
            {
                throw At(here.Start, "嵌套太深，不像图稿；请检查括号和缩进", "nested too deep; check brackets and indents");
            }

            return here switch
            {
                SequenceStart => List(depth),
                MappingStart => Table(depth),
                Scalar scalar => Leaf(scalar),
                _ => throw At(here.Start, "这里缺少内容；请检查缩进", "something is missing here; check the indents"),
            };
        }

        private YamlNode.List List(int depth)
        {
            Mark start = _parser.Current!.Start;
            var items = new List<YamlNode>();
            _parser.MoveNext();
            while (_parser.Current is not SequenceEnd)
            {
                items.Add(Node(depth + 1));
            }

            _parser.MoveNext();
            return new YamlNode.List(items, (int)start.Line, (int)start.Column);
        }

        private YamlNode.Table Table(int depth)
        {
            Mark start = _parser.Current!.Start;
            var entries = new List<YamlEntry>();
            var seen = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
            _parser.MoveNext();
            while (_parser.Current is not MappingEnd)
            {
                if (Node(depth + 1) is not YamlNode.Scalar { Value: { } name } key)
                {
                    throw At(start, "键应当是一个词；请检查冒号和括号", "a key is one word; check colons and brackets");
                }

                if (!seen.TryAdd(name, key))
                {
                    throw key.Fault(
                        $"“{name}”写了两次（第一次在第 {Text(seen[name].Line)} 行）；请只留一个",
                        $"“{name}” stands twice (first in line {Text(seen[name].Line)}); keep one");
                }

                entries.Add(new YamlEntry(key, Node(depth + 1)));
            }

            _parser.MoveNext();
            return new YamlNode.Table(entries, (int)start.Line, (int)start.Column);
        }

        private YamlNode.Scalar Leaf(Scalar scalar)
        {
            _parser.MoveNext();
            string value = scalar.Value;
            bool block = scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal;
            if (block)
            {
                value = value.TrimEnd('\n');
            }

            if (block || scalar.End.Line > scalar.Start.Line)
            {
                value = Unfolded(value);
            }

            bool none = scalar.Style == ScalarStyle.Plain && value is "" or "~" or "null" or "Null" or "NULL";
            return new YamlNode.Scalar(none ? null : value, (int)scalar.Start.Line, (int)scalar.Start.Column);
        }

        // A text on several lines gets a space where two are joined; between Chinese characters none belongs there.
        private static string Unfolded(string value)
        {
            var words = new StringBuilder(value.Length);
            for (int i = 0; i < value.Length; i++)
            {
                bool joins = value[i] == ' ' && i > 0 && i + 1 < value.Length && value[i - 1] > '\u2E7F' && value[i + 1] > '\u2E7F';
                if (!joins)
                {
                    words.Append(value[i]);
                }
            }

            return words.ToString();
        }

        private static YamlFormatException At(Mark mark, string chinese, string english) => new((int)mark.Line, (int)mark.Column, chinese, english);
    }
}
