using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Testing;

namespace Didymium.Market.Tests.Policies;

/// <summary>Caps on what is exported and on what is made.</summary>
public sealed class QuotaTests
{
    // B polishes with 30 t of Ce oxide while it costs at most 5.5 · (1 + 1) = 11, makes glass with 30 t at nearly any price, and magnets with 40 t of NdPr.
    // Ce costs 0.5 + 0.25 + 0.25 = 1 in China, NdPr 30 + 10 + 10 = 50, the way 1.
    private static SmallWorld TwoOxides() => SmallWorld.Create()
        .Deposit("dn", "CHN", ("ndpr", 1.0)).Deposit("dc", "CHN", ("ce", 1.0)).Oxide("ndpr", 50).Oxide("ce", 1)
        .Mine("mn", "dn", 200, 30).Cracking("cn", "CHN", 200, 10, 1, "dn").Separator("sn", "CHN", 200, 10, true, 1, "dn")
        .Mine("mc", "dc", 200, 0.5).Cracking("cc", "CHN", 200, 0.25, 1, "dc").Separator("sc", "CHN", 200, 0.25, true, 1, "dc")
        .Demand("B", "ox-ce", 30, 0, 5.5, "polish").Demand("B", "ox-ce", 30, 0, 100, "glass").Demand("B", "ox-ndpr", 40, 0, 100)
        .Route("*", "*", 1);

    [Fact]
    public void A_quota_by_weight_adds_the_same_to_a_cheap_and_to_a_dear_element()
    {
        // 80 t may leave and 100 t are wanted. Polishing does without 20 t and sets what a kilogram under the quota is worth: 11 − 1 − 1 = 9.
        // So Ce goes from 2 to 11 in B, five and a half times, and NdPr from 51 to 60, by a sixth. China's own prices stay.
        var run = TwoOxides().ByYear(2, Quota(80));

        Assert.Equal((2, 51), (run.Price("ox-ce", "B", 2024), run.Price("ox-ndpr", "B", 2024)));
        Assert.Equal(11, run.Price("ox-ce", "B", 2025), 9);
        Assert.Equal(60, run.Price("ox-ndpr", "B", 2025), 9);
        Assert.Equal(1, run.Price("ox-ce", "CHN", 2025), 9);
        Assert.Equal(50, run.Price("ox-ndpr", "CHN", 2025), 9);
        Assert.Equal(9, run.Rent("export_quota", 2025), 9);
        Assert.Equal(80, run.Flow("ox-ce", "CHN", "B", 2025) + run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
    }

    [Fact]
    public void What_is_not_in_scope_does_not_count()
    {
        var run = TwoOxides().ByYear(2, Quota(80) with { Products = ["ox-ndpr"] }, Quota(10) with { Id = "metals", Products = ["metal"] });

        Assert.Equal(60, run.Flow("ox-ce", "CHN", "B", 2025), 9);
        Assert.Equal(40, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
    }

    // 180 t wanted a year, half as much in the first half of 2025: 7.5 t a month, then 15. The cap opens 10 t a month.
    // By June 60 t are open and 45 t used. July, August and September use 15 of 25, 20 and 15; then there is only the month's own 10.
    // On 1 January the count starts again.
    private static readonly DemandShift Lull = new() { Id = "l", Name = "l", Start = Runs.Date(2025), End = Runs.Date(2025, 7), Status = EventStatus.Decided, Region = "B", Use = "*", Product = "*", Factor = 0.5 };

    [Fact]
    public void What_an_export_quota_leaves_unused_carries_forward_within_the_year()
    {
        var run = PolicyWorlds.Exporter(180).ByMonth(3, Lull, Quota(120));

        Assert.Equal([7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 15, 15, 15, 10, 10, 10], run.Months(2025));
        Assert.Equal(10, run.Months(2026)[0], 9);
    }

    [Fact]
    public void What_a_production_quota_leaves_unused_carries_forward_within_the_year()
    {
        var run = PolicyWorlds.Exporter(180).Quota("q", 120, "m").ByMonth(3, Lull);

        Assert.Equal([7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 15, 15, 15, 10, 10, 10], run.Months(2025));
        Assert.Equal(10, run.Months(2026)[0], 9);
    }

    [Fact]
    public void A_quota_halved_in_July_caps_the_year_at_three_quarters()
    {
        // 60 t to June and 30 t from July: 90 t of the 180 wanted; then 60 t a year.
        var change = new QuotaChange { Id = "c", Name = "c", Start = Runs.Date(2025, 7), Status = EventStatus.InForce, Quota = "q", Tonnes = 60 };
        var run = PolicyWorlds.Exporter(180).Quota("q", 120, "m").ByYear(3, change);

        Assert.Equal([120, 90, 60], run.Capacity.Where(c => c.Facility == "m").Select(c => Math.Round(c.CapacityTonnes * c.Utilisation, 9)));
    }

    [Fact]
    public void An_export_quota_that_begins_with_the_run_in_July_caps_only_what_leaves_after()
    {
        // Nobody knows yet what usually leaves in the first half, so that year is not capped; the next is.
        var run = PolicyWorlds.Exporter(180).ByYear(2, Quota(120) with { Start = Runs.Date(2024, 7) });

        Assert.Equal(180, run.Flow("ox-ndpr", "CHN", "B", 2024), 9);
        Assert.Equal(120, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal((Period)2025, Assert.Single(run.Caps).Period);
    }

    private static ExportQuota Quota(double tonnes) => new() { Id = "e", Name = "e", Start = Runs.Date(2025), Status = EventStatus.InForce, Products = ["oxide"], Origin = "CHN", TonnesPerYear = tonnes };
}
