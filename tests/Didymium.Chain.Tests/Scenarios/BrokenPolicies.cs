namespace Didymium.Chain.Tests.Scenarios;

/// <summary>Mistakes in the measures of states and in contracts, one scenario of one event each.</summary>
internal static class BrokenPolicies
{
    private const string Scope = "scope: { product: ox-dy, origin: BBB, destination: \"*\" }";

    public static IReadOnlyList<BrokenScenario> All { get; } =
    [
        Case("A_facility_is_asked_for_what_it_does_not_make", "kind: price_floor, facility: light, product: ox-dy, usd_per_kg: 110", """
            column product: found "ox-dy"
              rule SCENARIO-023: product is one that light makes. Fix: perhaps ox-ce or ox-ndpr.
            """),
        Case("A_mine_gets_a_floor", "kind: price_floor, facility: hard-mine, product: conc, usd_per_kg: 110", """
            column product: found "conc"
              rule SCENARIO-023: product is one that hard-mine makes. Fix: name a separation, metal, alloy, magnet or recycling plant.
            """),
        Case("A_floor_covers_less_than_nothing", "kind: price_floor, facility: light, product: ox-ndpr, usd_per_kg: 110, tonnes_per_year: -1", """
            column tonnes_per_year: found "-1"
              rule SCENARIO-012: tonnes_per_year is not below 0. Fix: write a value within.
            """),
        Case("An_offtake_has_no_price", "kind: offtake, facility: magnets, product: mag-h, tonnes_per_year: 10", """
            column usd_per_kg:
              rule SCENARIO-006: usd_per_kg is never left out here. Fix: write usd_per_kg: and its value.
            """),
        Case("An_offtake_names_an_unknown_product", "kind: offtake, facility: magnets, product: mag-x, tonnes_per_year: 10, usd_per_kg: 80", """
            column product: found "mag-x"
              rule SCENARIO-015: product names a product. Fix: perhaps mag-h.
            """),
        Case("A_loan_pays_more_than_the_investment", "kind: loan, project: heavy, share: 1.2, rate: 0.03", """
            column share: found "1.2"
              rule SCENARIO-012: share is from 0 to 1. Fix: write a value within.
            """),
        Case("A_loan_s_rate_is_in_percent", "kind: loan, project: heavy, share: 0.5, rate: 3", """
            column rate: found "3"
              rule SCENARIO-012: rate is from 0 to 1. Fix: write a value within.
            """),
        Case("A_loan_goes_to_an_unknown_project", "kind: loan, project: heavie, share: 0.5, rate: 0.03", """
            column project: found "heavie"
              rule SCENARIO-015: project names a project of facilities.csv. Fix: perhaps heavy.
            """),
        Case("A_credit_has_no_share", "kind: investment_credit, project: heavy", """
            column share:
              rule SCENARIO-006: share is never left out here. Fix: write share: and its value.
            """),
        Case("A_grant_has_a_negative_share", "kind: capex_grant, project: heavy, share: -0.1", """
            column share: found "-0.1"
              rule SCENARIO-012: share is from 0 to 1. Fix: write a value within.
            """),
        Case("A_credit_per_kilogram_goes_to_an_unknown_facility", "kind: output_credit, facility: magnet, usd_per_kg: 5", """
            column facility: found "magnet"
              rule SCENARIO-015: facility names a facility. Fix: perhaps magnets.
            """),
        Case("An_export_quota_lists_no_product", "kind: export_quota, products: [], origin: BBB, tonnes_per_year: 80", """
            column products:
              rule SCENARIO-006: products is never left out here. Fix: write products: and its value.
            """),
        Case("An_export_quota_s_product_does_not_exist", "kind: export_quota, products: [oxides], origin: BBB, tonnes_per_year: 80", """
            column products: found "oxides"
              rule SCENARIO-015: products names a product, a stage or *. Fix: perhaps oxide.
            """),
        Case("An_export_quota_s_products_are_one_word", "kind: export_quota, products: oxide, origin: BBB, tonnes_per_year: 80", """
            column products:
              rule SCENARIO-003: products is a list. Fix: write products: [ ... ] or a line with - for each item.
            """),
        Case("An_export_quota_is_of_trade_at_home", "kind: export_quota, products: [oxide], origin: BBB, destination: BBB, tonnes_per_year: 80", """
            column destination: found "BBB"
              rule SCENARIO-019: trade goes from one region to another. Fix: write different regions for origin and destination, or * for all others.
            """),
        Case("An_export_tax_is_negative", $"kind: export_tax, {Scope}, percent: -10", """
            column percent: found "-10"
              rule SCENARIO-012: percent is not below 0. Fix: write a value within.
            """),
        Case("A_tariff_is_of_trade_at_home", "kind: tariff, scope: { product: ox-dy, origin: AAA, destination: AAA }, percent: 10", """
            column scope: found "AAA"
              rule SCENARIO-019: trade goes from one region to another. Fix: write different regions for origin and destination, or * for all others.
            """),
        Case("A_licence_excludes_an_unknown_use", $"kind: licence, {Scope}, share_approved: 0.5, excluded_uses: [defence]", """
            column excluded_uses: found "defence"
              rule SCENARIO-015: excluded_uses names a use or *. Fix: perhaps * or catalyst.
            """),
        Case("A_licence_of_many_countries_excludes_uses", "kind: licence, scope: { product: ox-dy, origin: G7 }, share_approved: 0.5, excluded_uses: [ev-traction]", """
            column scope: found "G7"
              rule SCENARIO-021: excluded_uses needs a licence of one country, whose material those uses then do without. Fix: write one region as origin, and an event for each.
            """),
        Case("A_licence_is_processed_for_a_century", $"kind: licence, {Scope}, share_approved: 0.5, processing_months: 1200", """
            column processing_months: found "1200"
              rule SCENARIO-012: processing_months is from 0 to 60. Fix: write a value within.
            """),
        Case("A_stockpile_releases_at_a_price_and_not_how_much", "kind: stockpile, region: AAA, product: ox-dy, tonnes_per_year: 3, release_above: 2", """
            column release_tonnes_per_year:
              rule SCENARIO-018: release_above and release_tonnes_per_year go together. Fix: write release_tonnes_per_year: too, or leave both out.
            """),
        Case("A_stockpile_releases_so_much_and_not_when", "kind: stockpile, region: AAA, product: ox-dy, tonnes_per_year: 3, release_tonnes_per_year: 2", """
            column release_above:
              rule SCENARIO-018: release_above and release_tonnes_per_year go together. Fix: write release_above: too, or leave both out.
            """),
        Case("A_stockpile_is_in_an_unknown_country", "kind: stockpile, region: AAB, product: ox-dy, tonnes_per_year: 3", """
            column region: found "AAB"
              rule SCENARIO-015: region names a region. Fix: perhaps AAA or BBB.
            """),
        Case("A_quota_is_unknown", "kind: quota, quota: clay, tonnes: 80", """
            column quota: found "clay"
              rule SCENARIO-015: quota names a quota. Fix: perhaps clay-quota.
            """),
        Case("A_restriction_is_by_a_word_of_its_own", "kind: origin_restriction, region: AAA, product: magnet, uses: [ev-traction], country: BBB, by: ownership", """
            column by: found "ownership"
              rule SCENARIO-009: by is one of location, control. Fix: perhaps control.
            """),
        Case("A_restriction_lists_no_use", "kind: origin_restriction, region: AAA, product: magnet, uses: [], country: BBB, by: location", """
            column uses:
              rule SCENARIO-006: uses is never left out here. Fix: write uses: and its value.
            """),
        Case("A_restriction_is_on_an_unknown_use", "kind: origin_restriction, region: AAA, product: magnet, uses: [ev-tractor], country: BBB, by: location", """
            column uses: found "ev-tractor"
              rule SCENARIO-015: uses names a use or *. Fix: perhaps ev-traction.
            """),
        Case("A_country_bars_itself", "kind: origin_restriction, region: BBB, product: magnet, uses: [\"*\"], country: BBB, by: control", """
            column country: found "BBB"
              rule SCENARIO-020: a country is barred by buyers elsewhere. Fix: write another region or another country.
            """),
        Case("A_restriction_bars_a_bloc", "kind: origin_restriction, region: BBB, product: magnet, uses: [\"*\"], country: G7, by: control", """
            column country: found "G7"
              rule SCENARIO-015: country names a region. Fix: perhaps AAA or BBB.
            """),
        Case("A_technology_ban_is_of_an_unknown_stage", "kind: technology_ban, country: BBB, stages: [separation], extra_lead_years: 1, success_factor: 0.8", """
            column stages: found "separation"
              rule SCENARIO-015: stages names a stage of facilities. Fix: perhaps heavy_separation or light_separation.
            """),
        Case("A_technology_ban_of_a_stage_that_nobody_builds", "kind: technology_ban, country: BBB, stages: [recycling, metal], extra_lead_years: 1, success_factor: 0.8", """
            column stages: found "metal"
              rule SCENARIO-022: a technology ban meets a plant outside BBB that is still to be decided on. Fix: leave the stage out, or add the plants to facilities.csv.
            """),
        Case("A_technology_ban_makes_plants_surer", "kind: technology_ban, country: BBB, stages: [recycling], extra_lead_years: 1, success_factor: 1.5", """
            column success_factor: found "1.5"
              rule SCENARIO-012: success_factor is from 0 to 1. Fix: write a value within.
            """),
        Case("A_suspension_comes_after_the_end", "kind: note, end: 2026, suspended: { from: 2027, to: 2028 }", """
            column suspended: found "from 2027 to 2028"
              rule SCENARIO-016: a suspension falls between start and end, and begins before it ends. Fix: write { from: ..., to: ... } with dates of that time.
            """),
        Case("A_suspension_is_over_before_the_start", "kind: note, suspended: { from: 2024, to: 2024-06 }", """
            column suspended: found "from 2024 to 2024-06"
              rule SCENARIO-016: a suspension falls between start and end, and begins before it ends. Fix: write { from: ..., to: ... } with dates of that time.
            """),
        Case("A_suspension_ends_before_it_begins", "kind: note, suspended: { from: 2027, to: 2026 }", """
            column suspended: found "from 2027 to 2026"
              rule SCENARIO-016: a suspension falls between start and end, and begins before it ends. Fix: write { from: ..., to: ... } with dates of that time.
            """),
        Case("What_is_suspended_says_not_since_when", $"kind: ban, {Scope}, status: suspended", """
            column status: found "suspended"
              rule SCENARIO-017: what is suspended says since when. Fix: write suspended: { from: 2025-11, to: 2026-11 }, say, or another status.
            """),
        Case("What_is_expired_says_not_when", $"kind: ban, {Scope}, status: expired", """
            column status: found "expired"
              rule SCENARIO-017: what is expired says when it ended. Fix: write end: and its date, or another status.
            """),
    ];

    // Where the event starts in a file of its own.
    private const int Row = 4;

    private static BrokenScenario Case(string title, string keys, string expected)
    {
        var status = keys.Contains("status:", StringComparison.Ordinal) ? string.Empty : ", status: decided";
        var yaml = $$"""
            id: mild
            name: Mild
            events:
              - { id: e, name: e, start: 2025{{status}}, evidence: [press], effect: something, {{keys}} }

            """;
        return new BrokenScenario(title, "mild", string.Empty, yaml, $"mild.yaml row {Row} {expected}");
    }
}
