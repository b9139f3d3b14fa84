namespace Lantu.Drawing.Outputs;

/// <summary>A picture has more pixels than its format or a reader can take; the message says how large it may be.</summary>
public sealed class PictureSizeException : Exception
{
    /// <summary>Without more words.</summary>
    public PictureSizeException()
    {
    }

    /// <summary>With how large it is and may be.</summary>
    public PictureSizeException(string message)
        : base(message)
    {
    }

    /// <summary>With how large it is and may be, and what led to it.</summary>
    public PictureSizeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
