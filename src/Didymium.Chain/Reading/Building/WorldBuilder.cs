using System.Collections.Frozen;
using System.Globalization;
using Didymium.Chain.Evidence;
using Didymium.Chain.Geography;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds the world of tables in which no check found a fault.</summary>
internal sealed class WorldBuilder(TableSet tables, FaultList faults)
{
    public World Build(string datasetHash)
    {
        var materials = new MaterialsBuilder(tables);
        var demand = new DemandBuilder(tables);
        var deposits = materials.Deposits();
        var parameters = tables["parameters"].Rows.ToFrozenDictionary(row => row.Key, Parameter, StringComparer.Ordinal);
        var facilities = new FacilitiesBuilder(tables, deposits, parameters, faults);
        return new World
        {
            BaseYear = Checks.YearChecks.BaseYear(tables),
            Regions = tables["regions"].Rows.ToFrozenDictionary(row => row.Key, Region, StringComparer.Ordinal),
            Elements = materials.Elements(),
            Products = materials.Products(),
            Deposits = deposits,
            Facilities = facilities.Build(),
            RouteRules = PolicyBuilder.RouteRules(tables),
            Demands = demand.Demands(),
            Stocks = demand.Stocks(),
            Quotas = PolicyBuilder.Quotas(tables),
            Statuses = PolicyBuilder.Statuses(tables),
            Parameters = parameters,
            Governance = RiskBuilder.Governance(tables),
            Criticality = RiskBuilder.Criticality(tables),
            Observations = [.. tables["observed"].Rows.Select(Observation)],
            Sources = tables["sources"].Rows.ToFrozenDictionary(row => row.Key, Source, StringComparer.Ordinal),
            Figures = [.. Figure.All(tables)],
            DatasetHash = datasetHash,
        };
    }

    private static Figures.Sourced Parameter(Row row) =>
        Figure.Required(row, "value").Scaled(ParameterUnits.Factor(row["parameter"], row["unit"]) ?? 1);

    private static Region Region(Row row) => new()
    {
        Id = row["region"],
        Name = row["name"],
        NameZh = row["name_zh"],
        Blocs = [.. row.Items("blocs")],
        Latitude = row.Number("latitude") ?? 0,
        Longitude = row.Number("longitude") ?? 0,
    };

    private static Observation Observation(Row row) => new()
    {
        Id = row["observation"],
        Kind = row["kind"],
        Region = row["region"],
        Product = row["product"],
        Stage = row["stage"],
        Year = int.Parse(row["year"], CultureInfo.InvariantCulture),
        Period = row["period"],
        Partner = row["partner"],
        Value = Figure.Required(row, "value"),
        Unit = row["unit"],
        FitTolerancePercent = row.Number("fit_tolerance_pct"),
        Definition = row["definition"],
    };

    private static Source Source(Row row) => new()
    {
        Id = row["source"],
        Title = row["title"],
        Url = row["url"],
        Date = row["date"],
        Publisher = row["publisher"],
        Confidence = row["confidence"],
        Note = row["note"],
    };
}
