using System.Text;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Reading;
using Lantu.Text.Decoding;

namespace Lantu.App.Commands.Delivery;

/// <summary>Holds a bulletin against itself before it is written.</summary>
internal static class BulletinCheck
{
    /// <summary>What contradicts itself: the totals among each other, then the whole text as <c>lantu check</c> reads it.</summary>
    internal static IReadOnlyList<Finding> Contradictions(Bulletin bulletin, OfficialDocument document)
    {
        string text = DocumentMarkdown.Write(document);
        return
        [
            .. BulletinFigures.Check(bulletin, text, Catalogues.Default).All
                .Concat(Check.All(PlanReader.Read(SourceText.Decode(Encoding.UTF8.GetBytes(text)), document.Title + ".md", Catalogues.Default), Catalogues.Default).All)
                .Where(static finding => finding.Verdict == Verdict.Contradiction),
        ];
    }
}
