using Didymium.Analysis.Indices;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market;
using Didymium.Market.Results;
using Didymium.Testing;

namespace Didymium.Reports.Tests.Indices;

/// <summary>Indices on a run whose flows are known.</summary>
public sealed class IndexTableTests
{
    // C mines and separates 80 t of Dy, D (of the EU) 20 t, both at full recovery. C uses 50 t, D and F (of the EU too) 35 and 15 t:
    // C sends 30 t to the EU. D's plants belong to C.
    private static readonly World World = SmallWorld.Create()
        .Region("C").Region("D", "EU").Region("F", "EU")
        .Deposit("c", "C", ("dy", 1.0)).Deposit("d", "D", ("dy", 1.0))
        .Mine("mc", "c", 80, 1).Cracking("kc", "C", 80, 1, 1, "c").Separator("sc", "C", 80, 1, true, 1, "c")
        .Mine("md", "d", 20, 1).Cracking("kd", "D", 20, 1, 1, "d").Separator("sd", "D", 20, 1, true, 1, "d")
        .Change("md", f => f with { Owner = "C" }).Change("sd", f => f with { Owner = "C" })
        .Demand("C", "ox-dy", 50, elasticity: 0, chokeMultiple: 100)
        .Demand("D", "ox-dy", 35, elasticity: 0, chokeMultiple: 100)
        .Demand("F", "ox-dy", 15, elasticity: 0, chokeMultiple: 100)
        .Route("*", "*", 0.1)
        .Governed("C", -0.5, -1).Governed("D", 2).Governed("F", 1.5)
        .Rated("Dy", 0.1, 0.9)
        .Build();

    [Fact]
    public void Concentration_by_location_and_by_control()
    {
        var row = Table().Stages().Single(s => s.Good == "separated");

        // Shares of 80 and 20 %: 0.64 + 0.04; C controls both.
        Assert.Equal((100.0, "C"), (row.Tonnes, row.Largest));
        Assert.Equal(0.8, row.LargestShare!.Value, 9);
        Assert.Equal(0.68, row.HhiByLocation!.Value, 9);
        Assert.Equal(1.0, row.HhiByControl!.Value, 9);

        // Five indicators of C at -0.5 and stability at -1 have a mean of -0.5833: 6.1667 on the scale; D: 1. 0.64 · 6.1667 + 0.04 · 1.
        Assert.Equal(3.98667, row.HhiByGovernance!.Value, 5);
    }

    [Fact]
    public void A_bloc_imports_from_outside_only()
    {
        var eu = Table("EU", "F").Elements().Single().Processing.Importers[0];

        Assert.Equal((20.0, 30.0, 0.0), (Math.Round(eu.Domestic, 9), Math.Round(eu.Imports, 9), eu.Exports));
        Assert.Equal(0.6, eu.ImportReliance!.Value, 9);

        // C's stability of -1 is an instability of 0.7: 0.68 · 0.7 · 30 / 50.
        Assert.Equal(0.2856, eu.GeoPolRisk!.Value, 9);
    }

    [Fact]
    public void A_member_imports_from_its_neighbours_too()
    {
        var f = Table("F").Elements().Single().Processing.Importers[0];

        Assert.Equal((0.0, 15.0, 1.0), (f.Domestic, Math.Round(f.Imports, 9), f.ImportReliance));
    }

    [Fact]
    public void The_EU_score_of_an_element_has_its_own_sourcing()
    {
        var row = Table().Elements().Single();
        var risk = row.ProcessingRisk!.Value;

        // The EU sources 60 % from C and 40 % at home: 0.36 · 6.1667 + 0.16 · 1 = 2.38. Reliance 0.6; recycling 0.1; substitution 0.9.
        Assert.Equal(3.98667, risk.GlobalConcentration, 5);
        Assert.Equal(2.38, risk.EuConcentration, 9);
        Assert.Equal((0.6, 0.1, 0.9), (Math.Round(risk.ImportReliance, 9), risk.EndOfLifeInputRate, risk.Substitution));

        // (3.98667 · 0.3 + 2.38 · 0.7) · 0.9 · 0.9 = 2.31822. What is mined travels as oxide alone, so extraction scores the same.
        Assert.Equal(2.31822, risk.Score, 5);
        Assert.Equal(2.31822, row.ExtractionRisk!.Value.Score, 5);
        Assert.Equal(2.31822, row.Score!.Value, 5);
    }

    [Fact]
    public void A_licence_of_the_run_raises_the_score_and_not_the_plain_index()
    {
        var licence = new ExportLicence { Id = "l", Name = "l", Start = new(2024), Status = EventStatus.InForce, Scope = new("ox-dy", null, "C", "*"), ShareApproved = 1 };
        var free = Table().Elements().Single();
        var licensed = new IndexTable(Run(licence), 2024, []).Elements().Single();

        // C's part of the index grows by t = 1.7: 0.64 · 6.1667 · 1.7 + 0.04.
        Assert.Equal(6.74933, licensed.Processing.HhiByGovernance!.Value, 5);
        Assert.Equal(free.Processing.HhiByLocation!.Value, licensed.Processing.HhiByLocation!.Value, 9);
    }

    [Fact]
    public void A_single_product_is_counted_alone() =>
        Assert.Equal(0.68, Table().Product(World.Products["ox-dy"]).HhiByLocation!.Value, 9);

    [Fact]
    public void A_year_outside_the_run_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexTable(Run(), 2025, []));

    private static IndexTable Table(params string[] importers) => new(Run(), 2024, [.. importers.Select(i => Importer.Find(World, i)!)]);

    private static Run Run(params MarketEvent[] events) =>
        MarketEngine.Execute(World, new Scenario { Id = "t", Name = "t", Events = [.. events] }, new RunOptions { LastYear = 2024 });
}
