using CsCheck;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Conflicts;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Checks.HandMade;

namespace Didymium.Evidence.Tests.Conflicts;

public sealed class ConflictFinderTests
{
    private static IReadOnlyList<ConflictSet> Find(params (Claim Claim, Document Document)[] told) => ConflictFinder.Find(
        [.. told.Select((t, i) => t.Claim with { Id = t.Claim.Id == "c-1" ? $"c-{i}" : t.Claim.Id, Document = t.Document.Id })],
        id => told.Select(t => t.Document).FirstOrDefault(d => d.Id == id),
        Gazetteer);

    private static Entity? Gazetteer(string id) => Checks.HandMade.Find(id);

    private static Claim Holds(double tonnes, QuantityBasis basis, string language = "en") => Claim(ClaimType.Resource, Deposit, "…", Amount(tonnes, basis: basis)) with { Language = language };

    [Fact]
    public void Ore_and_oxide_are_a_conflict_of_basis_with_the_question_in_words()
    {
        var set = Assert.Single(Find(
            (Holds(694e6, QuantityBasis.GrossOre), Document("d-2", published: "2022-07-01")),
            (Holds(12.5e6, QuantityBasis.ContainedReo), Document("d-1", published: "2025-10-06"))));

        Assert.Equal(ConflictKind.Basis, set.Kind);
        Assert.Equal("How much rare earth does Beylikova hold?", set.Question);
        Assert.Equal(["c-0", "c-1"], set.Claims);
        Assert.Equal("They count different things: 694 million t of ore (d-2 press (2022-07-01)); 12.5 million t REO (d-1 press (2025-10-06)).", set.Explanation);
    }

    [Fact]
    public void A_basis_left_out_explains_a_tenfold_difference_and_not_a_small_one()
    {
        Assert.Equal(ConflictKind.Basis, Assert.Single(Find((Holds(694e6, QuantityBasis.None), Document("d-1")), (Holds(12.5e6, QuantityBasis.ContainedReo), Document("d-2")))).Kind);
        Assert.Equal(ConflictKind.Disagreement, Assert.Single(Find((Holds(14e6, QuantityBasis.None), Document("d-1")), (Holds(12.5e6, QuantityBasis.ContainedReo), Document("d-2")))).Kind);
    }

    [Fact]
    public void A_multiplier_lost_between_languages_is_one_of_translation_even_within_an_origin() => Assert.Equal(
        ConflictKind.Translation,
        Assert.Single(Find((Holds(6.94e8, QuantityBasis.GrossOre, "zh"), Document("d-1")), (Holds(6.94e9, QuantityBasis.GrossOre), Document("d-2", origin: "d-1")))).Kind);

    [Fact]
    public void Reprints_of_one_origin_the_same_figure_and_figures_rounded_differently_are_none()
    {
        Assert.Empty(Find((Holds(14e6, QuantityBasis.ContainedReo), Document("d-1")), (Holds(12.5e6, QuantityBasis.ContainedReo), Document("d-2", origin: "d-1"))));
        Assert.Empty(Find((Holds(12.5e6, QuantityBasis.ContainedReo), Document("d-1")), (Holds(12.5e6, QuantityBasis.ContainedReo), Document("d-2"))));
        Assert.Empty(Find((Holds(12.5e6, QuantityBasis.ContainedReo), Document("d-1")), (Holds(12.7e6, QuantityBasis.ContainedReo), Document("d-2"))));
    }

    [Fact]
    public void Figures_of_two_years_are_none_and_of_one_year_are()
    {
        Claim Made(double tonnes, int year) => Claim(ClaimType.Production, Company, "…", Amount(tonnes, basis: QuantityBasis.ContainedReo)) with { Time = Year(year) };

        Assert.Empty(Find((Made(45_455, 2024), Document("d-1")), (Made(50_692, 2025), Document("d-2"))));
        var set = Assert.Single(Find((Made(45_455, 2025), Document("d-1")), (Made(50_692, 2025), Document("d-2"))));
        Assert.Equal(ConflictKind.Disagreement, set.Kind);
        Assert.Equal("How much rare earth does MP Materials make in 2025?", set.Question);
    }

