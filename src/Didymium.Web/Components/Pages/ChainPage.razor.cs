using System.Globalization;
using Didymium.Analysis.Chains;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>The chain of an element in a year, whole or from one node up and down.</summary>
public sealed partial class ChainPage
{
    private SankeyView? view;
    private Chart? chart;
    private IReadOnlyList<(string Value, string Words)> elements = [];
    private IReadOnlyList<(string Value, string Words)> nodes = [];

    /// <summary>Balance element; NdPr by default.</summary>
    [SupplyParameterFromQuery(Name = "element")]
    public string? Element { get; set; }

    /// <summary>Calendar year; 2030 by default.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public int? Year { get; set; }

    /// <summary><c>region</c> or <c>use</c>.</summary>
    [SupplyParameterFromQuery(Name = "ends")]
    public string? Ends { get; set; }

    /// <summary>Key of the node that is followed; empty for all.</summary>
    [SupplyParameterFromQuery(Name = "node")]
    public string? Node { get; set; }

    private IReadOnlyList<(string Name, string Value)> Kept =>
        [("element", view?.Element ?? string.Empty), ("year", (view?.Year ?? 0).ToString(CultureInfo.InvariantCulture)), ("ends", Ends ?? string.Empty), ("node", Node ?? string.Empty)];

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var known = run.ElementBalances.Select(b => b.Element).Distinct(StringComparer.Ordinal).ToList();
        elements = [.. known.OrderBy(e => e is "ndpr" ? 0 : e is "dy" or "tb" ? 1 : 2).Select(e => (e, Words.Element(run, e)))];
        view = new SankeyView
        {
            Element = known.Contains(Element ?? string.Empty) ? Element! : elements[0].Value,
            Year = Math.Clamp(Year ?? 2030, run.FirstYear, run.LastYear),
            ByUse = Ends == "use",
            Node = ChainNode.Parse(Node) is { } asked ? asked with { Id = ChainWords.Told(run.World, asked) } : null,
            HrefOf = n => Address(n),
        };
        chart = SankeyChart.Build(run, view);
        nodes =
        [
            (string.Empty, Say("everything", "全部")),
            .. SankeyChart.Nodes(run, view).Select(n => (n.Key, ChainWords.Full(run.World, n))),
        ];
    }

    // The same view with another node, or with all.
    private string Address(ChainNode? node)
    {
        var parts = new List<string> { $"element={view!.Element}", $"year={view.Year.ToString(CultureInfo.InvariantCulture)}" };
        if (view.ByUse)
        {
            parts.Add("ends=use");
        }

        if (node is { } n)
        {
            parts.Add($"node={Uri.EscapeDataString(n.Key)}");
        }

        return To($"/chain?{string.Join('&', parts)}");
    }

    private string? PageOf(Run run, ChainNode node) => node.Tier != ChainTier.Deposit && run.World.Regions.ContainsKey(node.Id) ? To($"/countries/{node.Id}") : null;
}
