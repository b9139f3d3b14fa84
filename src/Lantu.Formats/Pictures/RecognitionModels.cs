using System.Security.Cryptography;

namespace Lantu.Formats.Pictures;

/// <summary>The models of PP-OCRv4 (Apache-2.0) that find and read letters, as bytes, each held against its hash.</summary>
public sealed class RecognitionModels
{
    private RecognitionModels(byte[] detector, byte[] recognizer, IReadOnlyList<string> keys)
    {
        Detector = detector;
        Recognizer = recognizer;
        Keys = keys;
    }

    /// <summary>The files, with the SHA-256 that each must have, in lower-case hexadecimal.</summary>
    public static IReadOnlyList<(string Name, string Sha256)> Files { get; } =
    [
        ("ch_PP-OCRv4_det_infer.onnx", "30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff"),
        ("ch_PP-OCRv4_rec_infer.onnx", "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0"),
        ("ppocr_keys_v1.txt", "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"),
    ];

    internal byte[] Detector { get; }

    internal byte[] Recognizer { get; }

    /// <summary>What the classes of the recogniser mean: nothing, the keys, the space.</summary>
    internal IReadOnlyList<string> Keys { get; }

    /// <summary>Takes the models.</summary>
    /// <param name="bytes">The bytes of each of <see cref="Files"/>, in their order.</param>
    /// <returns>Null where one of them has another hash than it must have.</returns>
    public static RecognitionModels? Of(IReadOnlyList<byte[]> bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        for (int i = 0; i < Files.Count; i++)
        {
            if (i >= bytes.Count || Convert.ToHexStringLower(SHA256.HashData(bytes[i])) != Files[i].Sha256)
            {
                return null;
            }
        }

        string[] lines = System.Text.Encoding.UTF8.GetString(bytes[2]).Split('\n');
        IEnumerable<string> keys = lines.Select(static line => line.TrimEnd('\r'));
        return new RecognitionModels(bytes[0], bytes[1], ["", .. keys.Take(lines[^1].Length == 0 ? lines.Length - 1 : lines.Length), " "]);
    }
}
