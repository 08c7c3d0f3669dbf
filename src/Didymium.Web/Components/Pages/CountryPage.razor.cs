using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Didymium.Web.Views.Places;
using Microsoft.AspNetCore.Components;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>One country: what it does, trades, depends on, pays; its plants, policies, facts and documents.</summary>
public sealed partial class CountryPage
{
    // China alone has more plants than a page should carry; the list of plants has them all.
    private const int MostPlants = 60;
    private const string DefaultProduct = "ox-ndpr";

    private CountryCharts? charts;
    private StageShares? shares;
    private PlaceGoods? goods;
    private string product = DefaultProduct;
    private PlantRows? plantRows;
    private IReadOnlyList<Facility> plants = [];
    private int allPlants;
    private IReadOnlyList<ProjectRow> projects = [];
    private IReadOnlyList<MarketEvent> policies = [];
    private IReadOnlyList<(string Value, string Words)> products = [];

    /// <summary>Region id.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    /// <summary>Stage whose goods the picture of trade shows; magnets by default.</summary>
    [SupplyParameterFromQuery(Name = "goods")]
    public string? Goods { get; set; }

    /// <summary>Product whose price and balance are shown; NdPr oxide by default.</summary>
    [SupplyParameterFromQuery(Name = "product")]
    public string? Product { get; set; }

    private static IReadOnlyList<(string Anchor, string Words)> Sections =>
    [
        ("does", Say("What it does", "产业环节")), ("trade", Say("Trade and dependence", "贸易与依赖")), ("prices", Say("Prices", "价格")), ("plants", Say("Plants", "工厂")),
        ("policies", Say("Policies", "政策")), ("facts", Say("Facts", "事实")), ("documents", Say("Documents", "文献")),
    ];

    private IReadOnlyList<(string Value, string Words)> Products => products;

    private int Year => shares!.Later;

    private IReadOnlyList<(string Name, string Value)> Kept => [.. new[] { ("goods", Goods), ("product", Product) }.Where(k => !string.IsNullOrEmpty(k.Item2)).Select(k => (k.Item1, k.Item2!))];

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!run.World.Regions.ContainsKey(Id))
        {
            return;
        }

        (charts, shares) = (new CountryCharts(run, Id), new StageShares(run));
        goods = PlaceGoods.All.FirstOrDefault(g => g.Stage == Goods) ?? PlaceGoods.All[^1];
        var sold = run.World.Products.Values.Where(p => !p.PerDeposit && p.Stage is not (ProductStage.Swarf or ProductStage.Eol)).OrderBy(p => p.Stage).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        product = sold.Exists(p => p.Id == Product) ? Product! : sold.Exists(p => p.Id == DefaultProduct) ? DefaultProduct : sold[0].Id;
        products = [.. sold.Select(p => (p.Id, Words.Product(run, p.Id)))];
        var output = run.Capacity.Where(c => c.Period == shares.Later).ToDictionary(c => c.Facility, c => c.CapacityTonnes * c.Utilisation, StringComparer.Ordinal);
        List<Facility> all = [.. run.World.Facilities.Where(f => f.Region == Id || f.Owner == Id).OrderBy(f => f.Stage).ThenByDescending(f => output.GetValueOrDefault(f.Id)).ThenBy(f => f.Id, StringComparer.Ordinal)];
        (plants, allPlants) = (all.Count <= MostPlants ? all : [.. all.OrderByDescending(f => output.GetValueOrDefault(f.Id)).Take(MostPlants).OrderBy(f => f.Stage)], all.Count);
        plantRows = new PlantRows(run, plants, shares.Later, To);
        projects = [.. run.Projects.Where(p => p.Region == Id || p.Owner == Id)];
        policies = [.. PolicyTable.InForce(run).Where(e => PolicyNames.Country(run.World, e, Id))];
    }
}
