using System.Collections.Immutable;
using Didymium.Market.Results;

namespace Didymium.Analysis.Indices;

/// <summary>Who made a good in a year of a run, and who shipped it to whom.</summary>
internal sealed class Supply
{
    private readonly Run run;
    private readonly int year;
    private readonly Good good;
    private readonly ImmutableArray<(string Origin, string Destination, double Tonnes)> flows;

    public Supply(Run run, int year, Good good)
    {
        this.run = run;
        this.year = year;
        this.good = good;
        ByLocation = good.ShareStage is { } stage ? FromShares(stage, "location") : FromProduction(row => row.Region);
        ByControl = good.ShareStage is { } same ? FromShares(same, "control") : FromProduction(row => row.Owner);
        flows = [.. run.Flows.Where(f => f.Period == year).Select(f => (f.Origin, f.Destination, f.Tonnes * good.Content(f.Product))).Where(f => f.Item3 > 0)];
    }

    /// <summary>Tonnes by the region that plants stand in.</summary>
    public ImmutableSortedDictionary<string, double> ByLocation { get; }

    /// <summary>Tonnes by the region of who controls the plants.</summary>
    public ImmutableSortedDictionary<string, double> ByControl { get; }

    /// <summary>Made by an importer's members.</summary>
    public double Domestic(Importer importer) => ByLocation.Where(c => importer.Members.Contains(c.Key)).Sum(c => c.Value);

    /// <summary>Shipped into an importer from outside, by origin.</summary>
    public ImmutableSortedDictionary<string, double> Imports(Importer importer) => Sum(flows
        .Where(f => importer.Members.Contains(f.Destination) && !importer.Members.Contains(f.Origin))
        .Select(f => (f.Origin, f.Tonnes)));

    /// <summary>Shipped out of an importer.</summary>
    public double Exports(Importer importer) =>
        flows.Where(f => importer.Members.Contains(f.Origin) && !importer.Members.Contains(f.Destination)).Sum(f => f.Tonnes);

    /// <summary>World production as the governance-weighted concentration takes it, restrictions as they face an importer.</summary>
    public IReadOnlyCollection<GovernedSupply> GlobalSupply(Importer importer) => Governed(ByLocation, importer);

    /// <summary>An importer's own production and imports, likewise.</summary>
    public IReadOnlyCollection<GovernedSupply> Sourcing(Importer importer) =>
        Governed(Sum(ByLocation.Where(c => importer.Members.Contains(c.Key)).Concat(Imports(importer)).Select(c => (c.Key, c.Value))), importer);

    /// <summary>Political instability of a region in the year.</summary>
    public double Instability(string region) => GovernanceOf(region).Instability(year);

    private GovernedSupply[] Governed(IEnumerable<KeyValuePair<string, double>> supply, Importer importer) =>
        [.. supply.Select(c => new GovernedSupply(c.Value, GovernanceOf(c.Key).Scaled(year), Term(c.Key, importer)))];

    // A stage's products may be restricted differently: their terms count by what the origin makes of each.
    private double Term(string origin, Importer importer)
    {
        if (good.Products.Length < 2)
        {
            return good.Products.IsEmpty ? 1 : TradeTerm.Of(run, good.Products[0], origin, importer, year);
        }

        var made = run.Production.Where(row => row.Period == year && row.Region == origin && good.Makes(row)).ToList();
        var all = made.Sum(row => row.Tonnes);
        return all <= 0 ? 1 : good.Products.Sum(p => made.Where(row => Good.Is(row.Product, p)).Sum(row => row.Tonnes) / all * TradeTerm.Of(run, p, origin, importer, year));
    }

    private Chain.Geography.Governance GovernanceOf(string region) => run.World.Governance.TryGetValue(region, out var found)
        ? found
        : throw new InvalidOperationException($"The world has no governance indicators of {region}; a world that was read and checked has them for every region.");

    private ImmutableSortedDictionary<string, double> FromShares(string stage, string by) =>
        Sum(run.Shares.Where(s => s.Period == year && s.Stage == stage && s.By == by).Select(s => (s.Country, s.Tonnes)));

    private ImmutableSortedDictionary<string, double> FromProduction(Func<ProductionRow, string> country) =>
        Sum(run.Production.Where(row => row.Period == year && good.Makes(row)).Select(row => (country(row), row.Tonnes)));

    private static ImmutableSortedDictionary<string, double> Sum(IEnumerable<(string Country, double Tonnes)> rows) =>
        rows.GroupBy(row => row.Country, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(row => row.Tonnes), StringComparer.Ordinal);
}
