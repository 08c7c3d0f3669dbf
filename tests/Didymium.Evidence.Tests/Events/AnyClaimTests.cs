using CsCheck;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Writing;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Events.Article;

namespace Didymium.Evidence.Tests.Events;

/// <summary>Whatever a reader makes of a text, what is made of the claim holds together.</summary>
public sealed class AnyClaimTests
{
    private static readonly string[] Names = ["", "nobody", "china", "united-states", "turkey", "pakistan", "vietnam", "beylikova", "mp-materials", "mp-magnets", "mountain-pass-separation", "concentrate", "ndpr-oxide", "rare-earths", "evs", "barrick"];

    private static readonly string[] Quotes =
    [
        "", "bans exports of rare earth ore", "禁止进口稀土矿", "export licence", "a tariff on imports", "export quota", "total control quota", "price floor of NdPr oxide", "strategic reserve", "offtake agreement", "tax credit", "export tax",
        "ceased exporting", "first batch", "demand fell", "technology export ban",
    ];

    private static readonly Gen<Quantity> Quantities = Gen.Select(
        Gen.Double[0, 1e9],
        Gen.Int[0, Units.All.Count - 1],
        Gen.Enum<QuantityBasis>(),
        Gen.Enum<QuantityRate>(),
        (value, unit, basis, rate) => Amount(value, Units.All[unit], basis, rate));

    private static readonly Gen<Claim> Claims = Gen.Select(
        Gen.Select(Gen.Enum<ClaimType>(), Gen.Enum<ClaimStatus>(), Gen.Enum<Modality>(), Gen.Enum<Polarity>()),
        Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Names.Length - 1], Gen.Int[0, Names.Length - 1], Gen.Int[0, Quotes.Length - 1]),
        Quantities.Array[0, 3],
        Gen.Select(Gen.Int[2010, 2035], Gen.Int[1, 12], Gen.Bool),
        (kind, words, quantities, time) => Claim(kind.Item1, Names[words.Item1], kind.Item2, Quotes[words.Item4], quantities) with
        {
            Modality = kind.Item3,
            Polarity = kind.Item4,
            CounterpartEntity = Names[words.Item2],
            Entities = [Names[words.Item2], Names[words.Item3]],
            Time = time.Item3 ? Month(time.Item1, time.Item2) : null,
        });

    [Fact]
    public void Events_cite_their_claim_and_the_world_knows_what_they_speak_of() =>
        Claims.Sample(claim =>
        {
            var made = Maker().Make(claim, October);

            Assert.All(made.Events, e => Assert.Contains(claim.Id, e.Evidence));
            Assert.All(made.Set, o => Assert.Equal(claim.Id, o.Source));
            Assert.Equal(made.Events.Length, made.Events.Select(e => e.Id).Distinct().Count());
            Assert.Empty(ScenarioChecker.Check(new Scenario { Id = "s", Name = "s", Events = made.Events }, World).Select(f => f.ToString()));
        }, iter: 3000);

    [Fact]
    public void Only_what_is_asserted_complete_and_of_the_worlds_time_moves_the_base_case() =>
        Claims.Sample(claim =>
        {
            var made = Maker().Make(claim, October);

            Assert.False(string.IsNullOrWhiteSpace(made.Reason));
            Assert.Equal(made.MovesBase, !made.Reason.StartsWith("0 t", StringComparison.Ordinal));
            if (made.MovesBase)
            {
                Assert.Empty(made.Missing);
                Assert.True(claim.Modality is Modality.Asserted or Modality.Reported || (claim.Modality == Modality.Planned && claim.Status == ClaimStatus.UnderConstruction));
                Assert.True(claim.Status is ClaimStatus.Operating or ClaimStatus.UnderConstruction or ClaimStatus.InForce or ClaimStatus.Closed or ClaimStatus.Suspended);
                Assert.Contains(made.Events, e => e.Start.Year > World.BaseYear);
                Assert.True(claim.Type is ClaimType.TradeFlow or ClaimType.Policy or ClaimType.Milestone or ClaimType.Capacity);
            }
        }, iter: 3000);

    [Fact]
    public void Every_event_comes_back_from_a_scenario_file_as_it_was_written() =>
        Claims.Sample(claim =>
        {
            var made = Maker().Make(claim, October);
            var text = ScenarioWriter.Write(new ScenarioFile { Id = "s", Name = "s", Events = made.Events, Overrides = made.Set });
            var read = ScenarioReader.Read(new MemorySource(new Dictionary<string, string> { ["s.yaml"] = text }), "s");

            Assert.Empty(read.Faults.Select(f => f.ToString()));
            Assert.Equal(text, ScenarioWriter.Write(new ScenarioFile { Id = "s", Name = "s", Events = read.Value!.Events, Overrides = read.Value.Overrides }));
        }, iter: 3000);
}
