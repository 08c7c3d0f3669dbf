using Didymium.Chain.Reading;

namespace Didymium.Workbench;

/// <summary>Input files have faults; all of them are listed and the program ends with code 1.</summary>
public sealed class FaultyInputException(IReadOnlyList<Fault> faults) : Exception($"{faults.Count} faults")
{
    /// <summary>The faults, each with file, row, column, rule and fix.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
