using System.Diagnostics.CodeAnalysis;
using System.Text;
using Lantu.App.Inputs;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Lint;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Posters;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Storyboards.Checks;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Yaml;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands;

/// <summary>One run of <c>lantu draw</c>: document, storyboard, layout, lint, files.</summary>
internal sealed class DrawRun
{
    private readonly DrawRequest _request;
    private readonly Surroundings _surroundings;

    // What was laid out to see whether it is too long need not be laid out again.
    private DisplayList? _drawn;

    // What the storyboard says, where the options say nothing.
    private int? _width;

    private DrawRun(DrawRequest request, Surroundings surroundings)
    {
        _request = request;
        _surroundings = surroundings;
    }

    /// <summary>Does it, and answers the exit code.</summary>
    internal static int Start(DrawRequest request, Surroundings surroundings) => new DrawRun(request, surroundings).Go();

    private int Go()
    {
        if (DrawFaults.Misuse(_request) is { } misuse)
        {
            return misuse.End(_surroundings);
        }

        if (!TryPlan(out Plan? plan, out Fault? fault)
            || !TryStoryboard(out StoryboardFile? edited, out fault)
            || !DrawInputs.TryTheme(_request.Theme ?? edited?.Theme, out Theme? theme, out fault)
            || !DrawInputs.TryFonts(_request.Font, out FontLibrary? fonts, out fault))
        {
            return fault.End(_surroundings);
        }

        _width = edited?.Width;
        StoryWords words = (_request.Language ?? edited?.Language) == "en" ? StoryWords.English : StoryWords.Chinese;
        if (edited is not null && !Agrees(edited, plan))
        {
            return ExitCode.Nothing;
        }

        try
        {
            Storyboard storyboard = edited?.Storyboard ?? Shortest(plan, theme, words, fonts);
            if (storyboard.Parts.Count == 0)
            {
                return DrawFaults.NothingToDraw(_request.File).End(_surroundings);
            }

            return Write(storyboard, plan, theme, words, fonts);
        }
        catch (MissingGlyphException e)
        {
            return DrawFaults.MissingGlyph(_request.File, e).End(_surroundings);
        }
        catch (PictureSizeException e)
        {
            return DrawFaults.TooLarge(_request.File, e).End(_surroundings);
        }
    }

    private bool TryPlan([NotNullWhen(true)] out Plan? plan, [NotNullWhen(false)] out Fault? fault) =>
        PlanFile.TryRead(InputList.Expand([_request.File], recurse: false)[0], _surroundings, out plan, out fault);

    private bool TryStoryboard(out StoryboardFile? file, [NotNullWhen(false)] out Fault? fault)
    {
        (file, fault) = (null, null);
        if (_request.Storyboard is null)
        {
            return true;
        }

        if (!DrawInputs.TryText(_request.Storyboard, out string? text, out fault))
        {
            return false;
        }

        try
        {
            file = StoryboardReader.Read(text);
            return true;
        }
        catch (YamlFormatException e)
        {
            fault = DrawFaults.Yaml(_request.Storyboard, e);
            return false;
        }
    }

    // What an editor wrote is held against the plan: a wrong number is refused, a doubt is told.
    private bool Agrees(StoryboardFile edited, Plan plan)
    {
        IReadOnlyList<StoryFinding> findings = StoryboardChecks.Of(edited, plan);
        foreach (StoryFinding finding in findings)
        {
            DrawFaults.Of(_request.Storyboard!, finding).WriteTo(_surroundings.Error);
        }

        return !findings.Any(finding => finding.Refuses);
    }

    // The most detail whose picture is not too long.
    private Storyboard Shortest(Plan plan, Theme theme, StoryWords words, FontLibrary fonts)
    {
        Storyboard storyboard = StoryboardComposer.Compose(plan, Catalogues.Default, words);
        _drawn = Poster.Draw(storyboard, plan, theme, words, fonts);
        for (int level = 1; level < StoryboardComposer.Levels && _drawn.Height > Poster.Longest; level++)
        {
            storyboard = StoryboardComposer.Compose(plan, Catalogues.Default, words, level);
            _drawn = Poster.Draw(storyboard, plan, theme, words, fonts);
        }

        return storyboard;
    }

    private int Write(Storyboard storyboard, Plan plan, Theme theme, StoryWords words, FontLibrary fonts)
    {
        int failed = 0;
        int written = 0;
        if (_request.PlanOut is { } planOut)
        {
            string language = ReferenceEquals(words, StoryWords.English) ? "en" : "zh";
            string yaml = StoryboardWriter.Write(new StoryboardFile(storyboard, _request.Theme ?? theme.Name, language), plan);
            _ = Put(planOut, Encoding.UTF8.GetBytes(yaml)) ? written++ : failed++;
        }

        if (_request.Outputs.Count > 0)
        {
            DisplayList list = _drawn ?? Poster.Draw(storyboard, plan, theme, words, fonts);
            if (!Passes(list))
            {
                return written > 0 ? ExitCode.Partly : ExitCode.Nothing;
            }

            var rendering = new PictureRendering(storyboard, plan, theme, words, fonts, list, (_request.Width ?? _width ?? Poster.Width) / Poster.Width, _request.Scale);
            // Pixels last: they take long in the same few methods, and the runtime takes such a rest for its sign to compile anew
            // what it has, which a run so short never earns back.
            foreach (string output in _request.Outputs.OrderBy(static output => PictureFormats.Of(output) == PictureFormat.Png ? 1 : 0))
            {
                _ = Put(output, rendering.Render(PictureFormats.Of(output)!.Value)) ? written++ : failed++;
            }
        }

        return failed == 0 ? ExitCode.Done : written > 0 ? ExitCode.Partly : ExitCode.Nothing;
    }

    private bool Passes(DisplayList list)
    {
        IReadOnlyList<LintFinding> findings = DisplayLint.Of(list);
        foreach (LintFinding finding in findings)
        {
            DrawFaults.Of(finding).WriteTo(_surroundings.Error);
        }

        if (findings.Count > 0 && !_request.Force)
        {
            DrawFaults.Lint(_request.File, findings.Count).WriteTo(_surroundings.Error);
        }

        return findings.Count == 0 || _request.Force;
    }

    private bool Put(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!Destination.TryOpen(path, _surroundings, out Destination? destination, out Fault? fault))
        {
            fault.WriteTo(_surroundings.Error);
            return false;
        }

        using (destination)
        {
            try
            {
                destination.Write(bytes.Span);
                destination.Finish();
                return true;
            }
            catch (IOException e)
            {
                Destination.CannotWrite(path, e).WriteTo(_surroundings.Error);
                return false;
            }
        }
    }
}
