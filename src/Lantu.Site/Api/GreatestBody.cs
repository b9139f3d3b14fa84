using Microsoft.AspNetCore.Http.Metadata;

namespace Lantu.Site.Api;

/// <summary>How much an address takes that takes more than the others: files, storyboards.</summary>
/// <param name="MaxRequestBodySize">In bytes.</param>
internal sealed record GreatestBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
