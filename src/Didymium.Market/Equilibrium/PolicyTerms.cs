using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Equilibrium;

/// <summary>Where the rows of a scenario's measures stand in the linear program, and what each column puts into them.</summary>
internal sealed class PolicyTerms
{
    private readonly MarketStructure structure;
    private readonly ILookup<int, (int Row, double Value)> ofRoute;
    private readonly ILookup<int, int> ofDemand;
    private readonly List<(int Activity, int Row, double Value, int Backing, bool WhenFree)> ofActivity = [];

    private PolicyTerms(MarketStructure structure, PolicyRows rows, LinearProgramBuilder builder)
    {
        this.structure = structure;
        Rows = rows;
        ExportRow = [.. rows.ExportQuotas.Select(_ => builder.AddRow(double.NegativeInfinity, double.PositiveInfinity))];
        BackingRow = [.. rows.Backings.Select(_ => builder.AddRow(double.NegativeInfinity, double.PositiveInfinity))];
        ClaimLinkRow = [.. rows.Backings.Select(b => Array.ConvertAll(b.ClaimedRoutes, _ => builder.AddRow(double.NegativeInfinity, 0)))];
        ClaimOriginRow = [.. rows.Backings.Select(b => b.ClaimedRoutes.Select(r => structure.Routes[r].Origin).Distinct().ToDictionary(n => n, _ => builder.AddRow(double.NegativeInfinity, 0)))];
        ofRoute = RouteTerms().ToLookup(t => t.Route, t => (t.Row, t.Value));
        ofDemand = rows.Backings.SelectMany((b, i) => b.Demands.Select(d => (Demand: d, Row: BackingRow[i]))).ToLookup(t => t.Demand, t => t.Row);
        for (var b = 0; b < rows.Backings.Length; b++)
        {
            AddActivityTerms(b);
        }
    }

    public PolicyRows Rows { get; }

    public int[] ExportRow { get; }

    public int[] BackingRow { get; }

    /// <summary>By backing and claimed route: claimed ≤ flow.</summary>
    public int[][] ClaimLinkRow { get; }

    /// <summary>By backing and origin node: Σ claimed ≤ what plants that are not barred made there.</summary>
    public Dictionary<int, int>[] ClaimOriginRow { get; }

    public static PolicyTerms Build(MarketStructure structure, PolicyRows rows, LinearProgramBuilder builder) => new(structure, rows, builder);

    public IEnumerable<(int Row, double Value)> OfRoute(int route) => ofRoute[route];

    public IEnumerable<int> OfDemand(int demand) => ofDemand[demand];

    /// <summary>What an activity puts into the rows, with owners as they are.</summary>
    public IEnumerable<(int Row, double Value)> OfActivity(int activity, Func<int, string> ownerOf)
    {
        foreach (var term in ofActivity.Where(t => t.Activity == activity))
        {
            yield return (term.Row, Value(term, ownerOf));
        }
    }

    /// <summary>Activities whose terms depend on who owns the plant.</summary>
    public IEnumerable<int> OwnedActivities => ofActivity.Where(t => t.WhenFree && Rows.Backings[t.Backing].ByControl).Select(t => t.Activity).Distinct();

    /// <summary>Adds the columns that claim a part of a flow as free.</summary>
    public void AddClaimColumns(LinearProgramBuilder builder)
    {
        for (var b = 0; b < BackingRow.Length; b++)
        {
            var backing = Rows.Backings[b];
            for (var i = 0; i < backing.ClaimedRoutes.Length; i++)
            {
                var origin = structure.Routes[backing.ClaimedRoutes[i]].Origin;
                builder.AddColumn(0, 0, double.PositiveInfinity, [BackingRow[b], ClaimLinkRow[b][i], ClaimOriginRow[b][origin]], [-1.0, 1.0, 1.0]);
            }
        }
    }

    /// <summary>The row's name as a person knows it; null when it is none of these.</summary>
    public string? RowName(int row)
    {
        if (Array.IndexOf(ExportRow, row) is >= 0 and var q)
        {
            return $"export quota {Rows.ExportQuotas[q].Event.Id}";
        }

        var b = Array.IndexOf(BackingRow, row);
        b = b >= 0 ? b : Array.FindIndex(ClaimLinkRow, rows => rows.Contains(row));
        b = b >= 0 ? b : Array.FindIndex(ClaimOriginRow, rows => rows.ContainsValue(row));
        return b >= 0 ? $"restriction {Rows.Backings[b].Event.Id} on {structure.NodeName(Rows.Backings[b].Node)}" : null;
    }

    private double Value((int Activity, int Row, double Value, int Backing, bool WhenFree) term, Func<int, string> ownerOf)
    {
        var facility = structure.Activities[term.Activity].Facility;
        return !term.WhenFree || Rows.IsFree(Rows.Backings[term.Backing], facility, ownerOf(facility)) ? term.Value : 0;
    }

    private IEnumerable<(int Route, int Row, double Value)> RouteTerms()
    {
        for (var q = 0; q < ExportRow.Length; q++)
        {
            foreach (var r in Rows.ExportQuotas[q].Routes)
            {
                yield return (r, ExportRow[q], 1);
            }
        }

        for (var b = 0; b < BackingRow.Length; b++)
        {
            var backing = Rows.Backings[b];
            foreach (var r in backing.FreeRoutes)
            {
                yield return (r, BackingRow[b], -1);
            }

            for (var i = 0; i < backing.ClaimedRoutes.Length; i++)
            {
                yield return (backing.ClaimedRoutes[i], ClaimLinkRow[b][i], -1);
            }
        }
    }

    private void AddActivityTerms(int b)
    {
        var backing = Rows.Backings[b];
        for (var a = 0; a < structure.Activities.Count; a++)
        {
            var lines = structure.Activities[a].Lines;
            for (var i = 0; i < lines.Length; i++)
            {
                var node = structure.LineNodes[a][i];
                if (node == backing.Node && lines[i].Coefficient > 0)
                {
                    ofActivity.Add((a, BackingRow[b], -lines[i].Coefficient, b, true));
                }
                else if (node == backing.Node && backing.Plants)
                {
                    ofActivity.Add((a, BackingRow[b], -lines[i].Coefficient, b, false));
                }
                else if (lines[i].Coefficient > 0 && ClaimOriginRow[b].TryGetValue(node, out var row))
                {
                    ofActivity.Add((a, row, -lines[i].Coefficient, b, true));
                }
            }
        }
    }
}
