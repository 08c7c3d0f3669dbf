using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>What each kind of event asks for; what all kinds share is filled in by <see cref="EventReader"/>.</summary>
internal static class EventKinds
{
    private const string Later = "";

    public static MarketEvent Project(YamlMap map)
    {
        var (facility, project) = (map.Text("facility"), map.Text("project"));
        if (facility is null == project is null)
        {
            map.Faults.Add(ScenarioFaults.FacilityOrProject(map, facility));
        }

        return new ProjectEvent
        {
            Id = Later,
            Name = Later,
            Start = default,
            Status = default,
            Facility = facility,
            Project = project,
            NewStatus = map.Required("new_status"),
            NewStart = ScenarioWords.Date(map, "new_start"),
            Capacity = ScenarioWords.Number(map, "capacity", 0),
            Owner = map.Text("owner"),
        };
    }

    public static MarketEvent Ban(YamlMap map) =>
        new TradeBan { Id = Later, Name = Later, Start = default, Status = default, Scope = Scope(map) };

    public static MarketEvent Licence(YamlMap map) => new ExportLicence
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Scope = Scope(map),
        ShareApproved = ScenarioWords.RequiredNumber(map, "share_approved", 0),
        CostUsdPerKg = ScenarioWords.Number(map, "cost_usd_per_kg", 0) ?? 0,
        ProcessingMonths = ScenarioWords.Number(map, "processing_months", 0, 60) ?? 0,
        ExcludedUses = ScenarioWords.List(map, "excluded_uses"),
    };

    public static MarketEvent Tariff(YamlMap map) => new ImportTariff
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Scope = Scope(map),
        Percent = ScenarioWords.RequiredNumber(map, "percent"),
    };

    public static MarketEvent PriceFloor(YamlMap map) => new PriceFloor
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Facility = map.Required("facility"),
        Product = map.Required("product"),
        UsdPerKg = ScenarioWords.RequiredNumber(map, "usd_per_kg", 0),
        TonnesPerYear = ScenarioWords.Number(map, "tonnes_per_year", 0),
    };

    public static MarketEvent OutputCredit(YamlMap map) => new OutputCredit
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Facility = map.Required("facility"),
        UsdPerKg = ScenarioWords.RequiredNumber(map, "usd_per_kg", 0),
    };

    public static MarketEvent CapexGrant(YamlMap map) => new CapexGrant
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Project = map.Required("project"),
        Share = ScenarioWords.RequiredNumber(map, "share", 0, 1),
    };

    public static MarketEvent Stockpile(YamlMap map)
    {
        var above = ScenarioWords.Number(map, "release_above", 0);
        var release = ScenarioWords.Number(map, "release_tonnes_per_year", 0);
        if (above is null != release is null)
        {
            map.Faults.Add(ScenarioFaults.HalfARelease(map, above is null ? "release_above" : "release_tonnes_per_year"));
        }

        return new StockpileProgramme
        {
            Id = Later,
            Name = Later,
            Start = default,
            Status = default,
            Region = map.Required("region"),
            Product = map.Required("product"),
            TonnesPerYear = ScenarioWords.RequiredNumber(map, "tonnes_per_year"),
            TargetTonnes = ScenarioWords.Number(map, "target_tonnes", 0),
            ReleaseAbove = above,
            ReleaseTonnesPerYear = release ?? 0,
        };
    }

    public static MarketEvent Quota(YamlMap map) => new QuotaChange
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Quota = map.Required("quota"),
        Tonnes = ScenarioWords.RequiredNumber(map, "tonnes", 0),
    };

    public static MarketEvent Demand(YamlMap map) => new DemandShift
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Region = map.Text("region") ?? "*",
        Use = map.Text("use") ?? "*",
        Product = map.Text("product") ?? "*",
        Factor = ScenarioWords.RequiredNumber(map, "factor", 0),
    };

    public static MarketEvent Note(YamlMap map) => new NotedEvent { Id = Later, Name = Later, Start = default, Status = default };

    internal static TradeScope Scope(YamlMap map)
    {
        if (map.Map("scope") is not { } scope)
        {
            map.Required("scope");
            return new TradeScope("*", null, "*", "*");
        }

        var read = new TradeScope(scope.Required("product"), scope.Text("deposit"), scope.Text("origin") ?? "*", scope.Text("destination") ?? "*");
        scope.EndOfKeys();
        return read;
    }
}
