using Didymium.Chain.Reading;

namespace Didymium.Chain.Tests.Reading;

public sealed class TinyWorldTests
{
    [Fact]
    public void The_tiny_world_has_no_fault()
    {
        var result = TinyFiles.Read(TinyFiles.Create());

        Assert.Equal([], result.Faults.Select(fault => fault.ToString()));
        Assert.True(result.Success);
    }
}