    [Fact]
    public void Two_dates_of_one_stop_are_a_conflict_of_date()
    {
        var stop = Claim(ClaimType.TradeFlow, Company) with { Status = ClaimStatus.Closed, CounterpartEntity = "china" };
        var set = Assert.Single(Find((stop with { Time = Month(2025, 4) }, Document("d-1")), (stop with { Time = Month(2025, 7) }, Document("d-2"))));

        Assert.Equal(ConflictKind.Date, set.Kind);
        Assert.Equal("When did MP Materials stop shipping to China?", set.Question);
        Assert.Contains("2025-04", set.Explanation, StringComparison.Ordinal);
        Assert.Contains("2025-07", set.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_place_is_another_whole()
    {
        var here = Claim(ClaimType.Share, China, "…", Amount(70, Units.Percent)) with { PlaceRegion = "USA" };

        Assert.Equal(ConflictKind.Scope, Assert.Single(Find((here, Document("d-1")), (here with { PlaceRegion = "JPN", Quantities = [Amount(50, Units.Percent)] }, Document("d-2")))).Kind);
    }

    [Fact]
    public void Two_stages_two_products_two_periods_and_two_partners_are_two_questions()
    {
        Claim Share(string quote, double percent) => Claim(ClaimType.Share, China, quote, Amount(percent, Units.Percent)) with { Time = Year(2024) };
        Claim Made(double tonnes, QuantityBasis basis, DateSpan time) => Claim(ClaimType.Production, Company, "…", Amount(tonnes, basis: basis)) with { Time = time };
        Claim Price(double cny, DateSpan time) => Claim(ClaimType.Price, NdPrOxide, "…", Amount(cny, "CNY", rate: QuantityRate.PerKg)) with { Time = time };
        Claim Deal(double usd, string with) => Claim(ClaimType.Deal, Company, "…", Amount(usd, "USD")) with { CounterpartEntity = with };

        Assert.Empty(Find((Share("61 % of mine production", 61), Document("d-1")), (Share("91 % of separated oxides", 91), Document("d-2"))));
        Assert.Single(Find((Share("61 % of mine production", 61), Document("d-1")), (Share("69 % of mining", 69), Document("d-2"))));
        Assert.Empty(Find((Made(50_692, QuantityBasis.ContainedReo, Year(2025)), Document("d-1")), (Made(1_000, QuantityBasis.Magnet, Year(2025)), Document("d-2"))));
        Assert.Empty(Find((Made(13_145, QuantityBasis.ContainedReo, Month(2025, 6)), Document("d-1")), (Made(50_692, QuantityBasis.ContainedReo, Year(2025)), Document("d-2"))));
        Assert.Empty(Find((Price(422, Month(2024, 1)), Document("d-1")), (Price(392, Year(2024)), Document("d-2"))));
        Assert.Empty(Find((Deal(4e8, "united-states"), Document("d-1")), (Deal(5e8, "china"), Document("d-2"))));
        Assert.Single(Find((Deal(4e8, "united-states"), Document("d-1")), (Deal(5e8, "united-states"), Document("d-2"))));
    }

    [Fact]
    public void What_nobody_named_and_what_a_country_does_elsewhere_is_not_compared()
    {
        Claim Shipments(string subject, DateSpan time) => Claim(ClaimType.TradeFlow) with { Subject = subject, Status = ClaimStatus.Closed, Time = time };
        Claim Rule(Entity whose, DateSpan time) => Claim(ClaimType.Policy, whose) with { Status = ClaimStatus.InForce, Time = time };

        Assert.Empty(Find((Shipments("shipments", Month(2025, 4)), Document("d-1")), (Shipments("shipments", Month(2025, 7)), Document("d-2"))));
        Assert.Empty(Find((Shipments("公司", Month(2025, 4)), Document("d-1")), (Shipments("公司", Month(2025, 7)), Document("d-2"))));
        Assert.Single(Find((Shipments("Acme Rare Earths", Month(2025, 4)), Document("d-1")), (Shipments("Acme Rare Earths", Month(2025, 7)), Document("d-2"))));
        Assert.Empty(Find((Rule(China, Month(2025, 4)), Document("d-1")), (Rule(China, Month(2025, 10)), Document("d-2"))));
        Assert.Empty(Find((Rule(Quota, Month(2025, 4)), Document("d-1")), (Rule(Quota, Month(2025, 10)), Document("d-2"))));
    }

    [Fact]
    public void A_denial_disagrees_with_the_deal_it_answers_under_another_name()
    {
        var deal = Claim(ClaimType.Negotiation, Turkey) with { Status = ClaimStatus.Binding, CounterpartEntity = "united-states", Entities = ["turkey", "united-states", "beylikova"] };
        var denial = Claim(ClaimType.Denial, Deposit, "will not be sold to the US") with { Status = ClaimStatus.Denied, CounterpartEntity = "united-states", Entities = deal.Entities };
        var set = Assert.Single(Find((deal, Document("d-1")), (denial, Document("d-2"))));

        Assert.Equal(ConflictKind.Disagreement, set.Kind);
        Assert.Equal("How far is the deal of Turkey with United States?", set.Question);
        Assert.Contains("denied, \"will not be sold to the US\"", set.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_of_a_deal_does_not_deny_that_a_plant_is_planned()
    {
        var plan = Claim(ClaimType.Milestone, Deposit) with { Status = ClaimStatus.Announced, Entities = ["turkey", "beylikova"] };
        var denial = Claim(ClaimType.Denial, Turkey, "no other state gets it") with { Status = ClaimStatus.Denied, Entities = ["turkey", "beylikova"] };

        Assert.Empty(Find((plan, Document("d-1")), (denial, Document("d-2"))));
        Assert.Single(Find((plan with { Type = ClaimType.Negotiation }, Document("d-1")), (denial, Document("d-2"))));
        Assert.Empty(Find((plan with { Type = ClaimType.Negotiation, Entities = ["turkey"], SubjectEntity = "turkey" }, Document("d-1")), (denial, Document("d-2"))));
    }

    [Fact]
    public void Two_elements_are_two_steps()
    {
        Claim Will(string element, int year) => Claim(ClaimType.Milestone, Company) with { Status = ClaimStatus.Announced, Elements = [element], Time = Year(year) };

        Assert.Empty(Find((Will("Tb", 2025), Document("d-1")), (Will("Sm", 2026), Document("d-2"))));
        Assert.Single(Find((Will("Tb", 2025), Document("d-1")), (Will("Tb", 2026), Document("d-2"))));
    }

    [Fact]
    public void Progress_is_no_conflict_two_readings_of_the_same_days_are()
    {
        var talks = Claim(ClaimType.Negotiation, Turkey) with { Status = ClaimStatus.Exploring, CounterpartEntity = "united-states" };
        var deal = talks with { Status = ClaimStatus.Binding };

        Assert.Empty(Find((talks, Document("d-1", published: "2024-10-08")), (deal, Document("d-2", published: "2025-10-08"))));
        Assert.Single(Find((talks, Document("d-1", published: "2025-10-06")), (deal, Document("d-2", published: "2025-10-08"))));
    }

    [Fact]
    public void A_superseded_claim_and_one_without_a_document_are_left_out()
    {
        var wrong = Holds(694e6, QuantityBasis.GrossOre) with { Id = "c-wrong" };
        var right = Holds(12.5e6, QuantityBasis.ContainedReo) with { Id = "c-right" };

        Assert.Single(Find((wrong, Document("d-1")), (right, Document("d-2"))));
        Assert.Empty(Find((wrong, Document("d-1")), (right with { Supersedes = "c-wrong" }, Document("d-2"))));
        Assert.Empty(ConflictFinder.Find([wrong with { Document = "d-1" }, right with { Document = "d-2" }], _ => null, _ => null));
    }

    [Fact]
    public void The_order_of_claims_changes_nothing_and_ids_are_those_of_the_members()
    {
        var figures = Gen.Double[1, 1e9].Array[2, 8];
        Gen.Select(figures, Gen.Int).Sample(
            (tonnes, seed) =>
            {
                var documents = tonnes.Select((_, i) => Document($"d-{i}")).ToDictionary(d => d.Id);
                var claims = tonnes.Select((t, i) => Holds(t, (QuantityBasis)(i % 3)) with { Id = $"c-{i}", Document = $"d-{i}" }).ToArray();
                var shuffled = claims.OrderBy(c => StringComparer.Ordinal.GetHashCode(c.Id) ^ seed).ToArray();

                var one = ConflictFinder.Find(claims, documents.GetValueOrDefault, Gazetteer);
                var two = ConflictFinder.Find(shuffled, documents.GetValueOrDefault, Gazetteer);

                Assert.Equal(one.Select(s => (s.Id, s.Kind, s.Question, s.Explanation)), two.Select(s => (s.Id, s.Kind, s.Question, s.Explanation)));
                Assert.All(one, s => Assert.True(s.Claims.Count >= 2));
                Assert.Equal(one.Count, one.Select(s => s.Id).Distinct().Count());
            },
            iter: 300);
    }
}
