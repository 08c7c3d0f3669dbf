namespace Didymium.Market.Stress;

/// <summary>What is taken out in a case.</summary>
public enum StressKind
{
    /// <summary>One plant or mine that produces.</summary>
    Facility,

    /// <summary>All plants of one stage in one country.</summary>
    Stage,

    /// <summary>All plants that stand in a country.</summary>
    Country,

    /// <summary>All plants that are controlled from a country, wherever they stand.</summary>
    Owner,

    /// <summary>Trade in a product, or in all products of a stage, from one country to another or to a bloc.</summary>
    Route,

    /// <summary>All exports of a product from the country that exports most of it.</summary>
    Product,

    /// <summary>Two cases at once.</summary>
    Pair,
}
