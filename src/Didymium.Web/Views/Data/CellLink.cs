using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Reading;
using Didymium.Market.Results;

namespace Didymium.Web.Views.Data;

/// <summary>Where cells of a sheet lead.</summary>
/// <param name="Href">Address of the thing that an item of a cell names, by row, column and item; null for none.</param>
/// <param name="Trace">Words to trace a cell by, by row and column; null for none.</param>
public sealed record CellLinks(Func<IReadOnlyList<string>, int, string, string?> Href, Func<IReadOnlyList<string>, int, string?> Trace)
{
    private const string Plants = "facilities";

    /// <summary>Links of a table of the world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="table">The table.</param>
    public static CellLinks Of(World world, WorldTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var schema = table.Schema;
        string?[] named = [.. schema.Columns.Select(c => schema.References.FirstOrDefault(r => r.Column == c.Name)?.Table ?? (schema.PrimaryKey is [var key] && key == c.Name ? schema.Name : c.Name == "source" && schema.IsSourced ? "sources" : null))];
        return new(
            (_, column, item) => named[column] is { } target ? Address(world, target, item) : null,
            (row, column) => schema.Columns[column].IsFigure && row[column].Length > 0 ? $"{schema.Name}.{table.KeyOf([.. row])}.{schema.Columns[column].Name}" : null);
    }

    /// <summary>Links of a table of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="sheet">The table.</param>
    public static CellLinks Of(Run run, Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(sheet);
        string At(IReadOnlyList<string> row, string column) => row[sheet.IndexOf(column)];
        string Year(IReadOnlyList<string> row) => At(row, "period")[..4];
        Func<IReadOnlyList<string>, string, string?> trace = sheet.Name switch
        {
            "production" => (row, column) => column == "tonnes" ? $"production {At(row, "facility")} {Year(row)}" : null,
            "capacity" => (row, column) => column is "capacity_t" or "utilisation" ? $"production {At(row, "facility")} {Year(row)}" : null,
            "flows" => (row, column) => column == "tonnes" ? $"flow {At(row, "product")} {At(row, "origin")} {At(row, "destination")} {Year(row)}" : null,
            "prices" => (row, column) => column == "usd_per_kg" ? $"price {At(row, "product")} {At(row, "region")} {Year(row)}" : null,
            "demand" => (row, column) => column is "wanted_t" or "served_t" ? $"demand {At(row, "use")} {At(row, "region")} {Year(row)}" : column == "price_usd_per_kg" ? $"price {At(row, "product")} {At(row, "region")} {Year(row)}" : null,
            "stocks" => (row, column) => column == "tonnes" ? $"stock {At(row, "product")} {At(row, "region")} {Year(row)}" : null,
            "shares" => (row, column) => column == "share" && At(row, "by") == "location" ? $"share {At(row, "stage")} {At(row, "country")} {Year(row)}" : null,
            "balances" => (row, column) => column == "made_t" ? $"balance {At(row, "product")} {At(row, "region")} {Year(row)}" : null,
            "element_balances" => (row, column) => column == "mined_t" ? $"balance {At(row, "element")} {Year(row)}" : null,
            "projects" => (row, column) => column == "announced_t" ? At(row, "facility") : column == "run_2030_t" ? $"production {At(row, "facility")} 2030" : null,
            "events" => (row, column) => column == "effect" ? At(row, "event") : null,
            "shortages" => (row, column) => column == "stopped_t" ? $"demand {At(row, "use")} {At(row, "region")} {Year(row)}" : null,
            _ => (_, _) => null,
        };
        return new(
            (_, column, item) => sheet.Columns[column].Name switch
            {
                "facility" => Address(run.World, Plants, item),
                "region" or "owner" or "origin" or "destination" or "country" => Address(run.World, "regions", item),
                "element" => Address(run.World, "elements", item),
                "product" => Address(run.World, "products", item.Split('.')[0]),
                "use" => Address(run.World, "uses", item),
                "event" or "project" => $"/trace?thing={Uri.EscapeDataString(item)}",
                _ => null,
            },
            (row, column) => trace(row, sheet.Columns[column].Name));
    }

    /// <summary>The page of a row that another table names: its own page where it has one, else its row.</summary>
    private static string? Address(World world, string table, string id) => table switch
    {
        "regions" => world.Regions.ContainsKey(id) ? $"/countries/{id}" : null,
        Plants => $"/plants/{id}",
        "elements" => id == "ndpr" ? "/elements/ndpr" : world.Elements.Keys.FirstOrDefault(e => string.Equals(e, id, StringComparison.OrdinalIgnoreCase)) is { } element ? $"/elements/{element}" : null,
        "sources" => ClaimIds.IsClaim(id) ? $"/claims/{id}" : world.Sources.ContainsKey(id) ? $"/data/sources/{Uri.EscapeDataString(id)}" : null,
        "deposits" => world.Deposits.ContainsKey(id) ? $"/trace?thing={id}" : null,
        "products" => world.Products.ContainsKey(id) ? $"/data/products?product={id}" : null,
        "uses" => $"/data/uses?use={id}",
        "processes" => $"/data/processes?process={id}",
        "statuses" => $"/data/statuses?status={id}",
        "ramps" => $"/data/ramps?ramp={id}",
        "growth" => $"/data/growth?path={id}",
        _ => null,
    };
}
