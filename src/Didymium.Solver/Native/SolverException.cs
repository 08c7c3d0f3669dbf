namespace Didymium.Solver;

/// <summary>HiGHS refused a call that passed this library's own checks.</summary>
/// <remarks>Set <see cref="SolverOptions.Log"/> to read what HiGHS says about it. The state of the solver is then not known: dispose of it.</remarks>
public sealed class SolverException : Exception
{
    internal SolverException(string function, int status)
        : base(ProgramFaults.Text($"HiGHS refused {function} (status {status}). Set SolverOptions.Log to read why."))
    {
        Function = function;
    }

    /// <summary>The name of the function in this library's own terms, such as "AddColumns".</summary>
    public string Function { get; }

    internal static void ThrowOnError(int status, string function)
    {
        if (status == HighsApi.StatusError)
        {
            throw new SolverException(function, status);
        }
    }
}
