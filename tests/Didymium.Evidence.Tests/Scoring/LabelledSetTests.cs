using Didymium.Evidence.Claims;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;
using Didymium.Evidence.Reading;
using Didymium.Evidence.Scoring;

namespace Didymium.Evidence.Tests.Scoring;

public sealed class LabelledSetTests
{
    private static readonly Extractor Extractor = new(Gazetteer.Shipped);

    [Theory]
    [InlineData("passages.jsonl")]
    [InlineData("reports.jsonl")]
    public void Labels_use_the_closed_lists_and_the_letters_of_the_text(string file)
    {
        foreach (var passage in Read(file))
        {
            Assert.Contains(passage.Half, new[] { "tuning", "test" });
            foreach (var claim in passage.Claims)
            {
                Assert.NotNull(Keys.Find<ClaimType>(claim.Type));
                Assert.NotNull(Keys.Find<ClaimStatus>(claim.Status));
                Assert.NotNull(Keys.Find<Polarity>(claim.Polarity));
                Assert.NotNull(Keys.Find<Modality>(claim.Modality));
                Assert.All(claim.Subject, form => Assert.Contains(form, passage.Text, StringComparison.Ordinal));
                Assert.All(claim.Quantities, quantity =>
                {
                    Assert.Contains(quantity.Raw, passage.Text, StringComparison.Ordinal);
                    Assert.Contains(quantity.Unit, Units.All);
                    Assert.NotNull(Keys.Find<QuantityBasis>(quantity.Basis));
                    Assert.NotNull(Keys.Find<QuantityRate>(quantity.Rate));
                    Assert.NotNull(Keys.Find<Approximator>(quantity.Approximator));
                });
            }
        }
    }

    /// <summary>What the documentation promises of the half that no pattern was tuned on; a change that makes the reader worse fails here.</summary>
    [Fact]
    public void The_test_half_is_read_as_well_as_documented()
    {
        var half = Read("passages.jsonl").Where(passage => passage.Half == "test").ToList();
        var scores = new Scorer(Gazetteer.Shipped).Score(half, passage => Extractor.Read(passage.Id, passage.Lang, passage.Text));
        Assert.True(half.Count >= 150, $"{half.Count} passages");
        Assert.True(scores.Quantities.F1 >= 0.92, $"quantities {scores.Quantities.F1:0.000}");
        Assert.True(scores.QuantitiesWithBasis.F1 >= 0.85, $"with basis {scores.QuantitiesWithBasis.F1:0.000}");
        Assert.True(scores.Statuses.F1 >= 0.85, $"status {scores.Statuses.F1:0.000}");
        Assert.True(scores.TypesAndSubjects.F1 >= 0.70, $"type and subject {scores.TypesAndSubjects.F1:0.000}");
    }

    /// <summary>Two quantities labelled; one read right, one with a wrong rate: precision and recall 1/2. One claim of two found, its subject by another of its names.</summary>
    [Fact]
    public void Scores_are_counted_by_hand()
    {
        var labelled = new LabelledPassage(
            "p", "en", "t", "test", "Lynas produced 10 t. The price rose 5 %.",
            [
                new LabelledClaim("production", ["Lynas Rare Earths", "Lynas"], [], "none", "positive", "asserted", [new LabelledQuantity("10 t", 10, 10, 10, "t", "none", "none", "none")], null),
                new LabelledClaim("price", ["price"], [], "none", "positive", "asserted", [new LabelledQuantity("5 %", 5, 5, 5, "percent", "share", "change", "none")], null),
            ]);
        var read = new Claim
        {
            Id = "c",
            Document = "d",
            Passages = ["d.p1.s1"],
            Type = ClaimType.Production,
            Subject = "LYNAS",
            Quote = "q",
            Language = "en",
            Quantities = [Quantity("10 t", 10, "t", QuantityRate.None), Quantity("5 %", 5, "percent", QuantityRate.None)],
        };
        var scores = new Scorer(Gazetteer.Shipped).Score([labelled], _ => [read]);
        Assert.Equal(new Tally(1, 2, 2), scores.Quantities);
        Assert.Equal(new Tally(1, 1, 2), scores.TypesAndSubjects);
        Assert.Equal(2.0 / 3, scores.TypesAndSubjects.F1, 6);
        Assert.Equal(("none", "none", 1), Assert.Single(scores.Confusion));
    }

    [Fact]
    public void A_faulty_line_is_named()
    {
        var wrong = Assert.Throws<FormatException>(() => LabelledSet.Read(new StringReader("{\"id\":\"a\",\"text\":\"x\",\"claims\":[]}\n{nonsense\n"), "set.jsonl"));
        Assert.StartsWith("set.jsonl line 2:", wrong.Message, StringComparison.Ordinal);
    }

    private static Quantity Quantity(string raw, double value, string unit, QuantityRate rate) => new() { Raw = raw, Start = 0, Min = value, Likely = value, Max = value, Unit = unit, Rate = rate };

    private static IReadOnlyList<LabelledPassage> Read(string file)
    {
        using var stream = typeof(LabelledSetTests).Assembly.GetManifestResourceStream("labelled/" + file)!;
        using var text = new StreamReader(stream);
        return LabelledSet.Read(text, file);
    }
}
