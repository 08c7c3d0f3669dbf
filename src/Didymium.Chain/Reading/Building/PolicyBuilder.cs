using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Policy;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds route rules, quotas and the outlook by status.</summary>
internal static class PolicyBuilder
{
    public static ImmutableArray<RouteRule> RouteRules(TableSet tables) =>
    [
        .. tables["routes"].Rows.Select(row => new RouteRule
        {
            Id = row["route"],
            Product = row["product"],
            Origin = row["origin"],
            Destination = row["destination"],
            Kind = Words.RouteRule(row["kind"]),
            Value = Figure.Required(row, "value").Scaled(ParameterUnits.Factor(row["kind"], row["unit"]) ?? 1)
                .Scaled(row["kind"] == "transport" ? EconomicsBuilder.CostIndex(tables) : 1),
            FirstYear = row.Integer("start"),
            LastYear = row.Integer("end"),
        }),
    ];

    public static ImmutableArray<ProductionQuota> Quotas(TableSet tables) =>
    [
        .. tables["quotas"].Rows.GroupBy(row => row["quota"], StringComparer.Ordinal)
            .Select(group => new ProductionQuota(
                group.Key,
                group.First()["name"],
                [.. group.First().Items("facilities")],
                DemandBuilder.Anchors(group, "tonnes"))),
    ];

    public static FrozenDictionary<string, StatusOutlook> Statuses(TableSet tables) =>
        tables["statuses"].Rows.ToFrozenDictionary(
            row => row.Key,
            row => new StatusOutlook(row.Key, Figure.Required(row, "delay_years"), Figure.Required(row, "success_probability"), row["firm"] == "true"),
            StringComparer.Ordinal);
}
