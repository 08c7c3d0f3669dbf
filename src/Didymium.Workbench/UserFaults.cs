using Didymium.Evidence.Intake;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Proposals;
using Didymium.Evidence.Search;
using Didymium.Market;

namespace Didymium.Workbench;

/// <summary>Tells what a user can mend from what only the program's makers can.</summary>
public static class UserFaults
{
    /// <summary>What is wrong with what the user gave, in words; null when the fault is the program's own.</summary>
    /// <param name="fault">What was thrown.</param>
    public static string? Words(Exception? fault) => fault switch
    {
        FaultyInputException e => string.Join(Environment.NewLine, e.Faults),
        MarketFaultException e => $"The model has no equilibrium. {e.Message}",
        UserErrorException or LedgerException or IntakeException or SearchException or ModelException or FormatException => fault.Message,
        _ => null,
    };
}
