namespace Didymium.Market.Foresight;

/// <summary>The optimum of a horizon's linear program. Copies.</summary>
/// <param name="Layout">Where everything stands.</param>
/// <param name="Primal">Value of each column.</param>
/// <param name="Reduced">Reduced cost of each column, discounted.</param>
/// <param name="Duals">Dual of each row, discounted.</param>
/// <param name="Activity">Activity of each row.</param>
/// <param name="Objective">Discounted surplus, thousand USD.</param>
/// <param name="Solves">Solves it took.</param>
/// <param name="Iterations">Iterations in all.</param>
/// <param name="Routes">Routes in the program at the end.</param>
/// <param name="FirstRoutes">Routes in it at the start.</param>
/// <param name="Seconds">Seconds in all.</param>
internal sealed record HorizonSolution(HorizonLayout Layout, double[] Primal, double[] Reduced, double[] Duals, double[] Activity, double Objective, int Solves, int Iterations, int Routes, int FirstRoutes, double Seconds);
