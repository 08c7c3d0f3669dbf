using Didymium.Analysis.Indices;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market;
using Didymium.Testing;

namespace Didymium.Reports.Tests.Indices;

public sealed class TradeTermTests
{
    private static readonly World World = SmallWorld.Create()
        .Region("C").Region("D", "EU").Region("F", "EU").Region("J")
        .Deposit("d", "C", ("dy", 1.0)).Mine("m", "d", 10, 1)
        .Demand("C", "ox-dy", 1)
        .Build();

    private static readonly Importer Eu = Importer.Find(World, "EU")!;

    [Fact]
    public void Without_a_restriction_the_term_is_one() => Assert.Equal(1, Term([]));

    [Fact]
    public void A_licence_counts_by_the_part_of_the_year_that_it_is_in_force() =>
        // April to December is three quarters of the year: 1 + 0.7 · 0.75.
        Assert.Equal(1.525, Term([Licence("*", "*", new(2024, 4))]), 12);

    [Fact]
    public void Two_measures_at_once_restrict_no_more_than_the_longer() =>
        Assert.Equal(1.7, Term([Licence("ox-dy", "*", new(2024)), Licence("oxide", "EU", new(2024, 7))]), 12);

    [Fact]
    public void A_suspension_is_taken_out() =>
        Assert.Equal(1.35, Term([Licence("ox-dy", "F", new(2024)) with { Status = EventStatus.Suspended, SuspendedFrom = new(2024, 7) }]), 12);

    [Theory]
    [InlineData("ox-nd", "*")]
    [InlineData("metal", "*")]
    [InlineData("ox-dy", "J")]
    public void Other_goods_and_other_destinations_do_not_count(string product, string destination) =>
        Assert.Equal(1, Term([Licence(product, destination, new(2024))]));

    [Fact]
    public void One_deposits_material_does_not_count() =>
        Assert.Equal(1, Term([new TradeBan { Id = "b", Name = "b", Start = new(2024), Status = EventStatus.InForce, Scope = new("ox-dy", "d", "C", "*") }]));

    [Fact]
    public void Members_do_not_restrict_themselves() => Assert.Equal(1, Term([Licence("*", "*", new(2024), "*")], "D"));

    private static double Term(MarketEvent[] events, string origin = "C")
    {
        var run = MarketEngine.Execute(World, new Scenario { Id = "t", Name = "t", Events = [.. events] }, new RunOptions { LastYear = 2024 });
        return TradeTerm.Of(run, World.Products["ox-dy"], origin, Eu, 2024);
    }

    private static ExportLicence Licence(string product, string destination, Chain.Figures.YearMonth start, string origin = "C") =>
        new() { Id = product + destination, Name = "l", Start = start, Status = EventStatus.InForce, Scope = new(product, null, origin, destination), ShareApproved = 1 };
}
