using Didymium.Market.Dynamics;

namespace Didymium.Market;

/// <summary>Who holds what at the end of a period.</summary>
/// <param name="Commercial">Commercial stocks.</param>
/// <param name="States">Stocks of states.</param>
/// <param name="Use">What each node could use in the period, t.</param>
internal sealed record Holdings(StockKeeping Commercial, StateStockpiles States, double[] Use);
