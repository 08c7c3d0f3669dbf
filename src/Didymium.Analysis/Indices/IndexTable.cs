using System.Collections.Immutable;
using Didymium.Chain.Materials;
using Didymium.Market.Results;

namespace Didymium.Analysis.Indices;

/// <summary>Indices of concentration and risk on a year of a run, past or projected.</summary>
public sealed class IndexTable
{
    /// <summary>The bloc whose supply-risk score is computed, and whose view of export restrictions counts.</summary>
    public const string Assessor = "EU";

    private readonly Run run;
    private readonly int year;
    private readonly ImmutableArray<Importer> importers;
    private readonly Importer assessor;
    private readonly GoodBook goods;

    /// <summary>Makes a table over a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="year">A year of it.</param>
    /// <param name="importers">Importers to look at.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of the run's.</exception>
    public IndexTable(Run run, int year, ImmutableArray<Importer> importers)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, run.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, run.LastYear);
        this.run = run;
        this.year = year;
        this.importers = importers;
        assessor = Importer.Find(run.World, Assessor) ?? new Importer(Assessor, []);
        goods = new GoodBook(run);
    }

    /// <summary>The stages from mine to magnet, counted as in the run's shares table.</summary>
    public IReadOnlyList<ConcentrationRow> Stages() => [.. goods.Stages().Select(Row)];

    /// <summary>One product.</summary>
    /// <param name="product">Product of the run's world.</param>
    public ConcentrationRow Product(Product product) => Row(GoodBook.Single(product));

    /// <summary>Every element of the world, by atomic number with yttrium last.</summary>
    public IReadOnlyList<ElementRow> Elements() =>
        [.. run.World.Elements.Values.OrderBy(e => e.AtomicNumber < 57).ThenBy(e => e.AtomicNumber).Select(Element)];

    /// <summary>One element.</summary>
    /// <param name="element">Element of the run's world.</param>
    public ElementRow Element(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        var extraction = goods.Extraction(element.Pair);
        var processing = goods.Processing(element.Pair);
        return new ElementRow(element.Id, element.WeightClass, Row(extraction), Row(processing), Risk(element, extraction), Risk(element, processing));
    }

    private ConcentrationRow Row(Good good)
    {
        var supply = new Supply(run, year, good);
        var hhi = Herfindahl.Of(supply.ByLocation.Values);
        var tonnes = supply.ByLocation.Values.Sum();
        var largest = supply.ByLocation.OrderByDescending(c => c.Value).FirstOrDefault();
        return new ConcentrationRow(
            good.Id,
            tonnes,
            tonnes > 0 ? largest.Key : string.Empty,
            tonnes > 0 ? largest.Value / tonnes : null,
            hhi,
            Herfindahl.Of(supply.ByControl.Values),
            GovernanceHhi.Of(supply.GlobalSupply(assessor)),
            [.. importers.Select(importer => Row(supply, importer, hhi))]);
    }

    private static ImporterRow Row(Supply supply, Importer importer, double? hhi)
    {
        var domestic = supply.Domestic(importer);
        var imports = supply.Imports(importer);
        var exports = supply.Exports(importer);
        return new ImporterRow(
            importer.Id,
            domestic,
            imports.Values.Sum(),
            exports,
            ImportReliance.Of(domestic, imports.Values.Sum(), exports),
            hhi is { } h ? GeoPolRisk.Of(h, domestic, [.. imports.Select(i => new RiskyImport(i.Value, supply.Instability(i.Key)))]) : null);
    }

    private EuSupplyRisk? Risk(Element element, Good good)
    {
        var supply = new Supply(run, year, good);
        return run.World.Criticality.TryGetValue(element.Id, out var rated)
            && GovernanceHhi.Of(supply.GlobalSupply(assessor)) is { } global
            && GovernanceHhi.Of(supply.Sourcing(assessor)) is { } sourcing
            && ImportReliance.Of(supply.Domestic(assessor), supply.Imports(assessor).Values.Sum(), supply.Exports(assessor)) is { } reliance
                ? new EuSupplyRisk(global, sourcing, reliance, rated.EndOfLifeInputRate.Value, rated.Substitution.Value)
                : null;
    }
}
