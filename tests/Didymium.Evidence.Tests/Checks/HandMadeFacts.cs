using Didymium.Chain.Facilities;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Checks;

/// <summary>A world with round figures: one mine that separates a third of its NdPr at home, a deposit, a ban.</summary>
internal sealed class HandMadeFacts : IModelFacts
{
    public string Scenario => "base";

    public int FirstYear => 2024;

    public int LastYear => 2030;

    public ModelFigure? WorldReserves => new(90e6, "t REO", "survey");

    public DepositFacts? Deposit(Entity deposit) => deposit == HandMade.Deposit ? new DepositFacts("Beylikova", 12.5e6, 1.75, 12, "claimed and uncertified") : null;

    public ModelFigure? Output(Entity? whose, Stage stage, int year, IReadOnlyList<string> elements)
    {
        if (year is < 2024 or > 2030)
        {
            return null;
        }

        double? value = (whose?.Id, stage, elements.Count > 0) switch
        {
            (null, Stage.Mine, _) => 400_000,
            (null, Stage.LightSeparation, _) => 350_000,
            (null, Stage.Magnet, _) => 215_000,
            ("mp-materials" or "united-states" or "USA", Stage.Mine, true) => 8_000,
            ("mp-materials" or "united-states" or "USA", Stage.Mine, false) => 50_000,
            ("mp-materials", Stage.LightSeparation, true) => year < 2028 ? 2_600 : 7_000,
            _ => null,
        };
        return value is { } known ? new ModelFigure(known, "t REO", $"run, {year}") : null;
    }

    public ModelFigure? Capacity(Entity? whose, Stage stage, int year) => null;

    public ModelFigure? FeedImports(Entity whose, int year, IReadOnlyList<string> elements) => new(elements.Count > 0 ? 200 : 1_000, "t REO", "run");

    public ModelFigure? Flow(Entity from, Entity? to, string product, int year) => null;

    public PriceRange? Price(Entity product) => product == HandMade.NdPrOxide ? new PriceRange("ox-ndpr", 45, 134, 2017, 2026) : null;

    public IReadOnlyList<BaselineEvent> Events(Entity target) => target == HandMade.Company
        ? [new BaselineEvent("concentrate-ban", "ban", "No more concentrate to China", "in_force", new DateOnly(2025, 7, 1))]
        : [];

    public IReadOnlyList<BaselinePlant> Plants(Entity entity) => entity == HandMade.Company
        ? [new BaselinePlant("heavy-line", "Heavy line", "heavy_separation", "under_construction", 3_000, 2026)]
        : [];
}
