using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Formats;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands;

/// <summary>One file that is to be checked: the plans of its documents, and why some of them have none.</summary>
/// <param name="Item">The file.</param>
/// <param name="Plans">One for each document that could be read, in order.</param>
/// <param name="Faults">One for each that could not.</param>
internal sealed record CheckedFile(InputItem Item, IReadOnlyList<Plan> Plans, IReadOnlyList<Fault> Faults)
{
    internal static CheckedFile Read(InputItem item, Surroundings surroundings)
    {
        var plans = new List<Plan>();
        var faults = new List<Fault>();
        try
        {
            foreach (OpenedDocument opened in new InputDocuments(surroundings, new ParserRequest()).Open(item))
            {
                if (opened.Document is { } document)
                {
                    plans.Add(document.Read(Catalogues.Default));
                }
                else if (opened.Fault is { } fault)
                {
                    faults.Add(fault);
                }
            }
        }
#pragma warning disable CA1031 // This is the outermost door of one file: a fault of ours must not stop the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            faults.Add(Inputs.Faults.Broken(item.Path, e));
        }

        return new CheckedFile(item, plans, faults);
    }
}
