using Didymium.Chain.Facilities;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>Where a plant's country ships the products that the plant makes: the model knows countries' trade, not plants' contracts.</summary>
internal static class Outlets
{
    private const int MostRows = 20;

    public static IReadOnlyList<string> Head(int year) => [Say("product", "产品"), Say("from", "自"), Say("to", "至"), Say($"shipped in {year}, t", $"{year}年贸易量，吨")];

    public static IReadOnlyList<FlowRow> Flows(Run run, Facility plant, int year)
    {
        var made = run.Production.Where(r => r.Facility == plant.Id && r.Period == year).Select(r => r.Product).ToHashSet(StringComparer.Ordinal);
        return [.. run.Flows.Where(f => f.Period == year && f.Origin == plant.Region && f.Destination != f.Origin && made.Contains(f.Product) && f.Tonnes >= 0.05).OrderByDescending(f => f.Tonnes).Take(MostRows)];
    }

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run, IReadOnlyList<FlowRow> flows) =>
        [.. flows.Select(f => (IReadOnlyList<string>)[Words.Product(run, f.Product), Words.Region(run, f.Origin), Words.Region(run, f.Destination), Words.Number(f.Tonnes)])];

    public static string Trace(FlowRow flow) => FormattableString.Invariant($"flow {flow.Product} {flow.Origin} {flow.Destination} {flow.Period.Year}");
}
