using System.Buffers;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;

byte[] bytes = File.ReadAllBytes(args[1]);
Plan plan = PlanReader.Read(SourceText.Decode(bytes), Path.GetFileName(args[1]), Catalogues.Default);
var buffer = new ArrayBufferWriter<byte>();
PlanJsonWriter.Write(buffer, plan, withText: true, indented: false);
using Stream output = Console.OpenStandardOutput();
output.Write(buffer.WrittenSpan);
