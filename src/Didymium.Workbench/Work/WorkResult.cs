using Didymium.Analysis.Attribution;
using Didymium.Market.Results;
using Didymium.Market.Stress;
using Didymium.Workbench.Answers;
using Didymium.Workbench.Documents;
using Didymium.Workbench.Tables;

namespace Didymium.Workbench.Work;

/// <summary>What came of a request.</summary>
public abstract record WorkResult
{
    /// <summary>The answer for machines.</summary>
    public abstract object Shape { get; }

    /// <summary>Its tables; empty where the answer is no table.</summary>
    public virtual IReadOnlyList<ResultTable> Tables => [];
}

/// <summary>A run of the world.</summary>
/// <param name="Run">The run.</param>
public sealed record RunAnswer(Run Run) : WorkResult
{
    /// <inheritdoc/>
    public override object Shape
    {
        get
        {
            var seconds = new Dictionary<string, double>
            {
                ["compile"] = Math.Round(Run.CompileSeconds, 4),
                ["solve"] = Math.Round(Run.TotalSeconds - Run.CompileSeconds, 4),
            };
            return RunManifest.Of(Run.ByYear(), seconds) with { Step = Run.Step.ToString().ToLowerInvariant(), Foresight = Run.Foresight.ToString().ToLowerInvariant() };
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ResultTable> Tables => ResultTables.Of(Run);
}

/// <summary>A stress test.</summary>
/// <param name="Run">The stress test.</param>
public sealed record StressAnswer(StressRun Run) : WorkResult
{
    /// <inheritdoc/>
    public override object Shape => StressShape.Of(Run, null, int.MaxValue);

    /// <inheritdoc/>
    public override IReadOnlyList<ResultTable> Tables => [.. StressTables.Of(Run)];
}

/// <summary>What a document would change.</summary>
/// <param name="Impact">The impact.</param>
public sealed record ImpactAnswer(DocumentImpact Impact) : WorkResult
{
    /// <inheritdoc/>
    public override object Shape => ImpactShape.From(Impact);
}

/// <summary>What makes a number.</summary>
/// <param name="Explanation">The explanation.</param>
public sealed record ExplainAnswer(Explanation Explanation) : WorkResult
{
    /// <inheritdoc/>
    public override object Shape => ExplanationShape.Of(Explanation, null);
}
