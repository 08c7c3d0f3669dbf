using Didymium.Chain.Facilities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>What a world and a run of it say on what claims are about. A null answer means that neither has a figure.</summary>
/// <remarks>Entities are those of the gazetteer: a country stands for its plants, a company for the plants it operates, a project or deposit for theirs. A null entity is the whole world.</remarks>
public interface IModelFacts
{
    /// <summary>Id of the scenario that was run.</summary>
    string Scenario { get; }

    /// <summary>First year of the run.</summary>
    int FirstYear { get; }

    /// <summary>Last year of the run.</summary>
    int LastYear { get; }

    /// <summary>The world's reserves in t REO.</summary>
    ModelFigure? WorldReserves { get; }

    /// <summary>What a deposit holds.</summary>
    /// <param name="deposit">The deposit, or a plant or project that works one.</param>
    DepositFacts? Deposit(Entity deposit);

    /// <summary>What plants of a stage made in a year: t REO mined, t of oxide separated, t of metal, alloy or magnets.</summary>
    /// <param name="whose">Whose plants; null for the world.</param>
    /// <param name="stage">Stage; both separation stages count as one.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="elements">Chemical symbols to count alone (mined and separated oxide only); empty for all.</param>
    /// <returns>Null when there is no such plant, or for a year the run does not cover and nobody observed.</returns>
    ModelFigure? Output(Entity? whose, Stage stage, int year, IReadOnlyList<string> elements);

    /// <summary>Capacity of plants of a stage in a year, on the stage's own basis, in t per year.</summary>
    /// <param name="whose">Whose plants; null for the world.</param>
    /// <param name="stage">Stage.</param>
    /// <param name="year">Calendar year.</param>
    ModelFigure? Capacity(Entity? whose, Stage stage, int year);

    /// <summary>Concentrate and carbonate taken in from abroad by the country where the entity is at home, t REO.</summary>
    /// <param name="whose">The entity.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="elements">Chemical symbols to count alone; empty for all.</param>
    ModelFigure? FeedImports(Entity whose, int year, IReadOnlyList<string> elements);

    /// <summary>What leaves one country for another in a year, on the products' own basis.</summary>
    /// <param name="from">The country, or an entity at home there (a deposit or company: its own feed alone).</param>
    /// <param name="to">The other country; null for all others.</param>
    /// <param name="product">Product id, or the template of products that differ by deposit (<c>conc</c>); empty for all.</param>
    /// <param name="year">Calendar year.</param>
    ModelFigure? Flow(Entity from, Entity? to, string product, int year);

    /// <summary>Lowest and highest price of a product, observed and modelled.</summary>
    /// <param name="product">The product, or an element (its oxide).</param>
    PriceRange? Price(Entity product);

    /// <summary>Events of the scenario that concern an entity.</summary>
    /// <param name="target">The entity.</param>
    IReadOnlyList<BaselineEvent> Events(Entity target);

    /// <summary>The plants that an entity stands for, as they are in the run.</summary>
    /// <param name="entity">The entity.</param>
    IReadOnlyList<BaselinePlant> Plants(Entity entity);
}
