using Didymium.Chain.Demand;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Tests.Figures;

public sealed class ServiceLifeTests
{
    private static ServiceLife Life(double mean, double shape) => new(Sourced.Plain(mean), Sourced.Plain(shape));

    [Theory]
    [InlineData(1, 5, 5)] // Γ(2) = 1
    [InlineData(2, 8.862269254527580, 10)] // Γ(3/2) = √π/2 = 0.886226925452758
    [InlineData(0.5, 20, 10)] // Γ(3) = 2
    [InlineData(4, 9.064024770554770, 10)] // Γ(5/4) = 0.906402477055477, Abramowitz and Stegun table 6.1
    public void The_scale_follows_from_the_mean(double shape, double mean, double scale) =>
        Assert.Equal(scale, Life(mean, shape).ScaleYears, 10);

    [Fact]
    public void A_shape_of_one_loses_the_same_share_every_year()
    {
        // exp(−1/5) = 0.818730753 of what was left stays.
        var life = Life(5, 1);

        Assert.Equal(0.818730753, life.Surviving(1), 9);
        Assert.Equal(0.818730753, life.Surviving(11) / life.Surviving(10), 9);
    }

    [Fact]
    public void Wear_takes_few_at_first_and_the_rest_around_the_scale()
    {
        // Shape 2, scale 10: exp(−0.01), exp(−1), exp(−4).
        var life = Life(8.86226925452758, 2);

        Assert.Equal([1, 0.990050, 0.367879, 0.018316], new[] { 0.0, 1, 10, 20 }.Select(age => Math.Round(life.Surviving(age), 6)));
    }

    [Fact]
    public void Goods_not_yet_sold_are_all_there() => Assert.Equal(1, Life(5, 2).Surviving(-3));
}
