using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>Checks that an event whose names are all known can do something: else it would pass for a measure that had no effect.</summary>
internal static class EventChecks
{
    public static IEnumerable<Fault> Of(MarketEvent marketEvent, World world, Func<string, (string File, int? Line)> at) => marketEvent switch
    {
        TradeBan e => Scope(e.Scope, at),
        ExportLicence e => Scope(e.Scope, at).Concat(Excluded(e, world, at)),
        ImportTariff e => Scope(e.Scope, at),
        ExportTax e => Scope(e.Scope, at),
        ExportQuota e when e.Origin == e.Destination && e.Origin != "*" => [ScenarioFaults.ToItself(at("destination"), "destination", e.Destination)],
        OriginRestriction e when e.Region == e.Country => [ScenarioFaults.BarsItself(at("country"), e.Country)],
        TechnologyBan e => e.Stages.Where(stage => IsKnown(stage) && !IsStillToBeBuilt(stage, e.Country, world)).Select(stage => ScenarioFaults.NobodyElse(at("stages"), stage, e.Country)),
        PriceFloor e => Made(e.Facility, e.Product, world, at),
        Offtake e => Made(e.Facility, e.Product, world, at),
        _ => [],
    };

    private static IEnumerable<Fault> Scope(TradeScope scope, Func<string, (string File, int? Line)> at) =>
        scope.Origin == scope.Destination && scope.Origin != "*" ? [ScenarioFaults.ToItself(at("scope"), "scope", scope.Origin)] : [];

    private static IEnumerable<Fault> Excluded(ExportLicence licence, World world, Func<string, (string File, int? Line)> at) =>
        licence.ExcludedUses.IsEmpty || world.Regions.ContainsKey(licence.Scope.Origin) ? [] : [ScenarioFaults.ExcludedFromMany(at("scope"), licence.Scope.Origin)];

    private static bool IsKnown(string stage) => Enum.GetValues<Stage>().Any(s => Stages.Key(s) == stage);

    private static bool IsStillToBeBuilt(string stage, string country, World world) =>
        world.Facilities.Any(f => Stages.Key(f.Stage) == stage && f.Region != country && world.Statuses.TryGetValue(f.Status, out var outlook) && !outlook.IsFirm);

    private static IEnumerable<Fault> Made(string facility, string product, World world, Func<string, (string File, int? Line)> at)
    {
        var plant = world.Facilities.FirstOrDefault(f => f.Id == facility);
        var makes = plant is null ? [] : Makes(plant, world).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return plant is null || !world.Products.ContainsKey(product) || makes.Contains(product) ? [] : [ScenarioFaults.NotMade(at("product"), facility, product, makes)];
    }

    // What has a price of its own; concentrate, carbonate and SEG+ are worth what is in them.
    private static IEnumerable<string> Makes(Facility plant, World world) => plant.Stage switch
    {
        Stage.Mine or Stage.Cracking => [],
        Stage.LightSeparation => Oxides(plant, world, pair => plant.Process.FullSeparation || !CapacityConversion.IsSeg(pair)),
        Stage.HeavySeparation => Oxides(plant, world, CapacityConversion.IsSeg),
        Stage.Recycling => plant.Process.Recipes.SelectMany(Given),
        _ => plant.Process.Recipes
            .Where(recipe => plant.Products.IsEmpty || plant.Products.Any(p => p.Product == recipe.Product))
            .SelectMany(recipe => Given(recipe).Prepend(recipe.Product)),
    };

    private static IEnumerable<string> Given(Recipe recipe) => recipe.Lines.Where(line => line.IsOutput).Select(line => line.Product);

    private static IEnumerable<string> Oxides(Facility plant, World world, Func<string, bool> gives)
    {
        var pairs = plant.Feeds.SelectMany(feed => world.Deposits[feed].PairShares).Where(share => share.Value > 0 && gives(share.Key)).Select(share => share.Key).ToHashSet(StringComparer.Ordinal);
        return world.Products.Values.Where(p => p.Stage == ProductStage.Oxide && p.OxideContent.Keys.Any(pairs.Contains)).Select(p => p.Id);
    }
}
