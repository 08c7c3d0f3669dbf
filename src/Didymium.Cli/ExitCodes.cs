namespace Didymium.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int WrongInput = 1;
    public const int WrongUsage = 2;
    public const int OurFault = 3;

    /// <summary>Interrupted by the user, as shells write it (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
