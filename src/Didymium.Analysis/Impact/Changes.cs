namespace Didymium.Analysis.Impact;

/// <summary>A country's output at a stage with and without a claim.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Stage">Stage as in the shares of a run: <c>mined</c>, <c>separated</c>, <c>heavy</c>, <c>metal</c>, <c>magnet</c>.</param>
/// <param name="Country">Region id.</param>
/// <param name="Without">Without it, t.</param>
/// <param name="With">With it, t.</param>
/// <param name="ShareWithout">The country's share of the world without it, 0 to 1.</param>
/// <param name="ShareWith">The share with it.</param>
public sealed record StageChange(int Year, string Stage, string Country, double Without, double With, double ShareWithout, double ShareWith)
{
    /// <summary>What it adds, t.</summary>
    public double Tonnes => With - Without;
}

/// <summary>Oxide of one element that a country mines or separates, with and without a claim.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Stage"><c>mined</c> or <c>separated</c>.</param>
/// <param name="Element">Balance element; <c>ndpr</c> holds neodymium and praseodymium.</param>
/// <param name="Country">Region id.</param>
/// <param name="Without">Without it, t of oxide.</param>
/// <param name="With">With it, t of oxide.</param>
public sealed record ElementChange(int Year, string Stage, string Element, string Country, double Without, double With)
{
    /// <summary>What it adds, t of oxide.</summary>
    public double Tonnes => With - Without;
}

/// <summary>A flow between two countries with and without a claim.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Product">Product.</param>
/// <param name="Origin">Region of origin.</param>
/// <param name="Destination">Region of destination.</param>
/// <param name="Without">Without it, t on the product's basis.</param>
/// <param name="With">With it, t.</param>
public sealed record FlowChange(int Year, string Product, string Origin, string Destination, double Without, double With)
{
    /// <summary>What it adds, t.</summary>
    public double Tonnes => With - Without;
}

/// <summary>A price with and without a claim.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Product">Product.</param>
/// <param name="Region">Region.</param>
/// <param name="Without">Without it, USD of the base year per kg.</param>
/// <param name="With">With it.</param>
public sealed record PriceChange(int Year, string Product, string Region, double Without, double With)
{
    /// <summary>Relative change: 0.1 is a tenth dearer.</summary>
    public double Relative => (With / Without) - 1;
}
