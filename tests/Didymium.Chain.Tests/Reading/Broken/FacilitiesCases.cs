namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Facilities whose parts do not fit together.</summary>
internal static class FacilitiesCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_capacity_has_the_basis_of_another_stage", "facilities",
            "150,metal_out",
            "150,alloy_out",
            """
            facilities.csv row 8 column capacity_basis: found "alloy_out"
              rule WORLD-024: the capacity of stage metal counts metal_out. Fix: convert it to metal_out and say so in the note.
            """),
        new("A_mine_counts_ore", "facilities",
            "1000,reo_out",
            "1000,ore",
            """
            facilities.csv row 2 column capacity_basis: found "ore"
              rule WORLD-025: ore cannot be combined with stage mine without a grade. Fix: multiply by the grade and the recovery, and state the capacity as reo_out.
            """),
        new("A_mine_counts_concentrate", "facilities",
            "100,reo_out",
            "100,concentrate_gross",
            """
            facilities.csv row 3 column capacity_basis: found "concentrate_gross"
              rule WORLD-025: concentrate_gross cannot be combined with stage mine without a grade. Fix: multiply by the grade and the recovery, and state the capacity as reo_out.
            """),
        new("The_feed_gives_nothing_of_the_basis", "facilities",
            "180,ndpr_oxide_out",
            "180,dytb_oxide_out",
            """
            facilities.csv row 5 column capacity_basis: found "dytb_oxide_out"
              rule WORLD-026: a capacity stated by output is converted by the basket of the first feed. Fix: the feed hard gives nothing of it here: state the capacity as reo_feed.
            """),
        new("A_process_is_of_another_stage", "facilities",
            "Hard Co,crack-a",
            "Hard Co,sep-light-a",
            """
            facilities.csv row 4 column process: found "sep-light-a"
              rule WORLD-034: the process of a facility is of its stage, and this one is of light_separation. Fix: perhaps crack-a.
            """),
        new("A_mine_has_no_deposit", "facilities",
            "mine-hard,hard,,1000",
            "mine-hard,,,1000",
            """
            facilities.csv row 2 column deposit:
              rule WORLD-035: a mine names its deposit. Fix: deposits in AAA are: hard.
            """),
        new("A_plant_has_a_deposit", "facilities",
            "metal-a,,,150",
            "metal-a,hard,,150",
            """
            facilities.csv row 8 column deposit: found "hard"
              rule WORLD-035: only mines name a deposit. Fix: write what the plant takes in feeds.
            """),
        new("A_mine_stands_in_another_region", "facilities",
            "hard,mine,AAA,AAA",
            "hard,mine,BBB,AAA",
            """
            facilities.csv row 2 column deposit: found "hard"
              rule WORLD-036: a mine stands where its deposit lies, and this one lies in AAA. Fix: write region AAA, or name another deposit.
            """),
        new("A_separator_has_no_feeds", "facilities",
            "sep-heavy-a,,hard;*,45",
            "sep-heavy-a,,,45",
            """
            facilities.csv row 7 column feeds:
              rule WORLD-037: a heavy_separation plant says what it takes. Fix: write deposits, ore classes, or *.
            """),
        new("A_magnet_maker_has_feeds", "facilities",
            "magnet-a,,,400",
            "magnet-a,,hard,400",
            """
            facilities.csv row 10 column feeds: found "hard"
              rule WORLD-037: a magnet facility has no feeds: mines work a deposit, makers follow recipes. Fix: leave it empty.
            """),
        new("A_feed_is_unknown", "facilities",
            "crack-a,,hard,1000",
            "crack-a,,hard;bastnasite,1000",
            """
            facilities.csv row 4 column feeds: found "bastnasite"
              rule WORLD-038: a feed is a deposit, an ore class, or *. Fix: perhaps bastnaesite.
            """),
        new("What_operates_starts_in_the_future", "facilities",
            "operating,1995,10,20",
            "operating,2026-03,10,20",
            """
            facilities.csv row 8 column start: found "2026-03"
              rule WORLD-039: what operates at the end of 2024 has started. Fix: mend the start, or write commissioning, under_construction or announced.
            """),
        new("A_facility_makes_what_its_process_cannot", "facility_products",
            "metals,met-dy",
            "metals,met-tb",
            """
            facility_products.csv row 2 column product: found "met-tb"
              rule WORLD-015: product names a row of products.csv. Fix: perhaps met-dy.
            """),
        new("A_facility_product_has_no_recipe", "facility_products",
            "metals,met-dy",
            "metals,mag-h",
            """
            facility_products.csv row 2 column product: found "mag-h"
              rule WORLD-040: the process metal-a has a recipe for what the facility makes. Fix: perhaps met-dy.
            """),
    ];
}
