using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Posters;

/// <summary>The last lines: where it all comes from, and what was computed.</summary>
internal static class PosterFoot
{
    internal static Fragment Draw(PosterFrame frame, Storyboard storyboard)
    {
        Brush brush = frame.Brush;
        Color quiet = Color.Mix(brush.Theme.Deep, Color.White, 0.86);
        var column = new Column(PosterFrame.Content);
        column.Add(brush.Text(brush.Words.SourceLine(storyboard.Source), Brush.Style(Brush.Body, FontWeight.Medium, Color.White), PosterFrame.Content, new SourceMark("document", false), 46));
        column.Add(brush.Text(brush.Words.ComputedNote, Brush.Style(Brush.Caption, FontWeight.Regular, quiet), PosterFrame.Content, null, 42), 6);
        column.Add(brush.Text("Lantu 蓝图", Brush.Style(Brush.Caption, FontWeight.Bold, brush.Theme.Accent), PosterFrame.Content, null, 42), 16);
        Fragment words = column.ToFragment();
        double height = words.Height + 104;
        return new Fragment(
            [
                new DisplayItem.Group(
                    GroupKind.Section,
                    null,
                    new Rect(0, 0, PosterFrame.Width, height),
                    [new DisplayItem.Box(new Rect(0, 0, PosterFrame.Width, height), 0, brush.Theme.Deep), .. words.At(PosterFrame.Margin, 52)]),
            ],
            PosterFrame.Width,
            height);
    }
}
