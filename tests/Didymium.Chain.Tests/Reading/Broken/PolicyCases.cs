namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Series by year, routes and quotas.</summary>
internal static class PolicyCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_series_starts_before_the_base_year", "quotas",
            "clay-mine,2024,90",
            "clay-mine,2023,90",
            """
            quotas.csv row 2 column year: found "2023"
              rule WORLD-050: no series starts before the base year. Fix: start with 2024; what was observed before belongs in observed.csv.
            """),
        new("Years_do_not_ascend", "growth",
            "steady,2040,2",
            "steady,2029,2",
            """
            growth.csv row 4 column year: found "2029"
              rule WORLD-051: the years of a series ascend. Fix: sort the rows; the row before is 2030.
            """),
        new("A_growth_path_does_not_start_at_one", "growth",
            "steady,2024,1",
            "steady,2024,1.1",
            """
            growth.csv row 2 column index: found "1.1"
              rule WORLD-052: a growth path is 1 in 2024. Fix: add or mend the row steady,2024,1.
            """),
        new("A_quota_changes_its_basis", "quotas",
            "2026,95,reo_out",
            "2026,95,reo_feed",
            """
            quotas.csv row 3 column facilities: found "clay-mine"
              rule WORLD-053: a quota has the same facilities and basis in every year. Fix: write them as in row 2, or make it another quota.
            """),
        new("A_route_is_for_unknown_goods", "routes",
            "duty,ox-ndpr",
            "duty,ox-nd",
            """
            routes.csv row 4 column product: found "ox-nd"
              rule WORLD-054: a route rule is for a product, a stage of products, or *. Fix: perhaps ox-ce, ox-dy or ox-ndpr.
            """),
        new("A_route_goes_to_an_unknown_bloc", "routes",
            "BBB,G7,tariff",
            "BBB,G8,tariff",
            """
            routes.csv row 4 column destination: found "G8"
              rule WORLD-054: destination is a region, a bloc, or *. Fix: perhaps G7, * or EU.
            """),
        new("Two_rules_contradict", "routes",
            "freight-conc,concentrate,AAA,BBB",
            "freight-conc,*,*,*",
            """
            routes.csv row 3 column route: found "freight-conc"
              rule WORLD-055: of two rules of a kind one is more specific, or their years differ. Fix: merge it with row 2 (freight).
            """),
        new("No_freight_for_a_stage", "routes",
            "freight,*,*,*",
            "freight,oxide,*,*",
            """
            routes.csv column kind:
              rule WORLD-056: products of stage concentrate have a transport rule from * to *. Fix: add a row with product concentrate or *, kind transport, origin * and destination *.
            routes.csv column kind:
              rule WORLD-056: products of stage carbonate have a transport rule from * to *. Fix: add a row with product carbonate or *, kind transport, origin * and destination *.
            routes.csv column kind:
              rule WORLD-056: products of stage seg have a transport rule from * to *. Fix: add a row with product seg or *, kind transport, origin * and destination *.
            routes.csv column kind:
              rule WORLD-056: products of stage metal have a transport rule from * to *. Fix: add a row with product metal or *, kind transport, origin * and destination *.
            routes.csv column kind:
              rule WORLD-056: products of stage alloy have a transport rule from * to *. Fix: add a row with product alloy or *, kind transport, origin * and destination *.
            routes.csv column kind:
              rule WORLD-056: products of stage magnet have a transport rule from * to *. Fix: add a row with product magnet or *, kind transport, origin * and destination *.
            routes.csv column kind:
              rule WORLD-056: products of stage swarf have a transport rule from * to *. Fix: add a row with product swarf or *, kind transport, origin * and destination *.
            routes.csv column kind:
              rule WORLD-056: products of stage eol have a transport rule from * to *. Fix: add a row with product eol or *, kind transport, origin * and destination *.
            """),
        new("A_freight_is_in_another_unit", "routes",
            "transport,0.1,USD/kg",
            "transport,0.1,EUR/kg",
            """
            routes.csv row 2 column unit: found "EUR/kg"
              rule WORLD-044: transport is in USD/kg or USD/t. Fix: convert the value and write that unit.
            """),
        new("A_stock_passes_its_capacity", "stocks",
            "ox-ndpr,20,20,100",
            "ox-ndpr,20,120,100",
            """
            stocks.csv row 2 column target_t: found "120"
              rule WORLD-058: a stock holds no more than its capacity, 100 t. Fix: mend it or the capacity.
            """),
        new("A_rule_ends_before_it_starts", "routes",
            "2025,2030",
            "2035,2030",
            """
            routes.csv row 4 column end: found "2030"
              rule WORLD-057: a rule ends no earlier than it starts. Fix: write 2035 or later.
            """),
        new("A_period_is_no_part_of_a_year", "observed",
            "fit_tolerance_pct,definition,low,high,quality,source,note\nprice-ndpr-2024,price,AAA,ox-ndpr,,2024,53.6,USD/kg,10,average",
            "fit_tolerance_pct,definition,period,low,high,quality,source,note\nprice-ndpr-2024,price,AAA,ox-ndpr,,2024,53.6,USD/kg,10,average,2024-Q5",
            """
            observed.csv row 2 column period: found "2024-Q5"
              rule WORLD-059: a period is a half, a quarter or a month of a year. Fix: write 2024-H1, 2024-Q2 or 2024-11, or leave it empty for the whole year.
            """),
        new("A_period_lies_in_another_year", "observed",
            "fit_tolerance_pct,definition,low,high,quality,source,note\nprice-ndpr-2024,price,AAA,ox-ndpr,,2024,53.6,USD/kg,10,average",
            "fit_tolerance_pct,definition,period,low,high,quality,source,note\nprice-ndpr-2024,price,AAA,ox-ndpr,,2024,53.6,USD/kg,10,average,2023-11",
            """
            observed.csv row 2 column period: found "2023-11"
              rule WORLD-059: a period lies in the row's year. Fix: write 2024 before the dash, or mend the year.
            """),
    ];
}
