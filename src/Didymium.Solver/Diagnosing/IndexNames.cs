namespace Didymium.Solver;

/// <summary>The names used when the caller gives none.</summary>
internal sealed class IndexNames : ILinearNames
{
    public static IndexNames Instance { get; } = new();

    public string Row(int row) => ProgramFaults.Text($"row {row}");

    public string Column(int column) => ProgramFaults.Text($"column {column}");
}
