using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Lantu.Formats.Pdf;

/// <summary>The filters of PdfPig, each held to a limit: 2.3 KB of twice deflated zeros would else take 2.6 GB.</summary>
internal sealed class LimitedFilters : IFilterProvider
{
    /// <summary>Bytes of one stream, unpacked.</summary>
    internal const int StreamBytes = 64 << 20;

    /// <summary>Bytes of all streams together, each counted as often as it is unpacked.</summary>
    internal const long AllBytes = 1L << 30;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _unpacked;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(_filters.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(_filters.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limit(_filters.GetAllFilters());

    private IReadOnlyList<IFilter> Limit(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Limited(filter, this))];

    private void Count(long bytes)
    {
        _unpacked += bytes;
        if (bytes > StreamBytes || _unpacked > AllBytes)
        {
            throw new StreamTooLargeException();
        }
    }

    /// <summary>A stream is larger than the limit once unpacked.</summary>
    internal sealed class StreamTooLargeException : Exception;

    private sealed class Limited(IFilter filter, LimitedFilters limits) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            limits.Count(input.Length);
            if (filter is FlateFilter)
            {
                limits.Count(Inflated(input));
            }

            Memory<byte> decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter)
            {
                limits.Count(decoded.Length);
            }

            return decoded;
        }

        // How long it becomes, without keeping it. What is broken is for the filter to find.
        private static long Inflated(Memory<byte> input)
        {
            long length = 0;
            byte[] buffer = new byte[64 << 10];
            using var packed = new MemoryStream(input.ToArray());
            using var inflater = new ZLibStream(packed, CompressionMode.Decompress);
            try
            {
                int read;
                while (length <= StreamBytes && (read = inflater.Read(buffer)) > 0)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                return length;
            }

            return length;
        }
    }
}
