using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>What the measures of states and contracts ask for; what all kinds share is filled in by <see cref="EventReader"/>.</summary>
internal static class PolicyKinds
{
    private const string Later = "";

    public static MarketEvent ExportQuota(YamlMap map) => new ExportQuota
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Products = ScenarioWords.RequiredList(map, "products"),
        Origin = map.Required("origin"),
        Destination = map.Text("destination") ?? "*",
        TonnesPerYear = ScenarioWords.RequiredNumber(map, "tonnes_per_year", 0),
    };

    public static MarketEvent ExportTax(YamlMap map) => new ExportTax
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Scope = EventKinds.Scope(map),
        Percent = ScenarioWords.RequiredNumber(map, "percent", 0),
    };

    public static MarketEvent Offtake(YamlMap map) => new Offtake
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Facility = map.Required("facility"),
        Product = map.Required("product"),
        TonnesPerYear = ScenarioWords.RequiredNumber(map, "tonnes_per_year", 0),
        UsdPerKg = ScenarioWords.RequiredNumber(map, "usd_per_kg", 0),
    };

    public static MarketEvent Loan(YamlMap map) => new ConcessionalLoan
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Project = map.Required("project"),
        Share = ScenarioWords.RequiredNumber(map, "share", 0, 1),
        Rate = ScenarioWords.RequiredNumber(map, "rate", 0, 1),
    };

    public static MarketEvent InvestmentCredit(YamlMap map) => new InvestmentCredit
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Project = map.Required("project"),
        Share = ScenarioWords.RequiredNumber(map, "share", 0, 1),
    };

    public static MarketEvent OriginRestriction(YamlMap map) => new OriginRestriction
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Region = map.Required("region"),
        Product = map.Required("product"),
        Uses = ScenarioWords.RequiredList(map, "uses"),
        Country = map.Required("country"),
        By = ScenarioWords.Read<OriginTest>(map, "by", map.Required("by")) ?? OriginTest.Location,
    };

    public static MarketEvent TechnologyBan(YamlMap map) => new TechnologyBan
    {
        Id = Later,
        Name = Later,
        Start = default,
        Status = default,
        Country = map.Required("country"),
        Stages = ScenarioWords.RequiredList(map, "stages"),
        ExtraLeadYears = ScenarioWords.RequiredNumber(map, "extra_lead_years", 0, 30),
        SuccessFactor = ScenarioWords.RequiredNumber(map, "success_factor", 0, 1),
    };
}
