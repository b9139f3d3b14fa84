using Lantu.Plans.Catalogue;
using Lantu.Reading;
using Lantu.Text.Decoding;

byte[] bytes = File.ReadAllBytes(args[1]);
Console.WriteLine(PlanReader.Read(SourceText.Decode(bytes), Path.GetFileName(args[1]), Catalogues.Default).Text.Length);
