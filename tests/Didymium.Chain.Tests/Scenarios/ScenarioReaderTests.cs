using Didymium.Chain.Figures;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void The_scenarios_have_no_fault() =>
        Assert.Equal([], ScenarioFiles.Faults(ScenarioFiles.Create(), "mild").Select(fault => fault.ToString()));

    [Fact]
    public void Scenarios_are_listed_by_name() =>
        Assert.Equal(["base", "mild"], ScenarioReader.List(new MemorySource(ScenarioFiles.Create())));

    [Fact]
    public void Settings_are_inherited_unless_said_again()
    {
        var (origin, mild) = (Read("base"), Read("mild"));

        Assert.Equal((AnnouncedProjects.Ignore, true, false), (origin.Announced, origin.ExpectedDelays, origin.ExpectedSurvival));
        Assert.Equal((AnnouncedProjects.Invest, false, false), (mild.Announced, mild.ExpectedDelays, mild.ExpectedSurvival));
        Assert.Equal("base", Assert.Single(mild.Lineage));
        Assert.Equal(["What is in force.", ""], new[] { origin.Description, mild.Description });
    }

    [Fact]
    public void An_event_with_the_same_id_takes_the_place_of_the_first()
    {
        var events = Read("mild").Events;

        Assert.Equal(["ban", "heavy-starts", "more-motors"], events.Select(e => e.Id));
        Assert.Equal(["licence", "project", "demand"], events.Select(e => e.Kind));
    }

    [Fact]
    public void An_event_left_out_is_gone_and_may_come_back_further_down()
    {
        var files = ScenarioFiles.Create();
        files["milder.yaml"] = "id: milder\nname: Milder\nextends: mild\nwithout: [ban, more-motors]\n";
        files["again.yaml"] = "id: again\nname: Again\nextends: milder\nevents:\n  - { id: ban, name: b, kind: note, start: 2025, status: decided, evidence: [], effect: e }\n";

        Assert.Equal(["heavy-starts"], ScenarioFiles.Read(files, "milder").Value!.Events.Select(e => e.Id));
        Assert.Equal(["heavy-starts", "ban"], ScenarioFiles.Read(files, "again").Value!.Events.Select(e => e.Id));
        Assert.Equal(["milder", "mild", "base"], ScenarioFiles.Read(files, "again").Value!.Lineage);
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var events = Read("base").Events;

        var ban = Assert.IsType<TradeBan>(events[0]);
        Assert.Equal(new TradeScope("conc", "clay", "BBB", "G7"), ban.Scope);
        Assert.Equal((new YearMonth(2025, 4), null, new YearMonth(2025, 11), new YearMonth(2026, 11)), (ban.Start, ban.End, ban.SuspendedFrom!.Value, ban.SuspendedTo!.Value));
        Assert.Equal((EventStatus.InForce, "press", "the routes close"), (ban.Status, Assert.Single(ban.Evidence), ban.Effect));

        var project = Assert.IsType<ProjectEvent>(events[1]);
        Assert.Equal(("heavy", null, "operating", new YearMonth(2026, 9), 60.0), (project.Facility, project.Project, project.NewStatus, project.NewStart!.Value, project.Capacity!.Value));
    }

    [Fact]
    public void Overrides_name_their_file_and_line() =>
        Assert.Equal(
            new Override("demand.bbb-catalyst-ox-ce.quantity_t", "*1.1", "a test", "base.yaml line 7") { Source = "press" },
            Assert.Single(Read("mild").Overrides));

    [Fact]
    public void A_demand_shift_is_of_everything_that_it_does_not_name()
    {
        var shift = Assert.IsType<DemandShift>(Read("mild").Events[2]);

        Assert.Equal(("*", "ev-traction", "*", 2.0), (shift.Region, shift.Use, shift.Product, shift.Factor));
    }

    [Fact]
    public void Every_kind_of_event_is_read()
    {
        const string head = "start: 2025, status: decided, evidence: [press], effect: something";
        var files = ScenarioFiles.Create();
        files["all.yaml"] = $$"""
            id: all
            name: All
            events:
              - { id: a, name: a, kind: tariff, {{head}}, scope: { product: "*" }, percent: 25 }
              - { id: b, name: b, kind: price_floor, {{head}}, facility: light, product: ox-ndpr, usd_per_kg: 110 }
              - { id: c, name: c, kind: output_credit, {{head}}, facility: magnets, usd_per_kg: 5 }
              - { id: d, name: d, kind: capex_grant, {{head}}, project: heavy, share: 0.5 }
              - { id: e, name: e, kind: stockpile, {{head}}, region: AAA, product: ox-dy, tonnes_per_year: 3 }
              - { id: f, name: f, kind: quota, {{head}}, quota: clay-quota, tonnes: 80 }
              - { id: g, name: g, kind: note, {{head}} }
              - { id: h, name: h, kind: export_quota, {{head}}, products: [oxide, met-dy], origin: BBB, tonnes_per_year: 80 }
              - { id: i, name: i, kind: export_tax, {{head}}, scope: { product: oxide, origin: BBB }, percent: 15 }
              - { id: j, name: j, kind: offtake, {{head}}, facility: magnets, product: mag-h, tonnes_per_year: 10, usd_per_kg: 80 }
              - { id: k, name: k, kind: loan, {{head}}, project: heavy, share: 0.5, rate: 0.03 }
              - { id: l, name: l, kind: investment_credit, {{head}}, project: heavy, share: 0.3 }
              - { id: m, name: m, kind: origin_restriction, {{head}}, region: AAA, product: magnet, uses: [ev-traction], country: BBB, by: control }
              - { id: n, name: n, kind: technology_ban, {{head}}, country: BBB, stages: [recycling], extra_lead_years: 1, success_factor: 0.8 }
              - { id: o, name: o, kind: licence, {{head}}, scope: { product: ox-dy, origin: BBB }, share_approved: 0.5, processing_months: 1.5, excluded_uses: [ev-traction] }
            """;

        Assert.Equal([], ScenarioFiles.Faults(files, "all").Select(fault => fault.ToString()));
        Assert.Equal(
            [typeof(ImportTariff), typeof(PriceFloor), typeof(OutputCredit), typeof(CapexGrant), typeof(StockpileProgramme), typeof(QuotaChange), typeof(NotedEvent), typeof(ExportQuota), typeof(ExportTax), typeof(Offtake), typeof(ConcessionalLoan), typeof(InvestmentCredit), typeof(OriginRestriction), typeof(TechnologyBan), typeof(ExportLicence)],
            ScenarioFiles.Read(files, "all").Value!.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void What_a_measure_says_is_what_is_read()
    {
        const string head = "start: 2025, status: decided, evidence: [press], effect: something";
        var files = ScenarioFiles.Create();
        files["new.yaml"] = $$"""
            id: new
            name: New
            events:
              - { id: a, name: a, kind: export_quota, {{head}}, products: [oxide, met-dy], origin: BBB, tonnes_per_year: 80 }
              - { id: b, name: b, kind: origin_restriction, {{head}}, region: AAA, product: magnet, uses: [ev-traction], country: BBB, by: control }
              - { id: c, name: c, kind: technology_ban, {{head}}, country: BBB, stages: [recycling], extra_lead_years: 1.5, success_factor: 0.8 }
              - { id: d, name: d, kind: stockpile, {{head}}, region: AAA, product: ox-dy, tonnes_per_year: 3, target_tonnes: 30, release_above: 2, release_tonnes_per_year: 6 }
              - { id: e, name: e, kind: price_floor, {{head}}, facility: light, product: ox-ndpr, usd_per_kg: 110, tonnes_per_year: 50 }
            """;
        var events = ScenarioFiles.Read(files, "new").Value!.Events;

        var quota = Assert.IsType<ExportQuota>(events[0]);
        Assert.Equal(["oxide", "met-dy"], quota.Products);
        Assert.Equal(("BBB", "*", 80.0), (quota.Origin, quota.Destination, quota.TonnesPerYear));
        var restriction = Assert.IsType<OriginRestriction>(events[1]);
        Assert.Equal(("AAA", "magnet", "ev-traction", "BBB", OriginTest.Control), (restriction.Region, restriction.Product, restriction.Uses.Single(), restriction.Country, restriction.By));
        var technology = Assert.IsType<TechnologyBan>(events[2]);
        Assert.Equal(("BBB", "recycling", 1.5, 0.8), (technology.Country, technology.Stages.Single(), technology.ExtraLeadYears, technology.SuccessFactor));
        var stockpile = Assert.IsType<StockpileProgramme>(events[3]);
        Assert.Equal((3, 30, 2, 6), (stockpile.TonnesPerYear, stockpile.TargetTonnes, stockpile.ReleaseAbove, stockpile.ReleaseTonnesPerYear));
        var floor = Assert.IsType<PriceFloor>(events[4]);
        Assert.Equal((110, 50), (floor.UsdPerKg, floor.TonnesPerYear));
    }

    private static Scenario Read(string id) => ScenarioFiles.Read(ScenarioFiles.Create(), id).Value!;
}
