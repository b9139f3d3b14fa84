using System.Text;
using System.Xml.Linq;

namespace Lantu.Fuzz;

/// <summary>Changes the tree of XML and not its letters, so that what comes out is sound XML of a strange document.</summary>
internal sealed class XmlMutator(Random random)
{
    private static readonly string[] Values = ["-1", "0", "1", "9", "99999999999", "", "none", "restart", "a1", "%1.%2.%9", "zh", "true"];

    internal string Change(string xml)
    {
        var root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        int changes = 1 + random.Next(5);
        for (int i = 0; i < changes; i++)
        {
            Change(root);
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private void Change(XElement root)
    {
        XElement[] all = [.. root.DescendantsAndSelf().Take(2_000)];
        XElement at = all[random.Next(all.Length)];
        XElement other = all[random.Next(all.Length)];
        switch (random.Next(7))
        {
            case 0 when at != root:
                at.Remove();
                break;
            case 1 when at != root && all.Length < 1_500:
                at.AddAfterSelf(new XElement(at));
                break;
            case 2 when all.Length < 1_500 && !other.DescendantsAndSelf().Contains(at):
                at.Add(new XElement(other));
                break;
            case 3 when at.HasAttributes:
                XAttribute[] attributes = [.. at.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration)];
                if (attributes.Length > 0)
                {
                    attributes[random.Next(attributes.Length)].Value = Values[random.Next(Values.Length)];
                }

                break;
            case 4 when at != root:
                at.Name = other.Name;
                break;
            case 5 when at.Nodes().OfType<XText>().FirstOrDefault() is { } text:
                text.Value = text.Value[random.Next(text.Value.Length + 1)..] + new string((char)(0x4E00 + random.Next(200)), random.Next(50));
                break;
            default:
                var wrap = new XElement(other.Name);
                for (int depth = random.Next(6) == 0 ? 300 : 3; depth > 0 && at != root; depth--)
                {
                    wrap = new XElement(other.Name, wrap);
                }

                at.Add(wrap);
                break;
        }
    }
}
