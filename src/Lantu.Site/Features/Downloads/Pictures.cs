using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using Lantu.Drawing.Storyboards;
using Lantu.Site.Library;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Downloads;

/// <summary>The picture of a plan in every form, drawn when it is first asked for.</summary>
/// <remarks>Drawing takes a second and tens of megabytes: one is drawn at a time.</remarks>
internal static class Pictures
{
    private static readonly Lock Gate = new();

    /// <summary>The picture under the last part of an address; null where it names none, or nothing can be drawn.</summary>
    internal static Answer? Of(OpenPlan plan, string file)
    {
        if (file is not ("picture.png" or "picture.svg" or "picture.pdf" or "picture.html" or "embed" or "card.png" or "thumb.png"))
        {
            return null;
        }

        if (plan.Pictures.TryGetValue(file, out Answer? drawn))
        {
            return drawn;
        }

        lock (Gate)
        {
            try
            {
                return plan.Pictures.GetOrAdd(file, _ => Draw(plan, file));
            }
            catch (Exception e) when (e is MissingGlyphException or PictureSizeException)
            {
                return null;
            }
        }
    }

    /// <summary>Draws a storyboard that an editor is at work on; one picture is drawn at a time, here and everywhere.</summary>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    internal static PictureDrawing Draw(OpenPlan plan, StoryboardFile file)
    {
        lock (Gate)
        {
            return PictureDrawing.Of(plan, file);
        }
    }

    /// <summary>What is composed of a plan; null where nothing can be drawn, or a character is in no font.</summary>
    internal static Storyboard? Composed(OpenPlan plan)
    {
        lock (Gate)
        {
            try
            {
                return PictureDrawing.Composed(plan);
            }
            catch (MissingGlyphException)
            {
                return null;
            }
        }
    }

    /// <summary>A drawing in one of its forms.</summary>
    /// <exception cref="PictureSizeException">It is too large for pixels.</exception>
    internal static Answer Render(OpenPlan plan, PictureDrawing drawing, string file)
    {
        lock (Gate)
        {
            return drawing.Answer(plan, file);
        }
    }

    private static Answer? Draw(OpenPlan plan, string file) => PictureDrawing.Of(plan)?.Answer(plan, file);
}
