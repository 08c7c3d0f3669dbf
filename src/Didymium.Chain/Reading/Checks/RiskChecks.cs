using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Every region is scored and every element is rated; an index would else count what is not known as nothing.</summary>
internal static class RiskChecks
{
    public static void Check(TableSet tables, FaultList faults)
    {
        var scored = tables["governance"].Values("region").ToHashSet(StringComparer.Ordinal);
        var rated = tables["criticality"].Values("element").ToHashSet(StringComparer.Ordinal);
        faults.AddRange(tables["regions"].Rows.Where(row => !scored.Contains(row.Key)).Select(row => PolicyFaults.NoGovernance(row)));
        faults.AddRange(tables["elements"].Rows.Where(row => !rated.Contains(row.Key)).Select(row => PolicyFaults.NoCriticality(row)));
    }
}
