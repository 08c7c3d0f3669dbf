using System.Collections;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;

namespace Didymium.Market.Tests.Archives;

/// <summary>Finds where two records differ, to the last bit of every number.</summary>
internal static class Bits
{
    /// <summary>The first difference as the path to it; null when there is none.</summary>
    public static string? Difference(object? a, object? b, string path = "")
    {
        if (a is null || b is null)
        {
            return a is null && b is null ? null : path;
        }

        return (a, b) switch
        {
            _ when a.GetType() != b.GetType() => path,
            (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) ? null : $"{path}: {x:R}, {y:R}",
            (string or int or bool or Enum or Period, _) => Equals(a, b) ? null : $"{path}: {a}, {b}",
            (World or Scenario, _) => ReferenceEquals(a, b) ? null : path,
            (IList x, IList y) => x.Count != y.Count ? $"{path}: {x.Count}, {y.Count}"
                : Enumerable.Range(0, x.Count).Select(i => Difference(x[i], y[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null),
            _ => a.GetType().GetProperties().Where(p => p.SetMethod is not null).Select(p => Difference(p.GetValue(a), p.GetValue(b), $"{path}.{p.Name}")).FirstOrDefault(d => d is not null),
        };
    }
}
