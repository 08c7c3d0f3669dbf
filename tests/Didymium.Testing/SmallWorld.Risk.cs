using System.Collections.Immutable;
using Didymium.Chain.Figures;
using Didymium.Chain.Geography;
using Didymium.Chain.Materials;

namespace Didymium.Testing;

/// <content>What indices of risk rest on.</content>
public sealed partial class SmallWorld
{
    private readonly Dictionary<string, Governance> _governance = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Criticality> _criticality = new(StringComparer.Ordinal);

    /// <summary>Sets a region's governance indicators, the same in every year.</summary>
    /// <param name="region">Region.</param>
    /// <param name="estimate">Estimate of five of the indicators, and of stability too unless that is given; -2.5 (worst) to 2.5.</param>
    /// <param name="stability">Estimate of political stability; null for that of the others.</param>
    public SmallWorld Governed(string region, double estimate, double? stability = null)
    {
        Place(region);
        var others = Always(estimate);
        _governance[region] = new Governance { Region = region, Voice = others, Stability = Always(stability ?? estimate), Effectiveness = others, Regulation = others, Law = others, Corruption = others };
        return this;
    }

    /// <summary>Rates an element.</summary>
    /// <param name="element">Symbol, such as <c>Dy</c>.</param>
    /// <param name="endOfLifeInputRate">End-of-life recycling input rate, 0 to 1.</param>
    /// <param name="substitution">Substitution index of supply risk, 0 to 1.</param>
    public SmallWorld Rated(string element, double endOfLifeInputRate, double substitution)
    {
        _criticality[element] = new Criticality(element, Sourced.Plain(endOfLifeInputRate), Sourced.Plain(substitution));
        return this;
    }

    private static ImmutableArray<(int Year, Sourced Value)> Always(double value) => [(2020, Sourced.Plain(value))];
}
