namespace Didymium.Evidence.Checks;

/// <summary>A figure of the model.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit with its basis, as <c>t REO</c>.</param>
/// <param name="From">Where it is from, in words: <c>the run of base</c>, or the title of a source.</param>
public sealed record ModelFigure(double Value, string Unit, string From)
{
    /// <summary>Where it is from, in Chinese; empty where that is a title, which stays as it is.</summary>
    public string FromZh { get; init; } = string.Empty;
}

/// <summary>What the world knows of a deposit.</summary>
/// <param name="Name">Name.</param>
/// <param name="TonnesReo">Resource or reserve in t REO; null when not known.</param>
/// <param name="GradePercent">Grade in % REO; null when not known.</param>
/// <param name="NdPrPercent">Neodymium and praseodymium in % of its REO.</param>
/// <param name="Note">What is to be said of the figures, in words.</param>
public sealed record DepositFacts(string Name, double? TonnesReo, double? GradePercent, double NdPrPercent, string Note)
{
    /// <summary>Name in Chinese; empty where the world has none.</summary>
    public string NameZh { get; init; } = string.Empty;
}

/// <summary>Prices of a product over all years observed and modelled.</summary>
/// <param name="Product">Product id.</param>
/// <param name="Low">Lowest, USD per kg.</param>
/// <param name="High">Highest, USD per kg.</param>
/// <param name="FirstYear">First year looked at.</param>
/// <param name="LastYear">Last year looked at.</param>
public sealed record PriceRange(string Product, double Low, double High, int FirstYear, int LastYear);

/// <summary>An event of the scenario.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">Kind, as <c>ban</c>; <c>note</c> for one that moves no tonnes.</param>
/// <param name="Name">What happened.</param>
/// <param name="Status">Standing, as <c>in_force</c>.</param>
/// <param name="Start">First day it counts from, to the month or year.</param>
public sealed record BaselineEvent(string Id, string Kind, string Name, string Status, DateOnly Start)
{
    /// <summary>What happened, in Chinese; empty where the scenario does not say it.</summary>
    public string NameZh { get; init; } = string.Empty;
}

/// <summary>A plant of the run.</summary>
/// <param name="Id">Facility id.</param>
/// <param name="Name">Name.</param>
/// <param name="Stage">Stage key, as <c>light_separation</c>.</param>
/// <param name="Status">Status in the scenario, as <c>under_construction</c>.</param>
/// <param name="TonnesPerYear">Capacity on the stage's own basis, t per year.</param>
/// <param name="StartYear">First year with output, actual or as promised.</param>
public sealed record BaselinePlant(string Id, string Name, string Stage, string Status, double TonnesPerYear, int StartYear)
{
    /// <summary>Name in Chinese; empty where the world has none.</summary>
    public string NameZh { get; init; } = string.Empty;
}
