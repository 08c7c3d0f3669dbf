namespace Didymium.Evidence.Intake;

/// <summary>Runs parsers of other libraries on input that nobody has vouched for: whatever they throw on it is a refusal of the input, not a failure of the program.</summary>
internal static class Foreign
{
    /// <summary>Runs a parser.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="parse">The parser.</param>
    /// <param name="refusal">The refusal for what it throws.</param>
    /// <exception cref="IntakeException">It threw; running out of memory is passed on as it is.</exception>
    public static T Run<T>(Func<T> parse, Func<Exception, IntakeException> refusal)
    {
        try
        {
            return parse();
        }
        catch (Exception e) when (e is not (IntakeException or OutOfMemoryException))
        {
            throw refusal(e);
        }
    }
}
