namespace Didymium.Chain.Reading;

/// <summary>Something wrong in an input, said so that it can be mended.</summary>
/// <param name="File">File name as the user knows it.</param>
/// <param name="Row">Line in the file, from 1 (the header of a CSV is 1); null when the fault is of the whole file.</param>
/// <param name="Column">Column or key; empty when the fault is of the whole row.</param>
/// <param name="Found">What was found, as written.</param>
/// <param name="RuleId">Id of the rule broken, such as <c>WORLD-012</c>.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="Fix">What would be right.</param>
public sealed record Fault(string File, int? Row, string Column, string Found, string RuleId, string Rule, string Fix)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var row = Row is { } r ? $" row {r}" : string.Empty;
        var column = Column.Length > 0 ? $" column {Column}" : string.Empty;
        var found = Found.Length > 0 ? $": found \"{Found}\"" : ":";
        return $"{File}{row}{column}{found}\n  rule {RuleId}: {Rule}. Fix: {Fix}.";
    }
}

/// <summary>What came of reading: a value when there was no fault, and all faults.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Value">The value; null when there are faults.</param>
/// <param name="Faults">All faults found, in file and row order.</param>
public sealed record ReadResult<T>(T? Value, IReadOnlyList<Fault> Faults)
    where T : class
{
    /// <summary>True when a value was read without a fault.</summary>
    public bool Success => Value is not null && Faults.Count == 0;
}
