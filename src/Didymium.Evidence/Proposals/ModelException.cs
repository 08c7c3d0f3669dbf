namespace Didymium.Evidence.Proposals;

/// <summary>The language model is set up wrongly, or did not give an answer; the message says what to mend and never holds a key.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Creates one without a message.</summary>
    public ModelException()
    {
    }

    /// <summary>Creates one.</summary>
    /// <param name="message">What went wrong and the fix.</param>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates one with its cause.</summary>
    /// <param name="message">What went wrong and the fix.</param>
    /// <param name="inner">The cause.</param>
    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
