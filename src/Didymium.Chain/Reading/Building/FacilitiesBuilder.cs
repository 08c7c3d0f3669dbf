using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;
using Didymium.Chain.Reading.Checks;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds facilities: capacity on the natural basis, feeds resolved, costs of the process with the facility's own on top.</summary>
internal sealed class FacilitiesBuilder(TableSet tables, FrozenDictionary<string, Deposit> deposits, FrozenDictionary<string, Sourced> parameters, FaultList faults)
{
    private readonly FeedResolver _feeds = new(tables);

    public ImmutableArray<Facility> Build()
    {
        var builder = new ProcessBuilder(tables);
        var (processes, ramps) = (builder.Build(), builder.Ramps());
        var products = tables["facility_products"].Rows.ToLookup(row => row["facility"], StringComparer.Ordinal);
        var processRamps = tables["processes"].Rows.ToDictionary(row => row.Key, row => row["ramp"], StringComparer.Ordinal);
        return
        [
            .. tables["facilities"].Rows.Select(row =>
            {
                var ramp = row["ramp"].Length > 0 ? row["ramp"] : processRamps[row["process"]];
                return Facility(row, processes[row["process"]], ramps[ramp], products[row.Key]);
            }),
        ];
    }

    private Facility Facility(Row row, Process process, ImmutableArray<double> ramp, IEnumerable<Row> products)
    {
        _ = YearMonth.TryParse(row["start"], out var start);
        var basis = Words.Basis(row["capacity_basis"]);
        return new Facility
        {
            Id = row["facility"],
            Name = row["name"],
            NameZh = row["name_zh"],
            Project = row["project"],
            Stage = Words.Stage(row["stage"]),
            Region = row["region"],
            Owner = row["owner"],
            Operator = row["operator"],
            Process = process,
            Deposit = row["deposit"].Length > 0 ? row["deposit"] : null,
            Feeds = [.. _feeds.Resolve(row)],
            Capacity = Capacity(row, process, basis),
            StatedBasis = basis,
            Status = row["status"],
            Start = start,
            Ramp = ramp,
            Economics = EconomicsBuilder.Build(tables, row),
            Products = [.. products.Select(product => new FacilityProduct(product["product"], product.Number("share_max") ?? 1))],
            Latitude = row.Number("latitude") ?? 0,
            Longitude = row.Number("longitude") ?? 0,
            Note = row["note"],
        };
    }

    private Sourced Capacity(Row row, Process process, CapacityBasis basis)
    {
        var stated = Figure.Required(row, "capacity");
        var feed = _feeds.First(row) is { } id ? deposits[id] : null;
        var blankYield = parameters.TryGetValue("blank_to_finished_yield", out var stands) ? stands.Value : CapacityConversion.DefaultBlankYield;
        if (CapacityConversion.ToNatural(stated, basis, process, feed, blankYield) is { } natural)
        {
            return natural;
        }

        faults.Add(CapacityFaults.NothingToCount(row, feed?.Id ?? string.Empty));
        return stated;
    }
}
