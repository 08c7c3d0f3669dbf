using Didymium.Chain.Reading;

namespace Didymium.Cli;

/// <summary>Input files have faults; all of them are listed and the program ends with code 1.</summary>
internal sealed class FaultyInputException(IReadOnlyList<Fault> faults) : Exception($"{faults.Count} faults")
{
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
