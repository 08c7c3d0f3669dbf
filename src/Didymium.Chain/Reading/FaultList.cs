namespace Didymium.Chain.Reading;

/// <summary>Collects faults, so that a reader says all of them at once.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public int Count => _faults.Count;

    public void Add(Fault fault) => _faults.Add(fault);

    public void AddRange(IEnumerable<Fault> faults) => _faults.AddRange(faults);

    /// <summary>True when a fault was found in one of the files.</summary>
    public bool Touches(IEnumerable<string> files)
    {
        var set = files.ToHashSet(StringComparer.Ordinal);
        return _faults.Exists(fault => set.Contains(fault.File));
    }

    /// <summary>The faults by file, row (those of the whole file first), rule and column, without repetitions.</summary>
    public IReadOnlyList<Fault> Sorted() =>
    [
        .. _faults.Distinct()
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Row ?? 0)
            .ThenBy(fault => fault.RuleId, StringComparer.Ordinal)
            .ThenBy(fault => fault.Column, StringComparer.Ordinal)
            .ThenBy(fault => fault.Found, StringComparer.Ordinal),
    ];
}
