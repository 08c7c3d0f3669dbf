using System.Collections.Immutable;
using Didymium.Analysis.Indices;

namespace Didymium.Cli.Verbs;

/// <summary>What <c>indices</c> shows of a year.</summary>
internal sealed record IndexReport(string Scenario, int Year, ImmutableArray<ConcentrationRow> Goods, ImmutableArray<ElementRow> Elements);
