using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market.Archives;

namespace Didymium.Market.Stress;

/// <summary>Keeps finished stress tests.</summary>
/// <remarks>What is read is what was written, bit for bit. World and scenario are not in the file.</remarks>
public static class StressArchive
{
    private static readonly Archive<StressRun> Archive = new("stress test");

    /// <summary>Writes a stress test.</summary>
    /// <param name="run">The test.</param>
    /// <param name="to">Where to; left open.</param>
    public static void Write(StressRun run, Stream to)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(to);
        Archive.Write(run, run.World, run.Scenario, to);
    }

    /// <summary>Reads a stress test.</summary>
    /// <param name="from">The file; read to its end and left open.</param>
    /// <param name="world">The world that it was made on.</param>
    /// <param name="scenario">The scenario that it was made of.</param>
    /// <exception cref="ArchiveFaultException">The file is not a stress test, not whole, of another version of the program, or made on other data or of another scenario.</exception>
    public static StressRun Read(Stream from, World world, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        return Archive.Read(from, world, scenario);
    }
}
