using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds processes with their recoveries, recipes and ramps.</summary>
internal sealed class ProcessBuilder(TableSet tables)
{
    private const string IonicMine = "mine-ionic";

    /// <summary>Processes by id.</summary>
    public FrozenDictionary<string, Process> Build()
    {
        var recoveries = tables["recoveries"].Rows.ToLookup(row => row["process"], StringComparer.Ordinal);
        var recipes = tables["recipes"].Rows.ToLookup(row => row["process"], StringComparer.Ordinal);
        return tables["processes"].Rows.ToFrozenDictionary(row => row.Key, row => Process(row, recoveries[row.Key], recipes[row.Key]), StringComparer.Ordinal);
    }

    /// <summary>Shares of capacity by ramp and year from the start, as fractions.</summary>
    public FrozenDictionary<string, ImmutableArray<double>> Ramps() =>
        tables["ramps"].Rows.GroupBy(row => row["ramp"], StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderBy(row => row.Integer("year_index")).Select(row => Figure.Required(row, "share_pct").Value / 100).ToImmutableArray(),
            StringComparer.Ordinal);

    /// <summary>True when a process parameter is set to 1.</summary>
    public static bool IsSet(TableSet tables, string process, string parameter) =>
        tables["process_parameters"].ByKey[$"{process}/{parameter}"].FirstOrDefault()?.Number("value") == 1;

    /// <summary>True when a mine of this process ships carbonate: ionic clays are leached, not concentrated.</summary>
    public static bool ShipsCarbonate(TableSet tables, string process) =>
        process.StartsWith(IonicMine, StringComparison.Ordinal) || IsSet(tables, process, "ships_carbonate");

    private Process Process(Row row, IEnumerable<Row> recoveries, IEnumerable<Row> recipes) => new()
    {
        Id = row["process"],
        Stage = Words.Stage(row["stage"]),
        Name = row["name"],
        Description = row["description"],
        FullSeparation = IsSet(tables, row.Key, "full_separation"),
        ShipsCarbonate = ShipsCarbonate(tables, row.Key),
        Recoveries = recoveries.ToFrozenDictionary(r => r["pair"], r => Figure.Required(r, "recovery_pct").Scaled(0.01), StringComparer.Ordinal),
        Recipes = [.. recipes.GroupBy(r => r["product_out"], StringComparer.Ordinal).Select(group => new Recipe(group.Key, [.. group.Select(Line)]))],
    };

    private static RecipeLine Line(Row row) =>
        new(row["product"], row["role"] == "output", Figure.Required(row, "kg_per_kg"), row.Number("thrift_floor"));
}
