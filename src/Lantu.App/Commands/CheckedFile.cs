using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands;

/// <summary>One file that is to be checked: its plan, or why there is none.</summary>
/// <param name="Item">The file.</param>
/// <param name="Plan">Its plan; null where it failed.</param>
/// <param name="Fault">Why it failed; else null.</param>
internal sealed record CheckedFile(InputItem Item, Plan? Plan, Fault? Fault)
{
    internal static CheckedFile Read(InputItem item, Surroundings surroundings)
    {
        try
        {
            return InputBytes.TryDecode(item, surroundings, out SourceText? source, out Fault? fault)
                ? new CheckedFile(item, PlanReader.Read(source, item.Name, Catalogues.Default), null)
                : new CheckedFile(item, null, fault);
        }
#pragma warning disable CA1031 // This is the outermost door of one document: a fault of ours must not stop the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new CheckedFile(item, null, Faults.Broken(item.Path, e));
        }
    }
}
