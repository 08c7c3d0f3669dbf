using Didymium.Chain.Reading;
using Didymium.Testing;

namespace Didymium.Chain.Tests;

/// <summary>The data of this repository, read as it stands.</summary>
public sealed class RealWorldTests
{
    private static readonly ReadResult<World> Result = WorldReader.Read(new DirectorySource(Repository.World));

    [Fact]
    public void The_world_has_no_fault() => Assert.True(Result.Success, string.Join('\n', Result.Faults));

    [Fact]
    public void Every_scenario_reads_and_fits_the_world()
    {
        var files = new DirectorySource(Repository.Scenarios);
        foreach (var id in ScenarioReader.List(files))
        {
            var scenario = ScenarioReader.Read(files, id);

            Assert.Equal([], scenario.Faults.Select(fault => fault.ToString()));
            Assert.Equal([], ScenarioChecker.Check(scenario.Value!, Result.Value!).Select(fault => fault.ToString()));
            Assert.Equal([], WorldReader.Read(new DirectorySource(Repository.World), scenario.Value!.Overrides).Faults.Select(fault => fault.ToString()));
        }
    }
}
