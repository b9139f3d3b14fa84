using System.Security.Cryptography;
using System.Text;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.Tests.Text.Decoding;

public sealed class ContentHashTests
{
    // FIPS 180-4, examples of the standard.
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Gives_the_examples_of_the_standard(string text, string expected)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(expected, Convert.ToHexStringLower(ContentHash.Reckon(bytes)));
        Assert.Equal(expected, ContentHash.Hexadecimal(bytes));
    }

    [Fact]
    public void Reckons_what_the_system_reckons_at_every_length_up_to_four_blocks()
    {
        byte[] bytes = [.. Enumerable.Range(0, 257).Select(static at => (byte)(((at * 151) + 37) & 0xFF))];
        for (int length = 0; length <= bytes.Length; length++)
        {
            Assert.Equal(SHA256.HashData(bytes.AsSpan(0, length)), ContentHash.Reckon(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Stays_the_same_when_the_system_takes_over()
    {
        byte[] bytes = new byte[300_000];
        bytes.AsSpan().Fill(0xA5);
        byte[] expected = SHA256.HashData(bytes);
        for (int times = 0; times < 5; times++)
        {
            Assert.Equal(expected, ContentHash.Of(bytes));
        }
    }
}
