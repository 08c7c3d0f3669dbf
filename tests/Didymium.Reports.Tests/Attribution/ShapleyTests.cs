using Didymium.Analysis.Attribution;

namespace Didymium.Reports.Tests.Attribution;

/// <summary>The Shapley value, on games whose answer is known and by the axioms that define it.</summary>
public sealed class ShapleyTests
{
    // Two hundred games of one to six players, whose coalitions are worth anything from -100 to 100.
    private static IEnumerable<(int Players, double[] Values)> Games()
    {
        var random = new Random(1953);
        return Enumerable.Range(0, 200).Select(k => (1 + (k % 6), Enumerable.Range(0, 1 << (1 + (k % 6))).Select(_ => (200 * random.NextDouble()) - 100).ToArray()));
    }

    [Fact]
    public void Two_that_only_work_together_share_alike() =>
        Assert.Equal([90, 90], ShapleyValues.Exact(2, mask => mask == 3 ? 200 : 20), Near);

    [Fact]
    public void One_left_glove_is_worth_more_than_either_of_two_right_ones()
    {
        // A pair is worth 1. The left glove (player 0) is pivotal in 4 of 6 orders, each right one in 1 of 6.
        var parts = ShapleyValues.Exact(3, mask => (mask & 1) != 0 && (mask & 6) != 0 ? 1 : 0);

        Assert.Equal([2 / 3.0, 1 / 6.0, 1 / 6.0], parts, Near);
    }

    [Fact]
    public void A_runway_is_paid_for_by_those_who_need_its_length()
    {
        // Littlechild and Owen's airport game: planes that need runways of 6, 12 and 42; each section is shared by those who need it: 2, 2 + 3, 2 + 3 + 30.
        double[] need = [6, 12, 42];
        var parts = ShapleyValues.Exact(3, mask => Enumerable.Range(0, 3).Where(i => (mask & (1 << i)) != 0).Select(i => need[i]).DefaultIfEmpty(0).Max());

        Assert.Equal([2, 5, 35], parts, Near);
    }

    [Fact]
    public void Parts_add_up_to_the_whole() => Assert.All(Games(), g => Assert.Equal(g.Values[^1] - g.Values[0], ShapleyValues.Exact(g.Players, m => g.Values[m]).Sum(), 9));

    [Fact]
    public void Who_changes_nothing_gets_nothing() => Assert.All(Games(), g =>
        Assert.Equal(0, ShapleyValues.Exact(g.Players, m => g.Values[m & ~1])[0], 9));

    [Fact]
    public void Who_are_alike_get_the_same() => Assert.All(Games().Where(g => g.Players >= 2), g =>
    {
        // Players 0 and 1 count only by how many of them are there.
        var parts = ShapleyValues.Exact(g.Players, m => g.Values[(m & ~3) | ((1 << int.PopCount(m & 3)) - 1)]);
        Assert.Equal(parts[0], parts[1], 9);
    });

    [Fact]
    public void Drawn_orders_add_up_to_the_whole_and_tend_to_the_exact_values() => Assert.All(
        Games().Take(60),
        g =>
        {
            var (parts, errors) = ShapleyValues.Sampled(g.Players, m => g.Values[m], ShapleyValues.Orders(g.Players, 400, 1953));
            Assert.Equal(g.Values[^1] - g.Values[0], parts.Sum(), 6);
            var exact = ShapleyValues.Exact(g.Players, m => g.Values[m]);
            for (var i = 0; i < g.Players; i++)
            {
                Assert.True(Math.Abs(parts[i] - exact[i]) <= (6 * errors[i]) + 1e-9, $"{parts[i]} ± {errors[i]}, exactly {exact[i]}");
            }
        });

    [Fact]
    public void The_same_seed_draws_the_same_orders() =>
        Assert.Equal(ShapleyValues.Orders(6, 5, 7).SelectMany(o => o), ShapleyValues.Orders(6, 5, 7).SelectMany(o => o));

    [Fact]
    public void Nobody_adds_nothing() => Assert.Empty(ShapleyValues.Exact(0, _ => 5));

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;
}
