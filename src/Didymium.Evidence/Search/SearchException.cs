namespace Didymium.Evidence.Search;

/// <summary>A search that cannot be understood; the message says what and how to write it.</summary>
public sealed class SearchException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is not understood, and how to write it.</param>
    public SearchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is not understood, and how to write it.</param>
    /// <param name="inner">What led to it.</param>
    public SearchException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates the exception.</summary>
    public SearchException()
    {
    }
}
