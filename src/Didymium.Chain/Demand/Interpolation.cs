using System.Collections.Immutable;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Demand;

/// <summary>Values between anchor years.</summary>
public static class Interpolation
{
    /// <summary>Linear between ascending anchors, flat before the first and after the last.</summary>
    /// <param name="anchors">At least one anchor, ascending by year.</param>
    /// <param name="year">The year asked for.</param>
    public static double Linear(ImmutableArray<(int Year, Sourced Value)> anchors, double year)
    {
        if (year <= anchors[0].Year)
        {
            return anchors[0].Value.Value;
        }

        for (var i = 1; i < anchors.Length; i++)
        {
            var (y1, v1) = anchors[i];
            if (year <= y1)
            {
                var (y0, v0) = anchors[i - 1];
                return v0.Value + ((v1.Value - v0.Value) * (year - y0) / (y1 - y0));
            }
        }

        return anchors[^1].Value.Value;
    }
}
