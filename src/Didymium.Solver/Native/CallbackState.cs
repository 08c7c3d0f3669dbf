using System.Runtime.ExceptionServices;

namespace Didymium.Solver;

/// <summary>What the native callback reads and writes during one solve.</summary>
/// <remarks>Kept apart from the solver, so that a solver nobody holds any more can still be collected.</remarks>
internal sealed class CallbackState(Action<string>? log)
{
    /// <summary>Asks HiGHS to stop when cancelled; <see cref="CancellationToken.None"/> outside a solve.</summary>
    public CancellationToken Token { get; set; }

    /// <summary>What the user's log action threw: no exception may pass through native frames, so it waits here.</summary>
    public ExceptionDispatchInfo? Fault { get; private set; }

    public bool MustStop => Fault is not null || Token.IsCancellationRequested;

    public void Log(string text)
    {
        if (log is null || Fault is not null)
        {
            return;
        }

        try
        {
            log(text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fault = ExceptionDispatchInfo.Capture(exception);
        }
    }

    public void ThrowFault()
    {
        var fault = Fault;
        Fault = null;
        fault?.Throw();
    }
}
