using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Figures;
using Didymium.Chain.Geography;
using Didymium.Chain.Materials;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds what indices of risk need to know of regions and elements.</summary>
internal static class RiskBuilder
{
    public static FrozenDictionary<string, Governance> Governance(TableSet tables) =>
        tables["governance"].Rows.GroupBy(row => row["region"], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Of(group.Key, [.. group]), StringComparer.Ordinal);

    public static FrozenDictionary<string, Criticality> Criticality(TableSet tables) =>
        tables["criticality"].Rows.ToFrozenDictionary(
            row => row.Key,
            row => new Criticality(row["element"], Figure.Required(row, "eol_rir_pct").Scaled(0.01), Figure.Required(row, "si_sr")),
            StringComparer.Ordinal);

    private static Governance Of(string region, List<Row> rows)
    {
        return new Governance
        {
            Region = region,
            Voice = Series("voice"),
            Stability = Series("stability"),
            Effectiveness = Series("effectiveness"),
            Regulation = Series("regulation"),
            Law = Series("law"),
            Corruption = Series("corruption"),
        };

        ImmutableArray<(int Year, Sourced Value)> Series(string column) => DemandBuilder.Anchors(rows, column);
    }
}
