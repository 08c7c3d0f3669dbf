namespace Didymium.Evidence.Ledger;

/// <summary>The ledger refuses something: a file it cannot use, or a record that breaks a rule. The message names the record and what to do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is refused, why, and what to do.</param>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is refused, why, and what to do.</param>
    /// <param name="inner">What led to it.</param>
    public LedgerException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Creates the exception.</summary>
    public LedgerException()
    {
    }
}
