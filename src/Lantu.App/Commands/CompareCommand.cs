using System.Buffers;
using System.CommandLine;
using Lantu.Analysis.Comparison;
using Lantu.App.Shell;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.App.Commands;

/// <summary><c>lantu compare</c>.</summary>
internal static class CompareCommand
{
    internal const string Name = "compare";

    internal static Command Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string?>("--format", "-f");
        var command = new Command(Name) { files, format };
        command.SetAction(line =>
        {
            string[] operands = line.GetValue(files) ?? [];
            var plans = new List<Plan>();
            foreach (string operand in operands)
            {
                if (!PlanFile.TryRead(operand, surroundings, out Plan? plan, out Fault? fault))
                {
                    return fault.End(surroundings);
                }

                plans.Add(plan);
            }

            var buffer = new ArrayBufferWriter<byte>();
            ComparisonJsonWriter.Write(buffer, PlanComparison.Of(plans[0], plans[1], Catalogues.Default.Indicators), indented: false);
            surroundings.Output.Write(buffer.WrittenSpan);
            return ExitCode.Done;
        });
        return command;
    }
}
