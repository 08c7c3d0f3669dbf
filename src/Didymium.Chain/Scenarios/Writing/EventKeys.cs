using Didymium.Chain.Reading.Building;
using static Didymium.Chain.Scenarios.Writing.YamlText;

namespace Didymium.Chain.Scenarios.Writing;

/// <summary>Keys of an event and their values as YAML, in the order in which they are written; a value that is not stated is null.</summary>
internal static class EventKeys
{
    public static IEnumerable<(string Key, string? Value)> Of(MarketEvent e) => [.. Shared(e), .. Own(e)];

    private static IEnumerable<(string Key, string? Value)> Shared(MarketEvent e) =>
    [
        ("id", Quoted(e.Id)),
        ("kind", e.Kind),
        ("name", Quoted(e.Name)),
        ("name_zh", Optional(e.NameZh)),
        ("start", Date(e.Start)),
        ("end", e.End is { } end ? Date(end) : null),
        ("suspended", e.SuspendedFrom is { } from ? $"{{ from: {Date(from)}{(e.SuspendedTo is { } to ? $", to: {Date(to)}" : string.Empty)} }}" : null),
        ("status", Words.Word(e.Status)),
        ("evidence", List(e.Evidence)),
        ("effect", Quoted(e.Effect)),
        ("effect_zh", Optional(e.EffectZh)),
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
        OriginRestriction r => [("region", Quoted(r.Region)), ("product", Quoted(r.Product)), ("uses", List(r.Uses)), ("country", Quoted(r.Country)), ("by", Words.Word(r.By))],
        TechnologyBan t => [("country", Quoted(t.Country)), ("stages", List(t.Stages)), ("extra_lead_years", Number(t.ExtraLeadYears)), ("success_factor", Number(t.SuccessFactor))],
        NotedEvent => [],
        _ => throw new NotSupportedException($"Scenario files have no kind \"{e.Kind}\" (event {e.Id})."),
    };

    private static string Scope(TradeScope scope) =>
        $"{{ product: {Quoted(scope.Product)}, {(scope.Deposit is { } deposit ? $"deposit: {Quoted(deposit)}, " : string.Empty)}origin: {Quoted(scope.Origin)}, destination: {Quoted(scope.Destination)} }}";
}
