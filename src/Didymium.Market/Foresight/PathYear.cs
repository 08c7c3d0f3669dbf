using Didymium.Market.Equilibrium;

namespace Didymium.Market.Foresight;

/// <summary>A year of the recursive run: what its linear program was given, and what came of it. Copies, which the run does not change afterwards.</summary>
/// <param name="Inputs">What the year's program was given.</param>
/// <param name="Solution">What came of it.</param>
/// <param name="Program">Costs and bounds as the solver had them.</param>
/// <param name="Coefficients">Coefficients that differ from the compiled program's.</param>
/// <param name="Usable">Capacity by facility before what is left in the ground limits it, t.</param>
/// <param name="Habit">What habit lets each route carry, t.</param>
/// <param name="Ceiling">What rules, bans and licences let each route carry, t.</param>
/// <param name="Opening">Commercial stock at the start by node, t.</param>
/// <param name="Released">What states let out of their stocks by node, t.</param>
/// <param name="Freight">Transport cost by route, USD per kg.</param>
internal sealed record PathYear(
    PeriodInputs Inputs,
    PeriodSolution Solution,
    PeriodSnapshot Program,
    IReadOnlyDictionary<(int Row, int Column), double> Coefficients,
    double[] Usable,
    double[] Habit,
    double[] Ceiling,
    double[] Opening,
    double[] Released,
    double[] Freight);
