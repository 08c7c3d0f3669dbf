namespace Didymium.Market.Stress;

/// <summary>What was asked of a stress test cannot be done; the message says why and what can.</summary>
public sealed class StressFaultException : Exception
{
    /// <summary>A fault with its words.</summary>
    /// <param name="message">What is wrong and what would be right.</param>
    public StressFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its words and its cause.</summary>
    /// <param name="message">What is wrong and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public StressFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault without words.</summary>
    public StressFaultException()
    {
    }
}
