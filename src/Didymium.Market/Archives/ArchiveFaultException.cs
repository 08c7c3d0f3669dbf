namespace Didymium.Market.Archives;

/// <summary>A file cannot be read as what it is taken for; the message says why and what to do.</summary>
public sealed class ArchiveFaultException : Exception
{
    /// <summary>A fault with its words.</summary>
    /// <param name="message">What is wrong and what would be right.</param>
    public ArchiveFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its words and its cause.</summary>
    /// <param name="message">What is wrong and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public ArchiveFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault without words.</summary>
    public ArchiveFaultException()
    {
    }
}
