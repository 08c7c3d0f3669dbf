using Didymium.Analysis.Stress;
using Didymium.Chain.Wording;
using Didymium.Market.Stress;
using Didymium.Reports.Models;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Web.Views.Work;
using Didymium.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Components.Pages;

/// <summary>What fails, when and for how long; who goes short, when and at what price; the ranking.</summary>
public sealed partial class StressPage
{
    // A page holds so many cases; the search finds the others.
    private const int Listed = 60;

    // Cases that the heat map can show.
    private const int Frames = 6;

    private StressChoice choice = null!;
    private Job? job;
    private StressRun? run;
    private StressResult? shown;
    private string? fault;
    private IReadOnlyList<StressResult> all = [];
    private IReadOnlyList<StressResult> listed = [];
    private IReadOnlyList<StressResult> gaps = [];
    private IReadOnlyList<StressResult> pairable = [];
    private IReadOnlyList<IReadOnlyList<string>> rows = [];
    private int found;

    [Inject]
    private Inputs Inputs { get; set; } = null!;

    [Inject]
    private RunBook Book { get; set; } = null!;

    [Inject]
    private JobBoard Jobs { get; set; } = null!;

    [Inject]
    private IHttpContextAccessor Http { get; set; } = null!;

    private static IReadOnlyList<(StressKind Kind, string Words)> Kinds =>
    [
        (StressKind.Facility, Tongue.Say("single plants", "单个工厂")),
        (StressKind.Stage, Tongue.Say("a country's stage", "一国的一个环节")),
        (StressKind.Country, Tongue.Say("countries", "国家")),
        (StressKind.Owner, Tongue.Say("who controls", "控制国")),
        (StressKind.Route, Tongue.Say("trade routes", "贸易路线")),
        (StressKind.Product, Tongue.Say("a product's main exporter", "产品的最大出口国")),
        (StressKind.Pair, Tongue.Say("two at once", "两者同时")),
    ];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        try
        {
            choice = StressChoice.Read(Http.HttpContext!.Request.Query, Book, Inputs.LoadShipped(RunBook.Default, []).World);
            job = choice.Job(Jobs);
        }
        catch (Exception e) when (e is UserErrorException or FaultyInputException)
        {
            fault = e.Message;
            return;
        }

        if (job is null || Book.Stress(job) is not { } done)
        {
            return;
        }

        run = done;
        all = [.. StressRanking.ByExposure(run).Where(r => r.Case.Kind != StressKind.Pair)];
        var hits = (choice.Kind is { } kind ? StressRanking.ByExposure(run, kind) : all).Where(r => IsFound(r.Case)).ToList();
        (found, listed) = (hits.Count, [.. hits.Take(Listed)]);
        gaps = [.. listed.Where(r => r.Unserved.Length > 0).Take(Frames)];
        shown = choice.Case.Length == 0 ? null : run.Results.FirstOrDefault(r => r.Case.Id == choice.Case);
        pairable = [.. all.Where(r => r.Case.Id != choice.Case).Take(Listed)];
        rows = [.. listed.Select(Row)];
    }

    private IReadOnlyList<string> Row(StressResult r) =>
    [
        StressNames.Of(run!.World, r.Case),
        Kinds.First(k => k.Kind == r.Case.Kind).Words,
        Words.Number(r.WelfareLostMillionUsd),
        Words.Number(r.ExposureMillionUsd),
        Words.Percent(r.UnservedShare),
        r.SurviveDays is { } days ? StressSentence.Days(days) : "–",
        StressSentence.Days(r.Recovery.BackDays),
    ];

    private bool IsFound(StressCase stressed) =>
        choice.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => $"{stressed.Id} {stressed.Name} {StressNames.Of(run!.World, stressed)}".Contains(w, StringComparison.OrdinalIgnoreCase));

    private string Address(string id) => $"/stress?{(choice with { Case = id }).Query}";

    private string Pair() => choice.Case.Contains('+', StringComparison.Ordinal) ? $", {choice.Case}" : string.Empty;
}
