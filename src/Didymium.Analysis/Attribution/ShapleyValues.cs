namespace Didymium.Analysis.Attribution;

/// <summary>Shapley values: what each of some players adds to a whole, as the mean over all orders in which they could have joined.</summary>
/// <remarks>
/// φ(i) = Σ over S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)), L. S. Shapley, "A value for n-person games", Contributions to the Theory
/// of Games II, Princeton 1953. It is the only division that adds up to v(N) − v(∅), gives nothing to who changes nothing, the same to who are
/// alike, and is linear in v. A coalition is a bit mask: bit i is player i.
/// </remarks>
public static class ShapleyValues
{
    /// <summary>Most players that are counted out exactly: 2ⁿ values are asked for.</summary>
    public const int MostPlayers = 20;

    /// <summary>Exact values, from the value of every coalition.</summary>
    /// <param name="players">Number of players, at most <see cref="MostPlayers"/>.</param>
    /// <param name="value">Value of a coalition.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too many players.</exception>
    public static double[] Exact(int players, Func<int, double> value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        ArgumentOutOfRangeException.ThrowIfNegative(players);
        ArgumentNullException.ThrowIfNull(value);
        var values = new double[1 << players];
        for (var mask = 0; mask < values.Length; mask++)
        {
            values[mask] = value(mask);
        }

        var weight = Weights(players);
        var parts = new double[players];
        for (var mask = 0; mask < values.Length; mask++)
        {
            var size = int.PopCount(mask);
            for (var i = 0; i < players; i++)
            {
                if ((mask & (1 << i)) == 0)
                {
                    parts[i] += weight[size] * (values[mask | (1 << i)] - values[mask]);
                }
            }
        }

        return parts;
    }

    /// <summary>The mean over some orders of joining, with its standard error. Each order's parts add up to the whole, so their mean does.</summary>
    /// <param name="players">Number of players.</param>
    /// <param name="value">Value of a coalition.</param>
    /// <param name="orders">Orders of joining, as from <see cref="Orders"/>: pairs of an order and its reverse, which count as one draw.</param>
    public static (double[] Parts, double[] StandardErrors) Sampled(int players, Func<int, double> value, IReadOnlyList<int[]> orders)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(orders);
        var draws = orders.Chunk(2).Select(pair => pair.Select(o => Joined(players, value, o)).ToArray()).Select(both => Enumerable.Range(0, players).Select(i => both.Average(p => p[i])).ToArray()).ToList();
        var parts = Enumerable.Range(0, players).Select(i => draws.Average(d => d[i])).ToArray();
        var errors = Enumerable.Range(0, players)
            .Select(i => draws.Count < 2 ? double.NaN : Math.Sqrt(draws.Sum(d => Math.Pow(d[i] - parts[i], 2)) / (draws.Count - 1) / draws.Count))
            .ToArray();
        return (parts, errors);
    }

    /// <summary>Orders of joining drawn with a seed, each followed by its reverse: what one player gains by joining early the reverse shows when late.</summary>
    /// <param name="players">Number of players.</param>
    /// <param name="pairs">Number of pairs.</param>
    /// <param name="seed">Seed; the same seed gives the same orders.</param>
    public static IReadOnlyList<int[]> Orders(int players, int pairs, int seed)
    {
        var random = new Random(seed);
        var orders = new List<int[]>(2 * pairs);
        for (var p = 0; p < pairs; p++)
        {
            var order = Enumerable.Range(0, players).ToArray();
            random.Shuffle(order);
            orders.Add(order);
            orders.Add([.. order.Reverse()]);
        }

        return orders;
    }

    /// <summary>The coalitions that an order of joining runs through, the empty one first.</summary>
    /// <param name="order">Order of joining.</param>
    public static IEnumerable<int> Coalitions(IReadOnlyList<int> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var mask = 0;
        yield return mask;
        foreach (var i in order)
        {
            mask |= 1 << i;
            yield return mask;
        }
    }

    private static double[] Joined(int players, Func<int, double> value, int[] order)
    {
        var parts = new double[players];
        var (mask, before) = (0, value(0));
        foreach (var i in order)
        {
            mask |= 1 << i;
            var after = value(mask);
            parts[i] = after - before;
            before = after;
        }

        return parts;
    }

    // |S|! (n − |S| − 1)! / n! by the size of S.
    private static double[] Weights(int players)
    {
        var weights = new double[Math.Max(1, players)];
        for (var size = 0; size < players; size++)
        {
            var orders = 1.0;
            for (var k = 1; k <= size; k++)
            {
                orders *= (double)(players - k) / k;
            }

            weights[size] = 1 / (orders * players);
        }

        return weights;
    }
}
