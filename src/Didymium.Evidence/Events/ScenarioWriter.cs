using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;

namespace Didymium.Evidence.Events;

/// <summary>Writes scenario files that the scenario reader reads back to the same events.</summary>
public static class ScenarioWriter
{
    /// <summary>The file's text.</summary>
    /// <param name="file">What it says.</param>
    /// <exception cref="NotSupportedException">An event is of a kind that scenario files do not have.</exception>
    public static string Write(ScenarioFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var yaml = new StringBuilder();
        Line(yaml, 0, "id", Quoted(file.Id));
        Line(yaml, 0, "name", Quoted(file.Name));
        Line(yaml, 0, "extends", file.Extends.Length == 0 ? null : Quoted(file.Extends));
        Line(yaml, 0, "description", file.Description.Length == 0 ? null : Quoted(file.Description));
        if (!file.Overrides.IsEmpty)
        {
            yaml.Append("set:\n");
            foreach (var set in file.Overrides)
            {
                Item(yaml, [("path", Quoted(set.Path)), ("value", Quoted(set.Value)), ("reason", Quoted(set.Reason)), ("source", set.Source.Length == 0 ? null : Quoted(set.Source))]);
            }
        }

        if (!file.Events.IsEmpty)
        {
            yaml.Append("events:\n");
            foreach (var e in file.Events)
            {
                Item(yaml, [.. Shared(e), .. Own(e)]);
            }
        }

        return yaml.ToString();
    }

    /// <summary>Writes the file to a temporary name beside it and renames it, so that nobody ever reads half of it.</summary>
    /// <param name="file">What it says.</param>
    /// <param name="folder">Folder of scenario files.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The path written.</returns>
    public static async Task<string> WriteAsync(ScenarioFile file, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Id.Length == 0 || file.Id.AsSpan().IndexOfAny(['/', '\\', ':', '\0']) >= 0 || file.Id.StartsWith('.'))
        {
            throw new ArgumentException($"\"{file.Id}\" cannot be a scenario's id: it is to be the file's name, without a folder, a colon or a leading dot.", nameof(file));
        }

        var path = Path.Combine(folder, $"{file.Id}.yaml");
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllTextAsync(temporary, Write(file), new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return path;
    }

    private static IEnumerable<(string Key, string? Value)> Shared(MarketEvent e) =>
    [
        ("id", Quoted(e.Id)),
        ("kind", e.Kind),
        ("name", Quoted(e.Name)),
        ("start", Date(e.Start)),
        ("end", e.End is { } end ? Date(end) : null),
        ("suspended", e.SuspendedFrom is { } from ? $"{{ from: {Date(from)}{(e.SuspendedTo is { } to ? $", to: {Date(to)}" : string.Empty)} }}" : null),
        ("status", Keys.Of(e.Status)),
        ("evidence", List(e.Evidence)),
        ("effect", Quoted(e.Effect)),
    ];

    private static IEnumerable<(string Key, string? Value)> Own(MarketEvent e) => e switch
    {
        ProjectEvent p => [("facility", Text(p.Facility)), ("project", Text(p.Project)), ("new_status", Quoted(p.NewStatus)), ("new_start", p.NewStart is { } start ? Date(start) : null), ("capacity", Number(p.Capacity)), ("owner", Text(p.Owner))],
        TradeBan b => [("scope", Scope(b.Scope))],
        ExportLicence l => [("scope", Scope(l.Scope)), ("share_approved", Number(l.ShareApproved)), ("cost_usd_per_kg", Number(l.CostUsdPerKg)), ("processing_months", Number(l.ProcessingMonths)), ("excluded_uses", l.ExcludedUses.IsEmpty ? null : List(l.ExcludedUses))],
        ImportTariff t => [("scope", Scope(t.Scope)), ("percent", Number(t.Percent))],
        ExportTax t => [("scope", Scope(t.Scope)), ("percent", Number(t.Percent))],
        PriceFloor f => [("facility", Quoted(f.Facility)), ("product", Quoted(f.Product)), ("usd_per_kg", Number(f.UsdPerKg)), ("tonnes_per_year", Number(f.TonnesPerYear))],
        OutputCredit c => [("facility", Quoted(c.Facility)), ("usd_per_kg", Number(c.UsdPerKg))],
        CapexGrant g => [("project", Quoted(g.Project)), ("share", Number(g.Share))],
        StockpileProgramme s => [("region", Quoted(s.Region)), ("product", Quoted(s.Product)), ("tonnes_per_year", Number(s.TonnesPerYear)), ("target_tonnes", Number(s.TargetTonnes)), ("release_above", Number(s.ReleaseAbove)), ("release_tonnes_per_year", s.ReleaseAbove is null ? null : Number(s.ReleaseTonnesPerYear))],
        QuotaChange q => [("quota", Quoted(q.Quota)), ("tonnes", Number(q.Tonnes))],
        DemandShift d => [("region", Quoted(d.Region)), ("use", Quoted(d.Use)), ("product", Quoted(d.Product)), ("factor", Number(d.Factor))],
        ExportQuota q => [("products", List(q.Products)), ("origin", Quoted(q.Origin)), ("destination", Quoted(q.Destination)), ("tonnes_per_year", Number(q.TonnesPerYear))],
        Offtake o => [("facility", Quoted(o.Facility)), ("product", Quoted(o.Product)), ("tonnes_per_year", Number(o.TonnesPerYear)), ("usd_per_kg", Number(o.UsdPerKg))],
        ConcessionalLoan l => [("project", Quoted(l.Project)), ("share", Number(l.Share)), ("rate", Number(l.Rate))],
        InvestmentCredit c => [("project", Quoted(c.Project)), ("share", Number(c.Share))],
        OriginRestriction r => [("region", Quoted(r.Region)), ("product", Quoted(r.Product)), ("uses", List(r.Uses)), ("country", Quoted(r.Country)), ("by", Keys.Of(r.By))],
        TechnologyBan t => [("country", Quoted(t.Country)), ("stages", List(t.Stages)), ("extra_lead_years", Number(t.ExtraLeadYears)), ("success_factor", Number(t.SuccessFactor))],
        NotedEvent => [],
        _ => throw new NotSupportedException($"Scenario files have no kind \"{e.Kind}\" (event {e.Id})."),
    };

    private static string Scope(TradeScope scope) =>
        $"{{ product: {Quoted(scope.Product)}, {(scope.Deposit is { } deposit ? $"deposit: {Quoted(deposit)}, " : string.Empty)}origin: {Quoted(scope.Origin)}, destination: {Quoted(scope.Destination)} }}";

    private static string Date(YearMonth date) => date.ToString();

    private static string List(ImmutableArray<string> items) => $"[{string.Join(", ", items.Select(Quoted))}]";

    private static string? Text(string? text) => text is null ? null : Quoted(text);

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static void Item(StringBuilder yaml, IEnumerable<(string Key, string? Value)> entries)
    {
        var first = true;
        foreach (var (key, value) in entries.Where(e => e.Value is not null))
        {
            yaml.Append(first ? "  - " : "    ").Append(key).Append(": ").Append(value).Append('\n');
            first = false;
        }
    }

    private static void Line(StringBuilder yaml, int indent, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(' ', indent).Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    // Text of documents ends up here: everything that YAML could read as something else is inside double quotes.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
                continue;
            }

            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsSurrogate(c) => "\uFFFD",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u00A0' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
