using System.Collections.Immutable;
using Didymium.Market.Results;

namespace Didymium.Analysis.Hindcast;

/// <summary>A past world run forward with what was decided then, and held against what happened.</summary>
/// <param name="Run">The run.</param>
/// <param name="Series">Scores by series.</param>
/// <param name="Findings">What the run shows of the episode, with the figures.</param>
/// <param name="Variants">Variants of behaviour behind the bands.</param>
public sealed record HindcastResult(Run Run, ImmutableArray<SeriesScore> Series, ImmutableArray<Finding> Findings, ImmutableArray<string> Variants)
{
    /// <summary>Series on which the run beats both naive forecasts.</summary>
    public int Won => Series.Count(s => s.BeatsBoth);
}

/// <summary>Something that a past episode showed and a run must show without being told.</summary>
/// <param name="Claim">What is asked.</param>
/// <param name="Figure">What the run gives, in words.</param>
/// <param name="Holds">True when the run shows it.</param>
public sealed record Finding(string Claim, string Figure, bool Holds);
