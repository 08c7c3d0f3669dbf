namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Cells, keys and references that break their column's rules.</summary>
internal static class CellsCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_name_is_empty", "regions",
            "AAA,Alpha",
            "AAA,",
            """
            regions.csv row 2 column name:
              rule WORLD-008: name is never empty. Fix: give a value: English name.
            """),
        new("A_number_has_thousands_separators", "facilities",
            "1000,reo_out",
            "\"12,000\",reo_out",
            """
            facilities.csv row 2 column capacity: found "12,000"
              rule WORLD-009: numbers use '.' and no thousands separator. Fix: write 12000.
            """),
        new("A_number_is_not_a_number", "demand",
            "mag-h,250",
            "mag-h,NaN",
            """
            demand.csv row 2 column quantity_t: found "NaN"
              rule WORLD-009: numbers are finite decimals such as 0.71. Fix: give a value: Quantity in 2024 (t of product per year).
            """),
        new("A_number_is_infinite", "history",
            "2024,200",
            "2024,Infinity",
            """
            history.csv row 4 column tonnes: found "Infinity"
              rule WORLD-009: numbers are finite decimals such as 0.71. Fix: give a value: Sold to the use in the year (t of finished magnets per year).
            """),
        new("A_number_has_a_decimal_comma", "ramps",
            "steady,0,40",
            "steady,0,\"40,5\"",
            """
            ramps.csv row 2 column share_pct: found "40,5"
              rule WORLD-009: numbers use '.' and no thousands separator. Fix: write 40.5.
            """),
        new("A_whole_number_is_not_whole", "elements",
            "cerium,,58",
            "cerium,,58.5",
            """
            elements.csv row 2 column atomic_number: found "58.5"
              rule WORLD-010: atomic_number is a whole number. Fix: give a value: Atomic number.
            """),
        new("A_flag_is_a_word", "statuses",
            "0,1,true",
            "0,1,yes",
            """
            statuses.csv row 2 column firm: found "yes"
              rule WORLD-010: firm is true or false. Fix: write true or false.
            """),
        new("A_start_is_not_a_date", "facilities",
            "announced,2027",
            "announced,Q3 2027",
            """
            facilities.csv row 11 column start: found "Q3 2027"
              rule WORLD-010: dates are YYYY or YYYY-MM. Fix: write 2027 or 2027-03.
            """),
        new("A_stage_is_unknown", "processes",
            "metal-a,metal",
            "metal-a,metall",
            """
            processes.csv row 8 column stage: found "metall"
              rule WORLD-011: stage is one of mine, cracking, light_separation, heavy_separation, metal, alloy, magnet, recycling. Fix: perhaps metal.
            """),
        new("A_share_passes_100", "recoveries",
            "crack-a,*,95",
            "crack-a,*,105",
            """
            recoveries.csv row 2 column recovery_pct: found "105"
              rule WORLD-012: recovery_pct is from 0 to 100. Fix: give a value: Recovered fraction (% of the feed's content).
            """),
        new("A_quantity_is_negative", "stocks",
            "ox-ndpr,20,20",
            "ox-ndpr,-20,20",
            """
            stocks.csv row 2 column opening_t: found "-20"
              rule WORLD-012: opening_t is not below 0. Fix: give a value: Held at the start of 2024 (t of product).
            """),
        new("An_id_has_a_blank", "observed",
            "price-ndpr-2024",
            "price ndpr 2024",
            """
            observed.csv row 2 column observation: found "price ndpr 2024"
              rule WORLD-013: observation has the form ^[a-z0-9]+([.-][a-z0-9]+)*$. Fix: rename it, here and where it is referred to.
            """),
        new("A_key_stands_twice", "contents",
            "mag-h,dy,0.02",
            "mag-h,ndpr,0.02",
            """
            contents.csv row 9 column product/pair: found "mag-h/ndpr"
              rule WORLD-014: the key of a row stands once in its table. Fix: remove it or merge it with row 8.
            """),
        new("A_region_is_unknown", "demand",
            "bbb-catalyst-ox-ce,BBB",
            "bbb-catalyst-ox-ce,BBC",
            """
            demand.csv row 3 column region: found "BBC"
              rule WORLD-015: region names a row of regions.csv. Fix: perhaps BBB.
            """),
        new("A_facility_of_a_quota_is_unknown", "quotas",
            "clay-mine,2026",
            "clay-mine;clay-mill,2026",
            """
            quotas.csv row 3 column facilities: found "clay-mill"
              rule WORLD-015: facilities names a row of facilities.csv. Fix: perhaps clay-mine.
            quotas.csv row 3 column facilities: found "clay-mine;clay-mill"
              rule WORLD-053: a quota has the same facilities and basis in every year. Fix: write them as in row 2, or make it another quota.
            """),
        new("A_pair_is_unknown", "recoveries",
            "sep-heavy-a,dy",
            "sep-heavy-a,dyy",
            """
            recoveries.csv row 6 column pair: found "dyy"
              rule WORLD-015: pair names a row of elements.csv, or is *. Fix: perhaps dy.
            """),
        new("A_source_is_unknown", "growth",
            "steady,2030,1.5,,,reported,press,",
            "steady,2030,1.5,,,reported,pres,",
            """
            growth.csv row 3 column source: found "pres"
              rule WORLD-015: source names a row of sources.csv. Fix: perhaps press.
            """),
    ];
}
