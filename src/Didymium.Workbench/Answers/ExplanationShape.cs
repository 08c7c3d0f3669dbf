using Didymium.Analysis.Attribution;

namespace Didymium.Workbench.Answers;

/// <summary>An explanation for machines.</summary>
public static class ExplanationShape
{
    /// <summary>What was asked, the parts and the price's way, as plain values.</summary>
    /// <param name="e">The explanation.</param>
    /// <param name="folder">Where a page of it was written; null when none was.</param>
    public static object Of(Explanation e, string? folder) => new
    {
        question = e.Question.Text,
        words = e.Question.Words,
        period = e.Question.Period.ToString(),
        unit = e.Question.Unit,
        scenario = e.Run.Scenario.Id,
        dataset_sha256 = e.Run.World.DatasetHash,
        value = e.Value,
        baseline = e.Baseline,
        residual = e.Residual,
        method = e.Method,
        runs = e.Runs,
        groups = e.Groups,
        events = e.Events.Select(p => new
        {
            id = p.Event.Id,
            name = p.Event.Name,
            kind = p.Event.Kind,
            status = p.Event.Status.ToString(),
            from = p.Event.Start.ToString(),
            to = p.Event.End?.ToString(),
            group = p.Group,
            last = p.Last,
            part = p.Part,
            part_is_scaled = p.IsScaled,
            effect = p.Event.Effect,
            evidence = p.Event.Evidence.Select(id => Source(e, id)),
        }),
        anatomy = e.Anatomy is { } a ? new { way = a.Way, origin = a.Origin, origin_usd_per_kg = a.OriginUsdPerKg, plant = a.Plant, at_plant = a.AtPlant, to_the_mine = a.ToTheMine, sources = a.Sources.Select(s => Route(s)) } : null,
        limits = e.Limits,
        folder = folder is null ? null : Path.GetFullPath(folder),
    };

    private static object Source(Explanation e, string id) => e.Run.World.Sources.TryGetValue(id, out var source)
        ? new { id, title = source.Title, url = source.Url, date = source.Date }
        : new { id, title = string.Empty, url = string.Empty, date = string.Empty };

    private static object Route(Market.Results.RouteRentRow r) => new
    {
        r.Origin,
        r.Destination,
        r.Tonnes,
        r.LimitTonnes,
        r.LimitedBy,
        r.OriginUsdPerKg,
        r.TransportUsdPerKg,
        charges = r.Charges,
        r.PassOnUsdPerKg,
        r.MeasuresUsdPerKg,
        r.RentUsdPerKg,
        r.DestinationUsdPerKg,
    };
}
