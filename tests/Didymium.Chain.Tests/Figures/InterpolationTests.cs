using System.Collections.Immutable;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Tests.Figures;

public sealed class InterpolationTests
{
    private static readonly ImmutableArray<(int Year, Sourced Value)> Anchors =
        [(2024, Sourced.Plain(1)), (2030, Sourced.Plain(4)), (2040, Sourced.Plain(3))];

    [Theory]
    [InlineData(2000, 1.0)]
    [InlineData(2024, 1.0)]
    [InlineData(2026, 2.0)]
    [InlineData(2029.5, 3.75)]
    [InlineData(2030, 4.0)]
    [InlineData(2035, 3.5)]
    [InlineData(2060, 3.0)]
    public void Linear_runs_between_anchors_and_stays_flat_outside(double year, double expected) =>
        Assert.Equal(expected, Interpolation.Linear(Anchors, year), 12);

    [Fact]
    public void One_anchor_holds_always() =>
        Assert.Equal(7, Interpolation.Linear([(2024, Sourced.Plain(7))], 2033));
}
