using System.CommandLine;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Formats;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands;

/// <summary><c>lantu explain</c>: which rule read which characters, and why.</summary>
internal static class ExplainCommand
{
    internal const string Name = "explain";

    internal const string Help = """
        lantu explain：说明哪条规则读了哪些字、为什么
                       Tells which rule read which characters, and why

        用法 Usage
          lantu explain 「一句话」 [--section ROLE] [--year YEAR]
          lantu explain --at FILE:LINE

        单独一句话当作一份文件来读；它原来在什么标题下、是哪一年的报告，可以补上。
        A bare sentence is read as a document of its own; --section and --year give it its surroundings back.

        选项 Options
          --at FILE:LINE        读整个文件，说明其中一行（行号从 1 算起）
                                reads the whole file and explains one line of it (counted from 1)
          --section ROLE        这句话在哪一部分：review 回顾、goals 目标愿景、targets 预期目标、tasks 任务、conduct 自身建设
                                the part of a report that the sentence stands in
          --year YEAR           报告的年份，例如 2026           the year of the report
          --width N             宽度，60 到 400 列              width, 60 to 400 columns
          -h, --help            显示这些说明                    shows this

        例 Examples
          lantu explain 「一般公共预算收入159.5亿元，增长6.3%」 --section review --year 2026
          lantu explain --at samples/yiwu-2026.md:11

        """;

    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["review"] = "过去一年工作回顾",
        ["goals"] = "“十五五”时期的目标",
        ["targets"] = "主要预期目标",
        ["tasks"] = "重点工作任务",
        ["conduct"] = "加强政府自身建设",
    };

    internal static Command Make(Surroundings surroundings)
    {
        var sentence = new Argument<string?>("SENTENCE") { Arity = ArgumentArity.ZeroOrOne };
        var at = new Option<string?>("--at");
        var section = new Option<string?>("--section");
        var year = OptionNumbers.Whole("--year", null, 1949, 2100);
        var width = OptionNumbers.Whole("--width", null, 60, 400);
        var command = new Command(Name) { sentence, at, section, year, width };
        command.SetAction(line =>
        {
            string? words = line.GetValue(sentence);
            string? place = line.GetValue(at);
            string? role = line.GetValue(section);
            int columns = line.GetValue(width) ?? surroundings.Width;
            if (string.IsNullOrWhiteSpace(words) == (place is null))
            {
                return OneOfTwo.End(surroundings);
            }

            if (place is not null)
            {
                return role is null && line.GetValue(year) is null
                    ? ExplainLine(place, columns, surroundings)
                    : SurroundingsOfFile.End(surroundings);
            }

            return role is null || Headings.ContainsKey(role)
                ? ExplainSentence(Bare(words!), role, line.GetValue(year), columns, surroundings)
                : UnknownSection(role).End(surroundings);
        });
        return command;
    }

    private static Fault OneOfTwo => new(
        null,
        "请给出一句话，或者 --at 文件:行号，二者取一；例如 lantu explain 「出口7307亿元，增长24.1%」",
        "give a sentence, or --at FILE:LINE, one of the two; as in lantu explain '出口7307亿元，增长24.1%'");

    private static Fault SurroundingsOfFile => new(
        "--at",
        "文件里有自己的标题和年份；--section 和 --year 只用于单独一句话",
        "a file has headings and a year of its own; --section and --year are for a bare sentence");

    private static Fault UnknownSection(string role) => new(
        "--section",
        $"没有“{role}”这一部分；可用 {string.Join('、', Headings.Keys)}",
        $"there is no part '{role}'; choose {string.Join(", ", Headings.Keys)}");

    // People copy the corner brackets from the manual.
    private static string Bare(string words)
    {
        string bare = words.Trim();
        return bare.StartsWith('「') && bare.EndsWith('」') && bare.Length > 2 ? bare[1..^1] : bare;
    }

    private static int ExplainSentence(string words, string? role, int? year, int columns, Surroundings surroundings)
    {
        string title = year is null ? string.Empty : $"# {year}年政府工作报告\n\n";
        string heading = role is null ? string.Empty : $"## {Headings[role]}\n\n";
        int start = title.Length + heading.Length;
        var source = SourceText.FromText(title + heading + words);
        return Explain(new InputDocument(words, "sentence.md", source) { File = [], FileName = "sentence.md" }, new TextSpan(start, source.Text.Length), start, columns, surroundings);
    }

    private static int ExplainLine(string place, int columns, Surroundings surroundings)
    {
        int colon = place.LastIndexOf(':');
        if (colon <= 0
            || !int.TryParse(place.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int line)
            || line < 1)
        {
            return new Fault(
                "--at",
                $"“{place}”要写成 文件:行号，例如 samples/yiwu-2026.md:11",
                $"'{place}' must be written as FILE:LINE, as in samples/yiwu-2026.md:11").End(surroundings);
        }

        InputItem item = InputList.Expand([place[..colon]], recurse: false)[0];
        if (!new InputDocuments(surroundings, new ParserRequest()).TryOpen(item, out InputDocument? document, out Fault? fault))
        {
            return fault.End(surroundings);
        }

        var lines = new TextLines(document.Text);
        return line <= lines.Count
            ? Explain(document, lines.SpanOf(line), 0, columns, surroundings)
            : new Fault(
                item.Path,
                $"只有 {lines.Count} 行，没有第 {line} 行",
                $"has {lines.Count} lines and no line {line}").End(surroundings);
    }

    private static int Explain(
        InputDocument document, TextSpan asked, int origin, int columns, Surroundings surroundings)
    {
        var trace = new ReadingTrace();
        Plan plan = document.Read(Catalogues.Default, trace);
        surroundings.Print(TraceTree.Render(plan, trace.Notes, asked, origin, columns, surroundings.Color));
        return ExitCode.Done;
    }
}
