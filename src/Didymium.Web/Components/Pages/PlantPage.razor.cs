using Didymium.Analysis;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Entities;
using Didymium.Market.Results;
using Didymium.Market.Stress;
using Didymium.Reports.Models;
using Didymium.Web.Views.Places;
using Microsoft.AspNetCore.Components;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>One plant: what it is, what it does in the run, what became of it, what the world loses without it.</summary>
public sealed partial class PlantPage
{
    private Facility? plant;
    private PlantCharts? charts;
    private IReadOnlyList<Facility> partners = [];
    private IReadOnlyList<FlowRow> flows = [];
    private ProjectRow? project;
    private IReadOnlyList<DecisionRow> decisions = [];
    private IReadOnlyList<MarketEvent> events = [];
    private StressRun? stressRun;
    private StressResult? stress;
    private string? known;

    /// <summary>Facility id.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    private int Year => KeyFigures.Milestone(Run!);

    /// <inheritdoc/>
    protected override void OnRun(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        plant = run.World.Facilities.FirstOrDefault(f => f.Id == Id);
        if (plant is null)
        {
            return;
        }

        charts = new PlantCharts(run, plant);
        partners = [.. run.World.Facilities.Where(f => f.Project == plant.Project && f.Id != Id)];
        flows = Outlets.Flows(run, plant, Year);
        project = run.Projects.FirstOrDefault(p => p.Facility == Id);
        decisions = [.. run.Decisions.Where(d => d.Facilities.Split(';').Contains(Id))];
        events = [.. run.Scenario.Events.Where(e => PolicyNames.Plant(run.World, e, plant)).OrderBy(e => e.Start)];
        stressRun = Book.DefaultStress();
        stress = stressRun?.Results.FirstOrDefault(r => r.Case.Kind == StressKind.Facility && r.Case.Facilities is [var only] && only == Id);
        known = Gazetteer.Shipped.Entities.FirstOrDefault(e => e.Node == Id)?.Name;
    }

    private string Sentence(Run run)
    {
        var row = run.Capacity.FirstOrDefault(c => c.Facility == Id && c.Period == Year);
        var (what, where, unit) = (Words.Activity(plant!.Stage), Words.Region(run, plant.Region), Words.Basis(plant.NaturalBasis));
        return row is null || row.CapacityTonnes * row.Utilisation < 0.5
            ? Say($"{Capital(what)} in {where}. In the run it makes nothing in {Year}.", $"位于{where}，{what}。模型中{Year}年没有产出。")
            : Say($"{Capital(what)} in {where}. In the run it puts through {Words.Number(row.CapacityTonnes * row.Utilisation)} {unit} in {Year}, {Words.Percent(row.Utilisation)} of what it could.", $"位于{where}，{what}。模型中{Year}年处理/产出{Words.Number(row.CapacityTonnes * row.Utilisation)}{unit}，利用率{Words.Percent(row.Utilisation)}。");
    }

    private string Feeds(Run run) => string.Join(Say(", ", "、"), plant!.Feeds.Select(d => Words.Deposit(run, d)));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
