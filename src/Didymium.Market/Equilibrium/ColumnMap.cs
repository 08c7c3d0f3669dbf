using Didymium.Market.Structure;

namespace Didymium.Market.Equilibrium;

/// <summary>Where each variable and row of the structure stands in the linear program.</summary>
internal sealed class ColumnMap
{
    /// <summary>Cost steps of every facility whose cost rises with its use.</summary>
    public const int CostSteps = 3;

    /// <summary>Tranches of a private stock, from the most to the least wanted tonne.</summary>
    public const int StockTranches = 6;

    public required int[] NodeRow { get; init; }

    /// <summary>Row that ties a facility's cost steps to its activities; -1 where it has one activity and its steps are the activity.</summary>
    public required int[] FacilityRow { get; init; }

    public required int[] QuotaRow { get; init; }

    /// <summary>Row that keeps a region from passing on what it imported; -1 where it could not.</summary>
    public required int[] OriginRow { get; init; }

    public required int[] FacilityStep { get; init; }

    public required int[] FacilitySteps { get; init; }

    public required int[] ActivityColumn { get; init; }

    public required int[] DemandStep { get; init; }

    public required DemandCurve[] Curves { get; init; }

    public required int[] StockTranche { get; init; }

    public required int[] WithheldColumn { get; init; }

    public required int[] RouteColumn { get; init; }

    /// <summary>What each stockpile programme buys.</summary>
    public required int[] PurchaseColumn { get; init; }

    /// <summary>Rows of the scenario's measures.</summary>
    public required PolicyTerms Policy { get; init; }

    /// <summary>The row's name as a person knows it.</summary>
    public string RowName(MarketStructure structure, int row)
    {
        var node = Array.IndexOf(NodeRow, row);
        if (node >= 0)
        {
            return $"balance of {structure.NodeName(node)}";
        }

        var origin = Array.IndexOf(OriginRow, row);
        if (origin >= 0)
        {
            return $"exports of {structure.NodeName(origin)}";
        }

        if (Policy.RowName(row) is { } measure)
        {
            return measure;
        }

        var facility = Array.IndexOf(FacilityRow, row);
        return facility >= 0
            ? $"throughput of {structure.World.Facilities[facility].Id} in {structure.World.Facilities[facility].Region}"
            : $"quota {structure.World.Quotas[Array.IndexOf(QuotaRow, row)].Id}";
    }

    /// <summary>The column's name as a person knows it.</summary>
    public string ColumnName(MarketStructure structure, int column)
    {
        for (var f = 0; f < FacilityStep.Length; f++)
        {
            if (column >= FacilityStep[f] && column < FacilityStep[f] + FacilitySteps[f])
            {
                return $"capacity of {structure.World.Facilities[f].Id}, cost step {column - FacilityStep[f] + 1}";
            }
        }

        if (Array.IndexOf(ActivityColumn, column) is >= 0 and var a)
        {
            return $"{structure.World.Facilities[structure.Activities[a].Facility].Id} on {structure.Activities[a].Label}";
        }

        for (var d = 0; d < DemandStep.Length; d++)
        {
            if (column >= DemandStep[d] && column < DemandStep[d] + Curves[d].Values.Length)
            {
                return $"demand {structure.World.Demands[d].Id}, step {column - DemandStep[d] + 1}";
            }
        }

        if (Array.IndexOf(RouteColumn, column) is >= 0 and var r)
        {
            var route = structure.Routes[r];
            return $"route of {structure.NodeName(route.Origin)} to {structure.Nodes[route.Destination].Region}";
        }

        if (Array.IndexOf(PurchaseColumn, column) is >= 0 and var p)
        {
            return $"stockpile {Policy.Rows.Programmes[p].Id}";
        }

        return Array.IndexOf(WithheldColumn, column) is >= 0 and var n ? $"withheld {structure.NodeName(n)}" : $"stock column {column}";
    }
}
