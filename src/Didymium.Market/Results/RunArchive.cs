using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market.Archives;

namespace Didymium.Market.Results;

/// <summary>Keeps finished runs: all tables, a recursive run beside one with perfect foresight, and the detail of a period asked for.</summary>
/// <remarks>What is read is what was written, bit for bit. World and scenario are not in the file.</remarks>
public static class RunArchive
{
    private static readonly Archive<Run> Archive = new("run");

    /// <summary>Writes a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="to">Where to; left open.</param>
    public static void Write(Run run, Stream to)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(to);
        Archive.Write(run, run.World, run.Scenario, to);
    }

    /// <summary>Reads a run.</summary>
    /// <param name="from">The file; read to its end and left open.</param>
    /// <param name="world">The world that it was made on.</param>
    /// <param name="scenario">The scenario that it was made of.</param>
    /// <exception cref="ArchiveFaultException">The file is not a run, not whole, of another version of the program, or made on other data or of another scenario.</exception>
    public static Run Read(Stream from, World world, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        return Archive.Read(from, world, scenario);
    }
}
