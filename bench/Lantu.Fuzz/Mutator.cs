using System.Text;

namespace Lantu.Fuzz;

/// <summary>Changes bytes as damage and malice do; the same seed gives the same changes.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds, IReadOnlyList<string> words, bool isXml)
{
    private const int Longest = 64 * 1024;

    private readonly XmlMutator _trees = new(random);

    internal byte[] Next()
    {
        byte[] bytes = seeds[random.Next(seeds.Count)];
        if (isXml && random.Next(4) > 0)
        {
            // A package has several parts; each is a tree of its own.
            string[] parts = Encoding.UTF8.GetString(bytes).Split(Seeds.Division);
            int part = random.Next(2) == 0 ? 0 : random.Next(parts.Length);
            parts[part] = _trees.Change(parts[part]);
            return Encoding.UTF8.GetBytes(string.Join(Seeds.Division, parts));
        }

        int changes = 1 + random.Next(random.Next(4) == 0 ? 24 : 4);
        for (int i = 0; i < changes; i++)
        {
            bytes = Change(bytes);
        }

        return bytes.Length > Longest ? bytes[..Longest] : bytes;
    }

    private byte[] Change(byte[] bytes)
    {
        int at = random.Next(bytes.Length + 1);
        int length = Math.Min(bytes.Length - at, 1 + random.Next(random.Next(3) == 0 ? 512 : 16));
        switch (random.Next(10))
        {
            case 0 when bytes.Length > 0:
                byte[] flipped = [.. bytes];
                flipped[Math.Min(at, bytes.Length - 1)] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 3:
                byte[] other = seeds[random.Next(seeds.Count)];
                return [.. bytes[..at], .. other[random.Next(other.Length + 1)..]];
            case 4:
                return bytes[..at];
            case 5:
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
            case 6:
                string word = words[random.Next(words.Count)];
                string many = string.Concat(Enumerable.Repeat(word, 1 << random.Next(random.Next(8) == 0 ? 12 : 4)));
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(many), .. bytes[at..]];
            default:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(words[random.Next(words.Count)]), .. bytes[(at + (random.Next(2) * length))..]];
        }
    }
}
