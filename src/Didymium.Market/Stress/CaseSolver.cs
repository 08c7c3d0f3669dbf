using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Stress;

/// <summary>Solves cases one after another on a program of its own: the inputs are edited, solved from the base's basis, and put back.</summary>
/// <remarks>
/// Every case begins at the same basis and not where the last one ended, so that its prices do not depend on which cases were solved before it or on which thread.
/// </remarks>
internal sealed class CaseSolver : IDisposable
{
    private readonly PeriodProgram program;
    private readonly PeriodInputs inputs;
    private readonly Basis start;

    public CaseSolver(MarketStructure structure, PolicyRows policy, PeriodInputs baseInputs, Basis start, IPeriodObserver? observer)
    {
        program = new PeriodProgram(structure, policy, RouteColumns.All, observer);
        inputs = baseInputs.Copy();
        this.start = start;
    }

    public void Dispose() => program.Dispose();

    public PeriodSolution Solve(Cut cut, CancellationToken cancellationToken)
    {
        var capacity = Array.ConvertAll(cut.Facilities, f => inputs.Capacity[f]);
        var limit = Array.ConvertAll(cut.Routes, r => inputs.RouteLimit[r]);
        foreach (var f in cut.Facilities)
        {
            inputs.Capacity[f] = 0;
        }

        foreach (var r in cut.Routes)
        {
            inputs.RouteLimit[r] = 0;
        }

        try
        {
            program.StartFrom(start);
            return program.Solve(inputs, cancellationToken);
        }
        finally
        {
            for (var i = 0; i < capacity.Length; i++)
            {
                inputs.Capacity[cut.Facilities[i]] = capacity[i];
            }

            for (var i = 0; i < limit.Length; i++)
            {
                inputs.RouteLimit[cut.Routes[i]] = limit[i];
            }
        }
    }
}
